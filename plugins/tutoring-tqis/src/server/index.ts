/** `@tilth/plugin-tutoring-tqis/server`: what the host runs beside the manifest, in a thread of its own. */
import { defineServer } from '@tilth/plugin-kit/server'
import { dosage } from './dosage.ts'

const server = defineServer({ analyses: { dosage } })

export default server

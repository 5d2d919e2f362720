/** `@tilth/plugin-tutoring-tqis/server`: what the host runs beside the manifest, in a thread of its own. */
import { defineServer } from '@tilth/plugin-kit/server'
import { dosage } from './dosage.ts'

const server = defineServer({ analyses: { dosage } })

// biome-ignore lint/style/noDefaultExport: the host imports a server part by its default export
export default server

import { defineServer } from '@tilth/plugin-kit/server'
import { greetings } from './greetings.ts'

const server = defineServer({ analyses: { greetings } })

export default server

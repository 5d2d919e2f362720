/** `@tilth/plugin-bridges/demo`: the demo district has it switched on at one school, and nothing more. */
import { defineDemonstration } from '@tilth/plugin-kit/demo'

export default defineDemonstration({ schools: 1 })

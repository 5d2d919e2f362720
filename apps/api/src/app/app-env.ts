import type { HttpBindings } from '@hono/node-server'
import type { Arrival } from './visit-origin.ts'

export interface AppEnv {
  readonly Bindings: Partial<HttpBindings>
  readonly Variables: {
    requestId: string
    arrival: Arrival
    /** The pattern that matched, for the log: never what somebody typed. */
    route: string
  }
}

import type { Installation } from '@tilth/host'
import type { Logger } from 'pino'
import type { AttemptCounter } from '../auth/count-attempts.ts'
import type { Sessions } from '../auth/create-sessions.ts'
import type { DemoDoor } from '../demo/demo-door.ts'
import type { DemoHouse } from '../demo/demo-house.ts'
import type { Environment } from '../environment/environment.ts'
import type { LocalDoor } from '../local/local-door.ts'
import type { WebFiles } from '../web/web-files.ts'

/** What the app is made of; `main` gathers it, tests bring their own. */
export interface AppOptions {
  readonly installation: Installation
  readonly sessions: Sessions
  readonly codeGuesses: AttemptCounter
  readonly feedGuesses: AttemptCounter
  readonly environment: Environment
  readonly logger: Logger
  readonly webFiles: WebFiles
  /** Told with every answer; a page from another version offers to load anew. */
  readonly version: string
  readonly demo: { readonly door: DemoDoor; readonly house: DemoHouse } | null
  readonly local: LocalDoor
  /** Aborted when the process ends: live streams break off. */
  readonly stopping: AbortSignal
}

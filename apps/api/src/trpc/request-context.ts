import type { DistrictContext, InstallationContext } from '@tilth/host'
import type { AttemptCounter } from '../auth/count-attempts.ts'
import type { Sessions } from '../auth/create-sessions.ts'
import type { Session } from '../auth/read-session.ts'
import type { Visit } from '../auth/visit.ts'
import type { DemoHouse } from '../demo/demo-house.ts'

/** What one request brings to every procedure. Made once a request, from its session cookie and nothing in its body. */
export interface RequestContext {
  readonly installation: InstallationContext
  /** Null where the session has no person in that district; answered as not found. */
  readonly district: (slug: string) => Promise<DistrictContext | null>
  /** The same from a session read now: a stream outlives its request's session. */
  readonly districtNow: (slug: string) => Promise<DistrictContext | null>
  readonly session: Session
  readonly sessions: Sessions
  readonly codeGuesses: AttemptCounter
  readonly visit: Visit
  /** The sign-in of this browser that waits for a code. */
  readonly secondStep: string | null
  readonly demo: DemoVisit
  /** Wakes when something happened in the district, the account's sessions ended or the server stops; returns the way to stop. */
  readonly listen: (districtId: string, wake: () => void) => () => void
  readonly isStopping: () => boolean
  readonly requestId: string
  /** Cookies and the like are set here. */
  readonly responseHeaders: Headers
}

export interface DemoVisit {
  /** Null where the process was not started for a demo. */
  readonly house: DemoHouse | null
  /** This browser came through the link that the process printed. */
  readonly isAdmitted: boolean
}

export const setCookies = (context: RequestContext, cookies: readonly string[]): void => {
  for (const cookie of cookies) context.responseHeaders.append('set-cookie', cookie)
}

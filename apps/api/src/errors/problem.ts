import type { Issue } from '@tilth/core'

/** What every failed answer carries, over tRPC and plain HTTP. The code names a message in the catalogs. */
export interface Problem {
  readonly code: string
  readonly path?: readonly (string | number)[]
  readonly params?: Readonly<Record<string, string | number>>
  /** To find this request in the log. */
  readonly requestId: string
  readonly kind: 'issue' | 'denied' | 'fault'
}

/** `null` says fault: nothing of what was thrown reaches the client. */
export const problemOf = (found: Issue | null, requestId: string): Problem =>
  found === null
    ? { code: 'fault', requestId, kind: 'fault' }
    : {
        code: found.code,
        ...(found.path ? { path: found.path } : {}),
        ...(found.params ? { params: found.params } : {}),
        requestId,
        kind: found.code === 'denied' ? 'denied' : 'issue',
      }

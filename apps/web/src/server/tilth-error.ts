export type ErrorKind = 'issue' | 'denied' | 'fault' | 'offline'

export interface ErrorFacts {
  readonly kind: ErrorKind
  readonly code: string
  readonly path?: readonly (string | number)[]
  readonly params?: Readonly<Record<string, string | number>>
  readonly requestId?: string
}

/** Everything that can go wrong between a screen and the server, in one shape. `offline`: no answer came. */
export class TilthError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly path: readonly (string | number)[]
  readonly params: Readonly<Record<string, string | number>>
  readonly requestId: string | null

  constructor(facts: ErrorFacts) {
    super(facts.code)
    this.name = 'TilthError'
    this.kind = facts.kind
    this.code = facts.code
    this.path = facts.path ?? []
    this.params = facts.params ?? {}
    this.requestId = facts.requestId ?? null
  }
}

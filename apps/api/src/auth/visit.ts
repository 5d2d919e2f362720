/** How a browser came: what its cookies look like, whose attempts are counted together, and what its owner would call it. */
export interface Visit {
  readonly isSecure: boolean
  readonly address: string
  /** Two words as of `describeDevice`. */
  readonly device: string
}

/** Values for `Set-Cookie`. */
export type Cookies = readonly string[]

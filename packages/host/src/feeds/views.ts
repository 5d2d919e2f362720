export interface FeedView {
  /** Null where there is none. The address itself is shown once, when it is made. */
  readonly madeAt: string | null
}

/** Shown once: whoever has it reads these dates. */
export interface FeedSecret {
  readonly url: string
}

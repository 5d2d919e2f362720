export interface SessionView {
  readonly account: { readonly name: string; readonly email: string } | null
  readonly districts: readonly { readonly slug: string; readonly name: string; readonly demo: boolean }[]
  readonly guest: { readonly slug: string; readonly roundId: string } | null
  readonly needsSetUp: boolean
  /** Set on a demo installation: whom one may look through. */
  readonly demo: boolean
}

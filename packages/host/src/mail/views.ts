export interface MailView {
  /** A mail server is set up for this installation. */
  readonly isSetUp: boolean
  readonly wanted: boolean
  readonly address: string | null
  /** The newest letter. */
  readonly last: { readonly day: string; readonly refused: boolean } | null
}

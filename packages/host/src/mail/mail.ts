/** One letter to one person. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same for the same letter, so that a letter sent twice is shown once. Without angle brackets. */
  readonly messageId: string
  /** The page where such letters are stopped. */
  readonly stopUrl: string
}

/** The way to a mail server. */
export interface Mail {
  /**
   * `taken`: the server has it. `refused`: it will never take mail for this address. Throws a `MailFault` when the server cannot be
   * reached or asks to come back later, and a try later may go well.
   */
  send(letter: Letter): Promise<'taken' | 'refused'>
}

/** What went wrong with a mail server, without an address or a word of a letter. */
export class MailFault extends Error {
  readonly code: string
  /** It is about this one letter; the next may go through. */
  readonly isOfLetter: boolean

  constructor(code: string, { isOfLetter }: { readonly isOfLetter: boolean }) {
    super(`The mail server did not take a letter (${code}).`)
    this.name = 'MailFault'
    this.code = code
    this.isOfLetter = isOfLetter
  }
}

/** One thing that is told about a plugin, where it stands and in words. */
export interface Finding {
  readonly code: string
  readonly message: string
  /** As it is shown: from the folder the command was typed in. Null where no file can be named. */
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
  /** From the manifest: `frameworks/0/conditions/1/code`. Empty where it is about the whole. */
  readonly path: string
}

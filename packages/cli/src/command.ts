/** A subcommand. Exit codes: 0 done, 1 it could not be done, 2 it was asked in a way that cannot be understood or taken. */
export interface Command {
  /** The words that name it: `['import', 'ratings']`. */
  readonly name: readonly string[]
  /** What comes after the name, as `--help` shows it. */
  readonly usage: string
  /** One sentence. */
  readonly summary: string
  run(args: readonly string[]): Promise<number>
}

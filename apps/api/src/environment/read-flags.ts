import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@tilth/core'

export interface Flags {
  /** Serve the labelled demo district beside whatever is there. */
  readonly demo: boolean
  /** Make the demo district anew. */
  readonly reset: boolean
}

/** Reads the command line; a problem is a sentence. */
export const readFlags = (args: readonly string[]): Result<Flags, string> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { demo: { type: 'boolean', default: false }, reset: { type: 'boolean', default: false } },
    })
    if (values.reset && !values.demo) return err('--reset makes the demo district anew and needs --demo.')
    return ok({ demo: values.demo, reset: values.reset })
  } catch {
    return err('Only --demo and --reset are understood here.')
  }
}

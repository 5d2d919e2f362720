import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { Statement } from '@tilth/db'
import { isForControl } from '../outbox/outbox-statement.ts'
import type { DistrictContext } from './context.ts'

export type StreamVersion = readonly [stream: string, version: number]

export interface Decision<Output> {
  /** Empty: nothing is to be done, the output stands as it is. */
  readonly statements: readonly Statement[]
  /** Streams this changes. */
  readonly expect?: readonly StreamVersion[]
  /** Streams this only relied on. */
  readonly unchanged?: readonly StreamVersion[]
  readonly output: Output
}

const attempts = 3

/**
 * Reads and decides, then writes under the versions it read. When somebody else was faster it reads and decides again, three
 * times in all; then the issue `conflict` says so. `decide` must therefore read everything it relies on, each time.
 */
export const decideAndWrite = async <Output>(
  context: Pick<DistrictContext, 'db' | 'announce' | 'settle'>,
  decide: () => Promise<Result<Decision<Output>, Issue>>,
): Promise<Result<Output, Issue>> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const decision = await decide()
    if (!decision.ok) return decision
    const { statements, expect = [], unchanged = [], output } = decision.value
    if (statements.length === 0) return ok(output)
    const written = await context.db.write(statements, { expect, unchanged })
    if (written.ok) {
      if (statements.some(isForControl)) await context.settle()
      context.announce()
      return ok(output)
    }
    if (written.error.code !== 'conflict.stream_moved') return written
  }
  return err(issue('conflict'))
}

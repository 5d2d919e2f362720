import { useParams } from '@solidjs/router'
import { useQueryClient } from '@tanstack/solid-query'
import type { Result } from '@tilth/core'
import { err, ok } from '@tilth/core'
import { type Accessor, createSignal } from 'solid-js'
import { readError } from '../server/read-error.ts'
import type { TilthError } from '../server/tilth-error.ts'

export interface Command<Input, Output> {
  /** Never throws: what went wrong is the answer, and stays in `error` until the next run or `clear`. */
  readonly run: (input: Input) => Promise<Result<Output, TilthError>>
  readonly error: Accessor<TilthError | null>
  readonly isBusy: Accessor<boolean>
  readonly clear: () => void
}

export interface CommandOptions<Input, Output> {
  readonly mutate: (input: Input) => Promise<Output>
  /** Slices of the present district to read again afterwards; the live stream brings the same, later. */
  readonly touches?: readonly string[]
}

/** A change whose issues are shown where they arose: nothing typed is thrown away, a second press while one runs does nothing more. */
export const useMutationWithIssues = <Input, Output>(options: CommandOptions<Input, Output>): Command<Input, Output> => {
  const queries = useQueryClient()
  const params = useParams()
  const [error, setError] = createSignal<TilthError | null>(null)
  const [running, setRunning] = createSignal<Promise<Result<Output, TilthError>> | null>(null)

  const attempt = async (input: Input): Promise<Result<Output, TilthError>> => {
    setError(null)
    try {
      const output = await options.mutate(input)
      const touched = options.touches ?? []
      await queries.invalidateQueries({
        predicate: ({ queryKey: [scope, slug, slice] }) =>
          scope === 'district' && slug === params.slug && typeof slice === 'string' && touched.includes(slice),
      })
      return ok(output)
    } catch (thrown) {
      const failure = readError(thrown)
      setError(failure)
      return err(failure)
    }
  }

  return {
    run: input => {
      const current = running()
      if (current !== null) return current
      const started = Promise.resolve()
        .then(() => attempt(input))
        .finally(() => setRunning(null))
      setRunning(started)
      return started
    },
    error,
    isBusy: () => running() !== null,
    clear: () => setError(null),
  }
}

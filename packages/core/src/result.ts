/**
 * @tilth/core: the engines. Pure functions over plain data: no I/O, no clock, no randomness; time, ids and seeds are arguments.
 * Each domain is an entry point of its own: `./conditions` (framework documents), `./rubrics` (marks, tallies, agreement,
 * ranking, lenses), `./measures` (run charts and control charts), `./privacy` (disclosure control), `./access` (who may do what), and
 * `./compute` (the engines over documents of cases, to check our numbers by). Read `conditions/framework.ts` first: it is the shape
 * everything hangs on. Formulas and sources of all numbers are listed in `docs/reference/statistics.md`.
 *
 * This entrance holds what all of them share: how an expected failure is said.
 */

/** Something expected went wrong. `code` is permanent and names a message in the catalogs; `path` says where; `params` fill the message. */
export interface Issue {
  readonly code: string
  readonly path?: readonly (string | number)[]
  readonly params?: Readonly<Record<string, string | number>>
}

export type Result<T, E = Issue> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

export const issue = (code: string, details: Omit<Issue, 'code'> = {}): Issue => ({ code, ...details })

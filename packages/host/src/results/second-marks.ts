import { nothing } from '@tilth/core/rubrics'
import type { response } from '@tilth/db/district'

type ResponseRow = typeof response.$inferSelect

/** Each rater's newest byte on one item after the talk, from the versions submitted before `beforeNo`; whoever gave none is not in it. */
export const secondMarks = (
  responses: readonly ResponseRow[],
  { index, beforeNo = Number.MAX_SAFE_INTEGER }: { readonly index: number; readonly beforeNo?: number },
): ReadonlyMap<string, number> => {
  const newest = new Map<string, ResponseRow>()
  for (const row of responses) {
    if (row.pass !== 2 || row.submittedNo >= beforeNo) continue
    const rater = row.personId ?? row.id
    const before = newest.get(rater)
    if (!before || before.version < row.version) newest.set(rater, row)
  }
  return new Map([...newest].map(([rater, row]) => [rater, row.marks[index] ?? nothing] as const).filter(([, mark]) => mark !== nothing))
}

import type { FieldResult } from './queries.ts'

/** A question of a round, of which nothing is told unless said otherwise. */
export const questionFixture = (change: Partial<FieldResult> = {}): FieldResult => ({
  id: 'q',
  kind: 'choice',
  label: 'Which one?',
  options: ['apple', 'olive', 'orange'].map(id => ({ id, label: `An ${id}` })),
  unit: null,
  tally: null,
  words: [],
  protection: null,
  least: 3,
  ...change,
})

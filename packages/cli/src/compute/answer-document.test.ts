import { describe, expect, it } from 'vitest'
import { answerDocument } from './answer-document.ts'
import { kinds } from './kinds.ts'

const answer = (kind: string, document: unknown): ReturnType<typeof answerDocument> => {
  const compute = kinds.get(kind)
  if (!compute) throw new Error(kind)
  return answerDocument(typeof document === 'string' ? document : JSON.stringify(document), compute)
}

describe('tilth compute', () => {
  it('answers each case in order, as one line of JSON', () => {
    const answered = answer('reliability', {
      note: 'unknown keys are ignored',
      cases: [
        {
          id: 'b',
          ratings: [
            [1, 2],
            [2, 3],
            [4, 4],
          ],
          colour: 'green',
        },
        { id: 'a', ratings: [[1], [2]] },
      ],
    })
    if (!answered.ok) throw new Error(answered.error)
    expect(answered.value.endsWith('\n')).toBe(true)
    const { results } = JSON.parse(answered.value)
    expect(results.map(({ id }: { id: string }) => id)).toEqual(['b', 'a'])
    expect(results[0].cronbachAlpha).toBeCloseTo(0.947368, 6)
    expect(results[1]).toEqual({ id: 'a', cronbachAlpha: { none: 'not-defined' } })
  })

  it('names every problem with its path, and then answers nothing', () => {
    const answered = answer('agreement', { cases: [{ levels: 3, ratings: [[1, 4], [2]] }, { levels: 3 }] })
    expect(answered).toEqual({
      ok: false,
      error: [
        'cases[0].ratings[0][1]: 4 is not between 1 and 3. (compute.out_of_range)',
        'cases[0].ratings[1]: This row holds 1 and the first 2. (compute.ragged_row)',
        'cases[1].ratings: This is needed and is not there. (compute.missing_field)',
        '',
      ].join('\n'),
    })
    expect(answer('runcharts', { cases: [{ chart: 'p', y: [1, 2], n: [4, 0], part: [5] }] })).toEqual({
      ok: false,
      error: [
        'cases[0].n[1]: A denominator must be above 0; this one is 0. (measure.denominator_not_positive)',
        'cases[0].part[0]: There is no point 5 here; the last one possible is 1. (measure.point_unknown)',
        '',
      ].join('\n'),
    })
  })

  it('refuses what is not a document', () => {
    expect(answer('descriptive', '{')).toEqual({ ok: false, error: 'standard input: not JSON.\n' })
    expect(answer('descriptive', '[]')).toEqual({
      ok: false,
      error: 'the document: The kind of value that belongs here is object; found: list. (compute.wrong_type)\n',
    })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValues } from '../fields/field.ts'
import { seedlingForm, visitForm } from './forms.fixture.ts'
import { evolveRecord, fieldChanges, foldRecord, type RecordChange } from './record-history.ts'
import { availableMoves, decideMove, firstStatus } from './record-life.ts'

const record = (status: string | null, fields: FieldValues = {}) => ({ status, fields })
const decide = (from: ReturnType<typeof record>, move: string, reason = '') => {
  const decided = decideMove(seedlingForm, { record: from, move, reason })
  return decided.ok ? decided.value : `${decided.error.path?.join('/')} ${decided.error.code}`
}

describe('the life of a record', () => {
  it('begins at the first status, or has none', () => {
    expect([firstStatus(seedlingForm), firstStatus(visitForm)]).toEqual(['sown', null])
  })

  it.each([
    ['sown', {}, 'sprout', '', 'fields/starts record.move_needs'],
    ['sown', { starts: '2026-09-01' }, 'sprout', '', 'grows'],
    ['sown', { starts: '2026-09-01', isPotted: true }, 'sprout', '', 'fields/pot record.move_needs'],
    ['sown', { starts: '2026-09-01', isPotted: true, pot: 's' }, 'sprout', '', 'grows'],
    ['grows', {}, 'rest', ' ', 'reason record.reason_missing'],
    ['grows', {}, 'rest', 'Frost', 'rests'],
    ['sown', {}, 'eat', '', 'move record.move_not_from_here'],
    ['eaten', { ends: '2026-09-01' }, 'eat', '', 'move record.move_not_from_here'],
    ['sown', {}, 'fly', '', 'move record.move_unknown'],
    [null, {}, 'sprout', '', 'move record.move_not_from_here'],
  ] as const)('from %s with %j by %s: %s%s', (status, fields, move, reason, expected) => {
    expect(decide(record(status, fields), move, reason)).toBe(expected)
  })

  it('offers exactly what it lets happen once nothing is missing', () => {
    const anyFields = fc.record({
      starts: fc.constantFrom(null, '2026-09-01'),
      ends: fc.constantFrom(null, '2026-09-30'),
      isPotted: fc.boolean(),
      pot: fc.constantFrom(null, 's'),
    })
    fc.assert(
      fc.property(fc.constantFrom('sown', 'grows', 'rests', 'eaten'), anyFields, (status, fields) => {
        const offered = availableMoves(seedlingForm, record(status, fields))
        for (const move of seedlingForm.life?.moves ?? []) {
          const here = offered.find(candidate => candidate.id === move.id)
          const decided = decideMove(seedlingForm, { record: record(status, fields), move: move.id, reason: 'because' })
          expect(decided.ok ? decided.value : undefined).toBe(here?.missing.length === 0 ? here.to : undefined)
        }
      }),
    )
  })

  it('walks to every status by moves and stops only at a final one', () => {
    const full = { starts: '2026-09-01', ends: '2026-09-30' }
    const seen = new Set(['sown'])
    for (const status of seen) for (const move of availableMoves(seedlingForm, record(status, full))) seen.add(move.to)
    expect([...seen].sort()).toEqual(['eaten', 'grows', 'rests', 'sown'])
    const stops = [...seen].filter(status => availableMoves(seedlingForm, record(status, full)).length === 0)
    expect(stops).toEqual(['eaten'])
  })
})

describe('the history of a record', () => {
  const anyChange: fc.Arbitrary<RecordChange> = fc.record({
    kind: fc.constantFrom('created', 'edited', 'moved', 'removed', 'restored'),
    fields: fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(fc.string(), fc.constant(null), fc.array(fc.string()))),
    status: fc.constantFrom(null, 'sown', 'grows'),
  })

  it('folds to what was written last, whatever way it is cut', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1 }), fc.nat(), (changes, cut) => {
        const at = cut % changes.length
        const early = foldRecord(changes.slice(0, at))
        const folded = changes.slice(at).reduce<ReturnType<typeof foldRecord>>((state, change) => evolveRecord(state, change), early)
        expect(folded).toEqual(foldRecord(changes))
        expect(folded).toMatchObject({ version: changes.length, fields: changes.at(-1)?.fields, status: changes.at(-1)?.status })
        const lastOfTwo = changes.findLast(change => change.kind === 'removed' || change.kind === 'restored')
        expect(folded?.isRemoved).toBe(lastOfTwo?.kind === 'removed')
      }),
    )
  })

  it('says what changed and nothing else', () => {
    expect(fieldChanges({ a: '1', b: ['x'] }, { a: '2', b: ['x'], c: true })).toEqual([
      { field: 'a', from: '1', to: '2' },
      { field: 'c', from: null, to: true },
    ])
    expect(fieldChanges({ a: null }, {})).toEqual([])
  })
})

import { loadPlugin } from '@tilth/plugin-kit'
import { describe, expect, test } from 'vitest'
import round from '../fixtures/round.json' with { type: 'json' }
import visit from '../fixtures/visit.json' with { type: 'json' }
import { udlAudit } from './index.ts'

const loaded = loadPlugin(udlAudit)
const framework = loaded.ok
  ? loaded.value.frameworks.find(({ id, edition }) => id === round.framework && edition === round.edition)
  : undefined

/** The levels of the scale of each item of an instrument, by the item's code. */
const levelsOf = (instrumentId: string) =>
  new Map(
    framework?.instruments
      .find(({ id }) => id === instrumentId)
      ?.items.map(({ code, scale: scaleId }) => {
        const scale = framework.scales.find(({ id }) => id === scaleId)
        return [code, scale?.kind === 'levels' ? scale.levels.map((_, at) => at) : []] as const
      }),
  )

const expectMarks = (
  marks: Readonly<Record<string, unknown>>,
  { asked, of }: { readonly asked: readonly string[]; readonly of: string },
) => {
  const levels = levelsOf(of)
  expect(Object.keys(marks)).toEqual(asked)
  for (const [code, mark] of Object.entries(marks)) expect([...(levels.get(code) ?? []), 'notObservable']).toContain(mark)
}

describe('the made-up round', () => {
  test('is large enough to be shown', () => {
    expect(round.team.length).toBeGreaterThanOrEqual(5)
  })

  test.each(round.team)('$rater answers every item with what its scale allows', ({ marks }) => {
    expectMarks(marks, { asked: round.items, of: round.instrument })
  })
})

describe('the made-up visit', () => {
  const walkthrough = framework?.instruments.find(({ id }) => id === visit.instrument)

  test('has a focus that the walkthrough allows', () => {
    expect(visit.focus.length).toBeGreaterThanOrEqual(walkthrough?.focus?.least ?? Number.POSITIVE_INFINITY)
    expect(visit.focus.length).toBeLessThanOrEqual(walkthrough?.focus?.most ?? 0)
  })

  test.each(visit.observers)('$observer fills in known fields and marks the focus', ({ values, marks }) => {
    const fields = new Map(walkthrough?.fields?.map(field => [field.id, field]))
    const strange = Object.entries(values).filter(([id, value]) => {
      const field = fields.get(id)
      return field === undefined || (field.kind === 'choice' && !field.options.some(option => option.id === value))
    })
    expect(strange).toEqual([])
    expectMarks(marks, { asked: visit.focus, of: visit.instrument })
  })
})

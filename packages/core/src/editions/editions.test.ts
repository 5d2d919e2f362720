import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFramework } from '../conditions/parse-framework.ts'
import { carryForward, type EarlierLevel } from './carry-forward.ts'
import { compareFrameworks } from './compare-frameworks.ts'
import { composeItemMaps } from './compose-item-maps.ts'
import { identityMap } from './identity-map.ts'
import { carriesOf, type EditionRelation, type ItemMap, type ItemMapRow } from './item-map.ts'
import { fourSteps, numberedFramework } from './numbered-framework.fixture.ts'
import { parseItemMap } from './parse-item-map.ts'

interface Step {
  readonly relation: EditionRelation
  readonly parts: number
  readonly carry: number
}

const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    relation: fc.constantFrom<EditionRelation>('same', 'reworded', 'split', 'merged', 'new', 'gone'),
    parts: fc.integer({ min: 2, max: 4 }),
    carry: fc.nat({ max: 2 }),
  }),
  { maxLength: 12 },
)

/** Uses up all of `codes` as the steps say, what is left over stays the same; the later codes begin with `letter`. */
const mapBy = (codes: readonly string[], { steps, letter }: { readonly steps: readonly Step[]; readonly letter: string }): ItemMap => {
  const left = [...codes]
  let made = 0
  const next = (): string => {
    made += 1
    return `${letter}${made}`
  }
  const rows: ItemMapRow[] = []
  for (const { relation, parts, carry: picked } of [...steps, ...codes.map((): Step => ({ relation: 'same', parts: 2, carry: 0 }))]) {
    const carry = carriesOf[relation][picked % carriesOf[relation].length] ?? 'no'
    const row = (from: string | null, to: string | null): ItemMapRow => ({ from, to, relation, carry, note: '' })
    if (relation === 'new') rows.push(row(null, next()))
    else if (relation === 'merged') {
      if (left.length < parts) continue
      const to = next()
      rows.push(...left.splice(0, parts).map(from => row(from, to)))
    } else {
      const from = left.shift()
      if (from === undefined) continue
      if (relation === 'gone') rows.push(row(from, null))
      else rows.push(...Array.from({ length: relation === 'split' ? parts : 1 }, () => row(from, next())))
    }
  }
  return rows
}

const first = Array.from({ length: 14 }, (_, index) => `A${index + 1}`)
const laterOf = (map: ItemMap): readonly string[] => [...new Set(map.flatMap(row => row.to ?? []))]
const asFramework = (codes: readonly string[]) => numberedFramework(codes)
const anyMap = anySteps.map(steps => mapBy(first, { steps, letter: 'B' }))
const anyTwo = fc.tuple(anySteps, anySteps).map(([one, two]) => {
  const before = mapBy(first, { steps: one, letter: 'B' })
  return [before, mapBy(laterOf(before), { steps: two, letter: 'C' })] as const
})
const anyLevels: fc.Arbitrary<readonly EarlierLevel[]> = fc
  .subarray(first)
  .chain(codes =>
    fc.tuple(
      ...codes.map(item => fc.record({ instrument: fc.constant('taking-stock'), item: fc.constant(item), position: fc.nat({ max: 3 }) })),
    ),
  )
const pairsOf = (map: ItemMap): readonly string[] =>
  [...new Set(map.filter(row => row.from !== null && row.to !== null).map(row => `${row.from}>${row.to}`))].toSorted()
const byItem = (a: EarlierLevel, b: EarlierLevel): number => a.item.localeCompare(b.item)

it('the frameworks of these tests are sound', () => {
  expect(parseFramework(numberedFramework(first)).ok).toBe(true)
})

describe('parseItemMap', () => {
  const from = numberedFramework(['A', 'B', 'C', 'D'])
  const to = numberedFramework(['A', 'B1', 'B2', 'CD', 'E'])
  const row = (text: string, relation: EditionRelation, carry: ItemMapRow['carry'] = 'no'): ItemMapRow => {
    const [left = '', right = ''] = text.split('>')
    return { from: left || null, to: right || null, relation, carry, note: '' }
  }
  const sound = [
    row('A>A', 'same', 'yes'),
    row('B>B1', 'split', 'provisional'),
    row('B>B2', 'split'),
    row('C>CD', 'merged', 'provisional'),
    row('D>CD', 'merged', 'provisional'),
    row('>E', 'new'),
  ]
  const codesOf = (rows: unknown): readonly string[] => {
    const parsed = parseItemMap(rows, { from, to })
    return parsed.ok ? [] : parsed.error.map(({ code, path = [] }) => `${code} ${path.join('.')}`)
  }

  it('takes a map that accounts for everything once', () => {
    expect(parseItemMap(sound, { from, to })).toEqual({ ok: true, value: sound })
  })

  it.each<readonly [string, unknown, readonly string[]]>([
    ['no list', { rows: sound }, ['edition.unreadable rows']],
    ['an unknown relation', [{ ...sound[0], relation: 'overlaps' }], ['edition.unreadable rows.0']],
    ['an unknown worth', [{ ...sound[0], carry: 'maybe' }], ['edition.unreadable rows.0']],
    ['too many rows', Array.from({ length: 20_001 }, () => sound[0]), ['edition.too_many_rows rows']],
    ['something left out', sound.slice(1), ['edition.missing_from rows', 'edition.missing_to rows']],
    ['something unknown', [...sound, row('>F', 'new')], ['edition.unknown_to rows.6.to']],
    ['gone with a counterpart', [row('A>A', 'gone'), ...sound.slice(1)], ['edition.wrong_sides rows.0.to']],
    ['new without a counterpart', [row('>', 'new'), ...sound], ['edition.wrong_sides rows.0.to']],
    ['the same without an earlier one', [...sound.slice(0, 5), row('>E', 'same')], ['edition.wrong_sides rows.5.from']],
    ['a split into one', [...sound.filter(each => each.to !== 'B2'), row('>B2', 'new')], ['edition.split_needs_several rows.1.from']],
    ['a merger of one', [...sound.filter(each => each.from !== 'D'), row('D>', 'gone')], ['edition.merged_needs_several rows.3.to']],
    ['something twice', [...sound, row('A>', 'gone')], ['edition.counted_twice rows.0.from']],
    ['a pair twice', [...sound, row('B>B1', 'split')], ['edition.counted_twice rows.1.from', 'edition.counted_twice rows.1.to']],
    ['a part that is merged as well', [...sound, row('B>CD', 'split')], ['edition.counted_twice rows.3.to']],
    ['a split that is sure', [sound[0], row('B>B1', 'split', 'yes'), ...sound.slice(2)], ['edition.carry_not_allowed rows.1.carry']],
    ['a note without end', [{ ...sound[0], note: 'x'.repeat(501) }, ...sound.slice(1)], ['edition.note_too_long rows.0.note']],
  ])('refuses %s', (_, rows, expected) => {
    expect(codesOf(rows)).toEqual(expected)
  })

  it('takes every map that is made by the rules', () => {
    fc.assert(
      fc.property(anyMap, map => {
        expect(parseItemMap(map, { from: asFramework(first), to: asFramework(laterOf(map)) }).ok).toBe(true)
      }),
    )
  })
})

describe('compareFrameworks', () => {
  it('proposes what can be seen and leaves the rest to a person', () => {
    const texts = {
      A: 'Shared vision and common language',
      B: 'Data for continuous improvement',
      C: 'Invested resources',
      D: 'Families as partners',
      E: 'Time to work together',
    }
    const before = numberedFramework(['A', 'B', 'C', 'D', 'E'], { texts })
    const after = numberedFramework(['A', 'B', 'X', 'Y', 'Z'], {
      edition: 2,
      texts: { A: texts.A, B: 'Data for steady improvement', X: 'Families as true partners', Y: texts.C, Z: 'Bus routes' },
    })
    expect(compareFrameworks(before, after).map(({ from, to, relation, carry }) => [from, to, relation, carry])).toEqual([
      ['A', 'A', 'same', 'yes'],
      ['B', 'B', 'reworded', 'provisional'],
      ['D', 'X', 'reworded', 'provisional'],
      ['C', 'Y', 'same', 'yes'],
      [null, 'Z', 'new', 'no'],
      ['E', null, 'gone', 'no'],
    ])
  })

  it('does not take a code for a meaning: in another framework the labels must be alike, in the same one nothing is carried', () => {
    const before = numberedFramework(['1'], { texts: { 1: 'Families as partners' } })
    const texts = { 1: 'Bus routes' }
    expect(compareFrameworks(before, numberedFramework(['1'], { id: 'other', texts })).map(row => row.relation)).toEqual(['new', 'gone'])
    expect(compareFrameworks(before, numberedFramework(['1'], { edition: 2, texts }))).toMatchObject([
      { relation: 'reworded', carry: 'no' },
    ])
  })

  it('carries nothing onto another scale', () => {
    const scale = {
      ...fourSteps,
      id: 'words',
      levels: fourSteps.levels.map((level, index) => ({ ...level, id: `w${index}`, label: `Word ${index}` })),
    }
    expect(compareFrameworks(numberedFramework(['A']), numberedFramework(['A'], { edition: 2, scale }))).toMatchObject([
      { relation: 'same', carry: 'no' },
    ])
  })

  it('gives a map that can be taken as it is, of a framework with itself the identity', () => {
    const anyLabel = fc.constantFrom('Time', 'Time to plan', 'Time to work', 'Money', 'Money and time', 'Data', 'Trust')
    const anyFramework = fc
      .tuple(fc.uniqueArray(fc.constantFrom(...first)), fc.array(anyLabel, { minLength: 14, maxLength: 14 }), fc.constantFrom('one', 'two'))
      .map(([codes, labels, id]) =>
        numberedFramework(codes, { id, texts: Object.fromEntries(codes.map((code, at) => [code, labels[at] ?? ''])) }),
      )
    fc.assert(
      fc.property(anyFramework, anyFramework, (from, to) => {
        expect(parseItemMap(compareFrameworks(from, to), { from, to }).ok).toBe(true)
        expect(compareFrameworks(from, from)).toEqual(identityMap(from))
      }),
    )
  })

  it('takes two documents of the largest size, all of whose labels are alike', { timeout: 20_000 }, () => {
    const codes = Array.from({ length: 2000 }, (_, index) => `C${index}`)
    const words = 'of the and to for in with on by at as from or an be is it not we all'
    const label = (letter: string) => Object.fromEntries(codes.map(code => [`${letter}${code}`, `${words} ${letter}${code}`]))
    const of = (letter: string) =>
      numberedFramework(
        codes.map(code => `${letter}${code}`),
        { id: letter, texts: label(letter) },
      )
    expect(compareFrameworks(of('a'), of('b'))).toHaveLength(4000)
  })
})

describe('carryForward', () => {
  const level = (item: string, position: number): EarlierLevel => ({ instrument: 'taking-stock', item, position })
  const row = (from: string | null, to: string | null, relation: EditionRelation, carry: ItemMapRow['carry']): ItemMapRow => ({
    from,
    to,
    relation,
    carry,
    note: '',
  })
  const from = numberedFramework(['A', 'B', 'C', 'D', 'E', 'F', 'G'])
  const to = numberedFramework(['A', 'B', 'C1', 'C2', 'DEF', 'N'], { edition: 2 })
  const map = [
    row('A', 'A', 'same', 'yes'),
    row('B', 'B', 'reworded', 'provisional'),
    row('C', 'C1', 'split', 'provisional'),
    row('C', 'C2', 'split', 'no'),
    row('D', 'DEF', 'merged', 'provisional'),
    row('E', 'DEF', 'merged', 'provisional'),
    row('F', 'DEF', 'merged', 'provisional'),
    row(null, 'N', 'new', 'no'),
    row('G', null, 'gone', 'no'),
  ]
  const levels = [level('A', 3), level('B', 2), level('C', 1), level('D', 0), level('E', 3), level('F', 1), level('G', 2)]

  it('carries, suggests, lists, keeps as history and archives', () => {
    const { conditions, archive } = carryForward(levels, { map, from, to })
    expect(
      conditions.map(({ code, carriedFrom, standing, value, median, spread }) => [
        code,
        carriedFrom.join(),
        standing,
        value,
        median,
        spread,
      ]),
    ).toEqual([
      ['A', 'A', 'carried', 3, null, null],
      ['B', 'B', 'provisional', 2, null, null],
      ['C1', 'C', 'provisional', 1, null, null],
      ['C2', 'C', 'history', null, null, null],
      ['DEF', 'D,E,F', 'to-agree', null, 1, [0, 3]],
      ['N', '', 'nothing', null, null, null],
    ])
    expect(archive).toEqual([level('G', 2)])
    expect(conditions[4]?.earlier.map(({ item }) => item)).toEqual(['D', 'E', 'F'])
  })

  it('keeps as history what another scale, another direction or another instrument asks', () => {
    const words = {
      ...fourSteps,
      id: 'words',
      levels: fourSteps.levels.map((each, index) => ({ ...each, id: `w${index}`, label: `Word ${index}` })),
    }
    const turned = {
      ...to,
      instruments: to.instruments.map(instrument => ({
        ...instrument,
        items: instrument.items.map(item => ({ ...item, polarity: 'negative' as const })),
      })),
    }
    const codes = to.conditions.map(condition => condition.code)
    for (const later of [numberedFramework(codes, { scale: words }), turned])
      expect(new Set(carryForward(levels, { map, from, to: later }).conditions.map(({ standing }) => standing))).toEqual(
        new Set(['history', 'nothing']),
      )
    expect(carryForward(levels, { map, from, to, instrumentId: 'survey' }).conditions[0]?.standing).toBe('history')
  })

  it('does not pick one where a condition was asked twice', () => {
    const twice = {
      ...from,
      instruments: from.instruments.map(instrument => ({
        ...instrument,
        items: [...instrument.items, { code: 'A again', condition: 'A', scale: 'steps' }],
      })),
    }
    const { conditions } = carryForward([level('A', 3), level('A again', 1)], { map, from: twice, to })
    expect(conditions[0]).toMatchObject({ standing: 'to-agree', value: null, median: 2, spread: [1, 3] })
  })

  it('invents nothing and loses nothing', () => {
    fc.assert(
      fc.property(anyMap, anyLevels, (any, before) => {
        const { conditions, archive } = carryForward(before, { map: any, from: asFramework(first), to: asFramework(laterOf(any)) })
        const suggested = conditions.filter(({ value }) => value !== null)
        expect(suggested.map(({ value }) => [value])).toEqual(suggested.map(({ earlier }) => earlier.map(each => each.position)))
        expect(suggested).toEqual(conditions.filter(({ standing }) => standing === 'carried' || standing === 'provisional'))
        const of = (relation: EditionRelation) => conditions.filter(condition => condition.relation === relation)
        expect(of('split').filter(({ standing }) => standing === 'carried')).toEqual([])
        expect(of('merged').filter(({ value }) => value !== null)).toEqual([])
        expect(of('new').flatMap(({ earlier }) => earlier)).toEqual([])
        const found = new Map([...conditions.flatMap(condition => condition.earlier), ...archive].map(each => [each.item, each]))
        expect([...found.values()].toSorted(byItem)).toEqual(before.toSorted(byItem))
        const archived = new Set(archive.map(each => each.item))
        expect(conditions.flatMap(condition => condition.earlier).filter(each => archived.has(each.item))).toEqual([])
      }),
    )
  })

  it('changes nothing where nothing changed', () => {
    const framework = asFramework(first)
    fc.assert(
      fc.property(anyLevels, before => {
        const { conditions, archive } = carryForward(before, { map: identityMap(framework), from: framework, to: framework })
        const carried = conditions.filter(({ standing }) => standing === 'carried').map(({ code, value }) => [code, value])
        expect(carried.toSorted()).toEqual(before.map(({ item, position }) => [item, position]).toSorted())
        expect(archive).toEqual([])
      }),
    )
  })
})

describe('composeItemMaps', () => {
  const pairs = (map: ItemMap) => map.map(({ from, to, relation, carry }) => [from, to, relation, carry])

  it('leaves a map as it is beside the identity', () => {
    fc.assert(
      fc.property(anyMap, map => {
        const inOrder = (rows: ItemMap) =>
          pairs(rows)
            .map(row => JSON.stringify(row))
            .toSorted()
        expect(inOrder(composeItemMaps(identityMap(asFramework(first)), map))).toEqual(inOrder(map))
        expect(inOrder(composeItemMaps(map, identityMap(asFramework(laterOf(map)))))).toEqual(inOrder(map))
      }),
    )
  })

  it('is worth no more than its weaker step, and names every condition of both ends', () => {
    const worth = { yes: 2, provisional: 1, no: 0 }
    fc.assert(
      fc.property(anyTwo, ([one, two]) => {
        const both = composeItemMaps(one, two)
        expect([...new Set(both.flatMap(row => row.from ?? []))].toSorted()).toEqual(first.toSorted())
        expect(laterOf(both).toSorted()).toEqual(laterOf(two).toSorted())
        const through = one.flatMap(before =>
          two
            .filter(after => before.from !== null && before.to !== null && before.to === after.from && after.to !== null)
            .map(after => ({ before, after })),
        )
        expect(pairsOf(both)).toEqual([...new Set(through.map(({ before, after }) => `${before.from}>${after.to}`))].toSorted())
        for (const { before, after } of through) {
          const row = both.find(each => each.from === before.from && each.to === after.to)
          expect(worth[row?.carry ?? 'yes']).toBeLessThanOrEqual(Math.min(worth[before.carry], worth[after.carry]))
          expect(carriesOf[row?.relation ?? 'new']).toContain(row?.carry)
        }
      }),
    )
  })

  it('comes to the same over three steps, whichever two are taken first', () => {
    fc.assert(
      fc.property(anyTwo, anySteps, ([one, two], steps) => {
        const three = mapBy(laterOf(two), { steps, letter: 'D' })
        expect(pairsOf(composeItemMaps(composeItemMaps(one, two), three))).toEqual(
          pairsOf(composeItemMaps(one, composeItemMaps(two, three))),
        )
      }),
    )
  })

  it('carries over two steps what each of them would carry', () => {
    const single = new Set<EditionRelation>(['same', 'reworded', 'new', 'gone'])
    const anySingle = anySteps.map(steps => steps.filter(({ relation }) => single.has(relation)))
    fc.assert(
      fc.property(anySingle, anySingle, anyLevels, (one, two, before) => {
        const ab = mapBy(first, { steps: one, letter: 'B' })
        const bc = mapBy(laterOf(ab), { steps: two, letter: 'C' })
        const [a, b, c] = [asFramework(first), asFramework(laterOf(ab)), asFramework(laterOf(bc))]
        const halfway = carryForward(before, { map: ab, from: a, to: b })
        const onwards = halfway.conditions.flatMap(({ code, value }) =>
          value === null ? [] : [{ instrument: 'taking-stock', item: code, position: value }],
        )
        const valuesOf = (carried: ReturnType<typeof carryForward>) => carried.conditions.map(({ code, value }) => [code, value])
        expect(valuesOf(carryForward(before, { map: composeItemMaps(ab, bc), from: a, to: c }))).toEqual(
          valuesOf(carryForward(onwards, { map: bc, from: b, to: c })),
        )
      }),
    )
  })
})

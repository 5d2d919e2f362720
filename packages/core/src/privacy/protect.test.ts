import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attacker, sumsOf } from './attacker.fixture.ts'
import type { Policy } from './policy.ts'
import { californiaPolicy } from './presets.ts'
import { protect } from './protect.ts'
import type { ProtectedTable } from './protected-table.ts'
import type { Axis, Counts, Table } from './table.ts'

const policyOf = (threshold: number, hideZeros = true): Policy => ({ ...californiaPolicy(), threshold, hideZeros })

const answer = (table: Table, policy: Policy): ProtectedTable => {
  const found = protect(table, policy)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}

const shownIn = ({ breakdowns }: ProtectedTable) =>
  new Map(breakdowns.flatMap(({ cells }) => cells.flatMap(cell => (cell.state === 'shown' ? [[cell.key, cell.count] as const] : []))))

/** True counts of all cells, by the sums written apart from the engine. */
const truth = (table: Table): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { axes, counts: finest } of table.breakdowns) {
    const walk = (part: unknown, place: Readonly<Record<string, string>>, depth: number): void => {
      const axis = table.axes.find(({ id }) => id === axes[depth])
      if (!axis || !Array.isArray(part)) counts.set(table.axes.map(({ id }) => place[id] ?? '*').join(','), Number(part))
      else for (const [index, inner] of part.entries()) walk(inner, { ...place, [axis.id]: axis.values[index] ?? '' }, depth + 1)
    }
    walk(finest, {}, 0)
  }
  const equations = sumsOf(table)
  for (let isOpen = true; isOpen; ) {
    isOpen = false
    for (const { parent, children } of equations)
      if (!counts.has(parent)) {
        if (children.every(child => counts.has(child)))
          counts.set(
            parent,
            children.reduce((sum, child) => sum + (counts.get(child) ?? 0), 0),
          )
        else isOpen = true
      }
  }
  return counts
}

const expectSafe = (table: Table, { released, policy }: { readonly released: ProtectedTable; readonly policy: Policy }): void => {
  const shown = shownIn(released)
  const counts = truth(table)
  const canBe = attacker(table, shown)
  for (const [key, count] of counts) {
    const isSmall = count < policy.threshold && (count > 0 || policy.hideZeros)
    if (shown.has(key)) {
      expect(isSmall, `${key} is small`).toBe(false)
      expect(shown.get(key)).toBe(count)
    } else if (isSmall) expect(canBe(key, { from: Math.max(policy.threshold, count + 1) }), `${key} reaches the threshold`).toBe(true)
    else expect(canBe(key, { from: count + 1 }) || (count > 0 && canBe(key, { from: 0, to: count - 1 })), `${key} is open`).toBe(true)
  }
}

const axisOf = (id: string, size: number, groups?: readonly (readonly number[])[]): Axis => ({
  id,
  values: Array.from({ length: size }, (_, index) => `${id}${index}`),
  ...(groups ? { groups: groups.map((members, index) => ({ id: `${id}-group${index}`, members })) } : {}),
})

const count = fc.oneof(fc.nat(3), fc.nat(12))
const nested = (shape: readonly number[]): fc.Arbitrary<Counts> => {
  const [first = 1, second = 1, third = 1] = shape
  const list = <T>(inner: fc.Arbitrary<T>, size: number) => fc.array(inner, { minLength: size, maxLength: size })
  if (shape.length === 1) return list(count, first)
  return shape.length === 2 ? list(list(count, second), first) : list(list(list(count, third), second), first)
}
const sides = (dimensions: number, most: number) =>
  fc.array(fc.integer({ min: 1, max: most }), { minLength: dimensions, maxLength: dimensions })

const plainTable = (dimensions: number, most: number): fc.Arbitrary<Table> =>
  sides(dimensions, most).chain(shape =>
    nested(shape).map(counts => {
      const axes = shape.map((size, index) => axisOf('abc'.charAt(index), size))
      return { axes, breakdowns: [{ axes: axes.map(({ id }) => id), counts }] }
    }),
  )

const treeTable: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 2, max: 3 }), nested([5, 3]), nested([3, 5]), fc.boolean())
  .map(([cut, tall, flat, isFirst]) => {
    const tree = axisOf('school', 5, [[0, 1, 2, 3, 4].filter(index => index < cut), [0, 1, 2, 3, 4].filter(index => index >= cut)])
    const plain = axisOf('group', 3)
    const axes = isFirst ? [tree, plain] : [plain, tree]
    return { axes, breakdowns: [{ axes: axes.map(({ id }) => id), counts: isFirst ? tall : flat }] }
  })

/** People with a school and three overlapping traits: each trait in and not in by school, and two of the traits crossed. */
const people = fc.array(fc.tuple(fc.nat(3), fc.nat(1), fc.nat(1), fc.nat(2)), { maxLength: 60 })
const tally = (
  rows: readonly (readonly number[])[],
  [first, second]: readonly [number, number],
  [height, width]: readonly [number, number],
) =>
  Array.from({ length: height }, (_, a) =>
    Array.from({ length: width }, (_, b) => rows.filter(row => row[first] === a && row[second] === b).length),
  )
const latticeAxes = [axisOf('school', 4), axisOf('learner', 2), axisOf('income', 2), axisOf('race', 3)]
const byLearner = (rows: readonly (readonly number[])[]) => ({ axes: ['school', 'learner'], counts: tally(rows, [0, 1], [4, 2]) })
const byIncome = (rows: readonly (readonly number[])[]) => ({ axes: ['school', 'income'], counts: tally(rows, [0, 2], [4, 2]) })
const byRace = (rows: readonly (readonly number[])[]) => ({ axes: ['school', 'race'], counts: tally(rows, [0, 3], [4, 3]) })
const crossed = (rows: readonly (readonly number[])[]) => ({ axes: ['learner', 'race'], counts: tally(rows, [1, 3], [2, 3]) })
const lattice = people.map(
  (rows): Table => ({ axes: latticeAxes, breakdowns: [byLearner(rows), byIncome(rows), byRace(rows), crossed(rows)] }),
)

describe('shown cells never determine a hidden one, nor that a small one is small', () => {
  const expectSafeAlways = (tables: fc.Arbitrary<Table>, numRuns: number): void =>
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 5 }), fc.boolean(), (table, threshold, hideZeros) => {
        const policy = policyOf(threshold, hideZeros)
        expectSafe(table, { released: answer(table, policy), policy })
      }),
      { numRuns },
    )

  it('in one dimension', () => expectSafeAlways(plainTable(1, 6), 100))
  it('in two', () => expectSafeAlways(plainTable(2, 4), 100))
  it('in two with districts over schools, on either axis', () => expectSafeAlways(treeTable, 60))
  it('in three', () => expectSafeAlways(plainTable(3, 3), 40), 60_000)
  it('over overlapping groups, each a partition of the same people, and two of them crossed', () => expectSafeAlways(lattice, 60), 60_000)
})

describe('the attacker of these tests', () => {
  const table: Table = {
    axes: [axisOf('a', 2), axisOf('b', 2)],
    breakdowns: [
      {
        axes: ['a', 'b'],
        counts: [
          [3, 30],
          [40, 50],
        ],
      },
    ],
  }
  const without = (keys: readonly string[]) => new Map([...truth(table)].filter(([key]) => !keys.includes(key)))

  it('finds a cell that is hidden alone, and bounds one in a square of four', () => {
    const alone = attacker(table, without(['a0,b0']))
    expect([alone('a0,b0', { from: 4 }), alone('a0,b0', { from: 0, to: 2 })]).toEqual([false, false])
    const square = attacker(table, without(['a0,b0', 'a0,b1', 'a1,b0', 'a1,b1']))
    expect([square('a0,b0', { from: 33 }), square('a0,b0', { from: 34 }), square('a0,b0', { from: 0, to: 0 })]).toEqual([true, false, true])
  })
})

describe('a release', () => {
  it('hides for good: another breakdown later reveals nothing and shows nothing that was hidden', () => {
    fc.assert(
      fc.property(people, rows => {
        const policy = policyOf(4)
        const before: Table = { axes: latticeAxes, breakdowns: [byLearner(rows)] }
        const first = answer(before, policy)
        const shown = shownIn(first)
        const later = protect(
          {
            axes: latticeAxes,
            breakdowns: [...before.breakdowns, byRace(rows)],
            earlier: { hidden: first.hidden, shown: [...shown.keys()] },
          },
          policy,
        )
        const refusals = later.ok ? [] : later.error.map(({ code }) => code)
        expect(refusals.filter(code => code !== 'privacy.earlier_release_reveals')).toEqual([])
        if (!later.ok) return
        const now = shownIn(later.value)
        expect(first.hidden.filter(key => now.has(key))).toEqual([])
        expect([...shown.keys()].filter(key => !now.has(key))).toEqual([])
        expectSafe({ axes: latticeAxes, breakdowns: [byLearner(rows), byRace(rows)] }, { released: later.value, policy })
      }),
      { numRuns: 60 },
    )
  })

  it('shows empty, small and complementary cells alike', () => {
    const released = answer(
      {
        axes: [axisOf('a', 3), axisOf('b', 3)],
        breakdowns: [
          {
            axes: ['a', 'b'],
            counts: [
              [0, 40, 33],
              [25, 3, 41],
              [30, 36, 50],
            ],
          },
        ],
      },
      policyOf(11),
    )
    const hidden = released.breakdowns.flatMap(({ cells }) => cells.filter(cell => cell.state === 'protected'))
    expect(hidden.map(({ key }) => key)).toEqual(released.hidden)
    expect(released.hidden).toContain('a0,b0')
    expect(released.hidden).toContain('a1,b1')
    for (const cell of hidden) expect(Object.keys(cell)).toEqual(['key', 'state'])
    expect(hidden).toHaveLength(4)
  })

  it('of a few hundred people over four breakdowns shows most of what it has', () => {
    const rows = Array.from({ length: 400 }, (_, index) => [
      index % 4,
      index % 7 < 2 ? 1 : 0,
      index % 5 < 2 ? 1 : 0,
      index % 11 === 0 ? 2 : index % 2,
    ])
    const table = { axes: latticeAxes, breakdowns: [byLearner(rows), byIncome(rows), byRace(rows), crossed(rows)] }
    const released = answer(table, policyOf(11))
    expect(released.hidden.length).toBeGreaterThan(0)
    expect(released.hidden.length).toBeLessThan(truth(table).size / 3)
  })

  it('is the same every time', () => {
    fc.assert(
      fc.property(lattice, table => {
        expect(answer(JSON.parse(JSON.stringify(table)), policyOf(5))).toEqual(answer(table, policyOf(5)))
      }),
      { numRuns: 20 },
    )
  })

  it('shows all where nobody is few, and hides all where everybody is', () => {
    const table = (people: number): Table => ({
      axes: [axisOf('a', 2), axisOf('b', 2)],
      breakdowns: [
        {
          axes: ['a', 'b'],
          counts: [
            [people, people],
            [people, people],
          ],
        },
      ],
    })
    expect(answer(table(11), policyOf(11)).hidden).toEqual([])
    expect(shownIn(answer(table(2), policyOf(11))).size).toBe(0)
  })

  it('hides a small school in every breakdown together with another one', () => {
    const table: Table = {
      axes: [axisOf('school', 3), axisOf('learner', 2), axisOf('income', 2)],
      breakdowns: [
        {
          axes: ['school', 'learner'],
          counts: [
            [3, 4],
            [20, 30],
            [40, 50],
          ],
        },
        {
          axes: ['school', 'income'],
          counts: [
            [1, 6],
            [25, 25],
            [45, 45],
          ],
        },
      ],
    }
    const { hidden } = answer(table, policyOf(11))
    for (const key of ['school0,*,*', 'school0,learner0,*', 'school0,*,income1', 'school1,*,*']) expect(hidden).toContain(key)
    expect(hidden.some(key => key.startsWith('school2'))).toBe(false)
    expect(hidden).not.toContain('*,*,*')
  })

  it('rounds what it shows where the policy says so', () => {
    const policy = { ...policyOf(5), rounding: { ...policyOf(5).rounding, counts: 10 } }
    const table: Table = { axes: [axisOf('a', 2)], breakdowns: [{ axes: ['a'], counts: [14, 26] }] }
    expect(Object.fromEntries(shownIn(answer(table, policy)))).toEqual({ a0: 10, a1: 30, '*': 40 })
  })

  it('says when an earlier release leaves no way', () => {
    const table: Table = {
      axes: [axisOf('a', 2)],
      breakdowns: [{ axes: ['a'], counts: [3, 30] }],
      earlier: { hidden: [], shown: ['a1', '*'] },
    }
    expect(protect(table, policyOf(11))).toEqual({
      ok: false,
      error: [{ code: 'privacy.earlier_release_reveals', path: ['earlier', 'shown'] }],
    })
  })
})

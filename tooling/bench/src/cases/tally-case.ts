import { nothing, packedTallies, positionCount, seededGenerator } from '@tilth/core/rubrics'
import type { BenchCase, Size } from '../bench-case.ts'
import { expectClose } from '../expect-close.ts'
import { levelScale } from '../make-ratings.ts'

const items = 40
const groups = 12
const levels = 5

/** Counters found by name, as one writes it first. */
const countByName = (marks: Uint8Array, cells: Uint16Array): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const [response, cell] of cells.entries())
    for (let item = 0; item < items; item++) {
      const mark = marks[response * items + item] ?? nothing
      const key = `${cell} ${item} ${mark}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return counts
}

/** What reading every byte once costs, and nothing else. */
const scanBytes = (marks: Uint8Array): number => {
  let sum = 0
  for (let at = 0; at < marks.length; at++) sum += marks[at] ?? 0
  return sum
}

/** Packed responses into tallies of every item in every school and group, and the totals of the first item from them. */
export const tallyCase = (size: Size): BenchCase => {
  const [responses, schools] = size === 'full' ? [1_000_000, 1000] : [400, 5]
  const { below } = seededGenerator(23)
  const marks = Uint8Array.from({ length: responses * items }, () => (below(20) === 0 ? nothing : below(levels)))
  const cells = Uint16Array.from({ length: responses }, () => below(schools) * groups + below(groups))
  const scale = levelScale(levels)
  const all = Array.from({ length: schools * groups }, (_, cell) => cell)
  const answers = 5
  const bytes = schools * groups * items * (positionCount(scale) + answers) * Int16Array.BYTES_PER_ELEMENT
  return {
    title: `${responses.toLocaleString('en-US')} packed responses x ${items} items by ${schools} schools and ${groups} groups`,
    aim: 250,
    limit: `each of ${(responses * items) / 1e6} million marks goes to its own place in ${Math.round(bytes / 1e6)} MB of tallies, more than a cache holds; that much memory whatever the number of responses`,
    contenders: [
      {
        name: 'tilth, into tallies',
        run: () => {
          const tallies = packedTallies({ scales: Array.from({ length: items }, () => scale), cells: schools * groups })
          tallies.add({ marks, cells })
          return [...tallies.tally(0, all).counts]
        },
      },
      { name: 'a plain scan of the bytes, nothing counted', run: () => scanBytes(marks) },
      ...(size === 'small' ? [{ name: 'counters by name', run: () => totalsOf(countByName(marks, cells)) }] : []),
    ],
    recorded: [],
    compare: ([ours, , byName]) => {
      if (byName !== undefined) expectClose('tallies', [ours, byName])
    },
  }
}

const totalsOf = (counts: ReadonlyMap<string, number>): readonly number[] =>
  Array.from({ length: levels }, (_, level) =>
    [...counts].reduce((sum, [key, count]) => sum + (key.endsWith(` 0 ${level}`) ? count : 0), 0),
  )

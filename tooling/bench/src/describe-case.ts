import type { BenchCase } from './bench-case.ts'
import type { Timing } from './measure.ts'

const say = (milliseconds: number): string =>
  milliseconds >= 10_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`

const sayRatio = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 0)}x`

/** What a case found: a line for each implementation, its time as a multiple of ours, and how ours stands to its aim. */
export const describeCase = ({ title, aim, limit, contenders, recorded }: BenchCase, timings: readonly Timing[]): string => {
  const [ours] = timings
  if (!ours) throw new Error(`${title} was not measured.`)
  const rows = contenders.map(({ name }, index) => {
    const timing = timings[index] ?? ours
    const ratio = sayRatio(timing.median / ours.median)
    return [name, say(timing.median), say(timing.min), say(timing.max), say(timing.cpu), ratio, `${timing.rounds} rounds`]
  })
  const beside = recorded.map(([name, time]) => [name, say(time), '', '', '', sayRatio(time / ours.median), 'recorded elsewhere'])
  return [
    title,
    ...align([['', 'median', 'min', 'max', 'cpu', 'ratio', ''], ...rows, ...beside]),
    `  ${sayAim(ours, { aim, limit })}`,
    '',
  ].join('\n')
}

const sayAim = ({ median, min }: Timing, { aim, limit }: Pick<BenchCase, 'aim' | 'limit'>): string => {
  if (aim === null) return 'no aim is set'
  if (median <= aim) return `aim ${say(aim)}: met, with ${say(aim - median)} to spare`
  const atBest = min <= aim ? `; its fastest round met it` : ''
  return `aim ${say(aim)}: missed by ${say(median - aim)}, ${sayRatio(median / aim)} of it${atBest}. The limit: ${limit}`
}

const align = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row =>
    `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd(),
  )
}

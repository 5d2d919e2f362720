import type { ItemResult, ResultsView } from '../results/queries.ts'

const most = 5
const fewest = 3

/** Points of the column, of one strip with its name, of a line of its sentence, and characters on such a line. */
const column = 372
const strip = 53
const anchors = 16
const line = 10
const lineLength = 46

type Known = Pick<ResultsView, 'items' | 'discussionOrder' | 'lenses'>

const heightOf = ({ shown }: ItemResult): number => strip + Math.ceil((shown?.sentence.length ?? 0) / lineLength) * line

/** As many of the first as the column of the sheet holds: long sentences leave room for fewer strips. */
const cutToColumn = (items: readonly ItemResult[]): readonly ItemResult[] => {
  let left = column - anchors
  return items.filter((item, index) => {
    left -= heightOf(item)
    return index < fewest || left >= 0
  })
}

/**
 * The conditions a reader of one page should know: what differs most, what is furthest, and what is nearly there, in turn (two of the
 * first two, one of the third), then whatever is next in the order of the talk. None twice, five at most, three where sentences are long.
 */
export const fiveToKnow = (results: Known): readonly ItemResult[] => {
  const { urgent, leastAligned, nearlyThere } = results.lenses
  const first = [leastAligned[0], urgent[0], nearlyThere[0], leastAligned[1], urgent[1]].flatMap(entry => entry?.code ?? [])
  const codes = [...new Set([...first, ...results.discussionOrder])].slice(0, most)
  return cutToColumn(codes.flatMap(code => results.items.find(item => item.code === code && item.shown !== null) ?? []))
}

import { stripGeometry } from '@tilth/ui'
import type { ItemResult, ResultsView } from '../results/queries.ts'

const most = 5
const fewest = 2

/** Points of the column, of a strip's name and the air around it, of the anchors' names and of a line of a sentence; characters on such a line. */
const column = 372
const name = 21
const anchors = 16
const line = 10
const lineLength = 46

/** Width a strip is drawn in for paper, px, and points of the column for each of them. */
const drawnWidth = 330
const pointsPerPixel = 0.585

const heightOf = ({ scale, shown, finding }: ItemResult): number => {
  if (shown === null) return 0
  const { marks, median, quartiles, camps, sentence } = shown
  const picture = stripGeometry(
    { scale, marks, median, quartiles, camps, agreed: finding?.position ?? null },
    { width: drawnWidth, size: 'print' },
  )
  return name + picture.height * pointsPerPixel + Math.ceil(sentence.length / lineLength) * line
}

type Known = Pick<ResultsView, 'items' | 'discussionOrder' | 'lenses'>

/** As many of the first as the column of the sheet holds: long sentences and high heaps of marks leave room for fewer. */
const cutToColumn = (items: readonly ItemResult[]): readonly ItemResult[] => {
  let left = column - anchors
  return items.filter((item, index) => {
    left -= heightOf(item)
    return index < fewest || left >= 0
  })
}

/**
 * The conditions a reader of one page should know: what differs most, what is furthest, and what is nearly there, in turn (two of the
 * first two, one of the third), then whatever is next in the order of the talk. None twice, five at most, fewer where they need more room.
 */
export const fiveToKnow = (results: Known): readonly ItemResult[] => {
  const { urgent, leastAligned, nearlyThere } = results.lenses
  const first = [leastAligned[0], urgent[0], nearlyThere[0], leastAligned[1], urgent[1]].flatMap(entry => entry?.code ?? [])
  const codes = [...new Set([...first, ...results.discussionOrder])].slice(0, most)
  return cutToColumn(codes.flatMap(code => results.items.find(item => item.code === code && item.shown !== null) ?? []))
}

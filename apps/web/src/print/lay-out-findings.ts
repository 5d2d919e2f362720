/** How tightly the second page is set. `open` 10 pt, `normal` 9 pt, `tight` 8.5 pt. */
export type Density = 'open' | 'normal' | 'tight'

interface Measure {
  readonly density: Density
  /** Characters that fit on a line of one of the two columns. */
  readonly lineLength: number
  /** Height of a line, pt. */
  readonly line: number
}

/** Looser first. Counted on the printed sheet, a little on the safe side: words of Spanish are longer and break earlier. */
const measures: readonly Measure[] = [
  { density: 'open', lineLength: 50, line: 14 },
  { density: 'normal', lineLength: 55, line: 12.4 },
  { density: 'tight', lineLength: 58, line: 11.5 },
]
const tightest: Measure = { density: 'tight', lineLength: 58, line: 11.5 }

/** Points between two findings. */
const space = 6

/** Both columns of one page under its heading, pt. */
const wholePage = 2 * 590

/** What a finding takes of a column: the lines of what is run in, and those of the minority note. */
const heightOf = (paragraphs: readonly number[], measure: Measure): number =>
  paragraphs.reduce((sum, length) => sum + Math.ceil(length / measure.lineLength) * measure.line, space)

export interface FindingLayout {
  readonly density: Density
  /** Indexes of findings for each page, beginning with the second page of the summary. */
  readonly pages: readonly (readonly number[])[]
}

/**
 * Sets findings on as few pages as hold them. `findings` gives the characters of each one's paragraphs; `taken` is how many points of both
 * columns together the rest of the second page needs. Only what no density fits on one page goes on to a third.
 */
export const layOutFindings = (findings: readonly (readonly number[])[], taken: number): FindingLayout => {
  const room = wholePage - taken
  const total = (measure: Measure): number => findings.reduce((sum, paragraphs) => sum + heightOf(paragraphs, measure), 0)
  const fitting = measures.find(measure => total(measure) <= room)
  if (fitting) return { density: fitting.density, pages: [findings.map((_, index) => index)] }
  const pages: number[][] = [[]]
  let left = room
  for (const [index, paragraphs] of findings.entries()) {
    const height = heightOf(paragraphs, tightest)
    if (height > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([])
      left = wholePage
    }
    pages.at(-1)?.push(index)
    left -= height
  }
  return { density: 'tight', pages }
}

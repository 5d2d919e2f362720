import { type AnalysisShown, cellsByColumn, type ShownCell } from '@tilth/plugin-kit/web'

/** One assignment of the last full week that received less than planned. */
export interface BelowPlan {
  readonly assignmentId: string
  /** A pseudonym. */
  readonly student: string
  readonly planned: number
  readonly delivered: number
  readonly minutes: number
  /** Names; empty where none is told. */
  readonly tutor: string
  readonly className: string
  /** Code of the most frequent cause. */
  readonly reason: string
  /** The cause with its number, in the reader's language. */
  readonly why: string
  /** The next cause; empty where there is none. */
  readonly also: string
}

export interface BelowPlanWeek {
  /** Last day of the week; null where nobody is below plan. */
  readonly until: string | null
  /** Students, each once. */
  readonly students: number
  readonly rows: readonly BelowPlan[]
  /** Only rows of the reader's own classes or students. */
  readonly isPart: boolean
  /** Of the whole, where more were found than are here. */
  readonly rowCount: number
}

const textOf = (cell: ShownCell | undefined): string => (cell !== undefined && 'text' in cell ? cell.text : '')
const numberOf = (cell: ShownCell | undefined): number => (cell !== undefined && 'value' in cell ? Number(cell.value) : 0)
const codeOf = (cell: ShownCell | undefined): string => (cell?.kind === 'text' ? (cell.code ?? '') : '')

/** Who received less than planned, most missing first; null where this is not for the reader. */
export const readBelowPlan = (analysis: AnalysisShown): BelowPlanWeek | null => {
  const table = analysis.tables.find(({ id }) => id === 'below-plan')
  if (!table) return null
  const cells = cellsByColumn(table)
  const rows = cells.flatMap(({ assignment, student, planned, delivered, minutes, tutor, class: group, why, also }) =>
    assignment?.kind === 'record'
      ? [
          {
            assignmentId: assignment.id,
            student: textOf(student),
            planned: numberOf(planned),
            delivered: numberOf(delivered),
            minutes: numberOf(minutes),
            tutor: textOf(tutor),
            className: textOf(group),
            reason: codeOf(why),
            why: textOf(why),
            also: textOf(also),
          },
        ]
      : [],
  )
  const [week] = cells.flatMap(row => (row.week?.kind === 'date' ? [row.week.on] : []))
  return {
    until: week ?? null,
    students: new Set(rows.map(({ student }) => student)).size,
    rows,
    isPart: table.isPart,
    rowCount: table.rowCount,
  }
}

export interface ReasonGroup {
  readonly reason: string
  readonly rows: readonly BelowPlan[]
}

/** By the most frequent cause of each, the largest group first; within a group as they came. */
export const groupByReason = (rows: readonly BelowPlan[]): readonly ReasonGroup[] =>
  [...new Set(rows.map(({ reason }) => reason))]
    .map(reason => ({ reason, rows: rows.filter(row => row.reason === reason) }))
    .toSorted((a, b) => b.rows.length - a.rows.length)

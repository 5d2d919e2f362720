import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { format, type Locale, type MessageKey } from '@tilth/i18n'
import type { ExportCell } from '../exports/export-sheet.ts'
import { fileNameOf } from '../exports/take-along.ts'
import { writeCsv } from '../exports/write-csv.ts'
import { plainText } from '../files/find-media-type.ts'
import type { Download } from '../files/views.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { compareMeasure } from './compare-measure.ts'
import { groupLabel } from './group-label.ts'
import { readMeasureFacts } from './measure-facts.ts'
import { readMeasureView } from './read-measure.ts'
import type { MeasureChart } from './views.ts'

export interface MeasureExport {
  readonly measureId: string
  readonly orgId: string | null
  readonly group: string
  /** The chart of one place, or the comparison along places or groups. */
  readonly by: 'one' | 'place' | 'group'
  readonly locale: Locale
}

/** As people say it: a share in percent, a rate times what it is said for. */
const shown = (y: number, { isShare, multiplier }: Pick<MeasureChart, 'isShare' | 'multiplier'>): number =>
  Number((y * (isShare ? 100 : multiplier)).toPrecision(12))

const rowsOf = (chart: MeasureChart): readonly (readonly ExportCell[])[] =>
  chart.values.map(value => [value.on, shown(value.y, chart), value.numerator, value.n, value.leftOut, value.note])

const download = (
  name: string,
  table: { readonly head: readonly string[]; readonly rows: readonly (readonly ExportCell[])[] },
): Download => ({
  name: `${fileNameOf(name)}.csv`,
  mediaType: plainText,
  bytes: [new TextEncoder().encode(writeCsv(table))],
})

/** What this reader sees of a measure, as comma-separated text: the same values as on the screen, under the same protection. */
export const exportOneMeasure = async (context: DistrictContext, asked: MeasureExport): Promise<Result<Download, Issue>> => {
  const say = (key: MessageKey): string => format(asked.locale, { key })
  const facts = await readMeasureFacts(context, asked.measureId)
  if (!facts) return err(issue('not_found'))
  const { measure } = facts
  const valueHead =
    measure.valueKind === 'share' ? say('measures.csv.percent') : [say('measures.csv.value'), measure.unit].filter(Boolean).join(', ')
  const head = [
    say('measures.csv.day'),
    valueHead,
    measure.numerator || say('measures.csv.counted'),
    measure.denominator || say('measures.csv.of'),
  ]
  if (asked.by === 'one') {
    const view = await readMeasureView(context, { ...asked, control: false })
    if (!view.ok) return view
    const { chart, place } = view.value
    const of = asked.group === '' ? place.name : `${place.name}, ${groupLabel(asked.group, asked.locale)}`
    return ok(
      download(`${measure.name} - ${of}`, { head: [...head, say('measures.csv.left_out'), say('measures.csv.note')], rows: rowsOf(chart) }),
    )
  }
  const compared = await compareMeasure(context, { ...asked, by: asked.by })
  if (!compared.ok) return compared
  const rows = compared.value.series.flatMap(({ orgName, group, chart }) => {
    const name = asked.by === 'place' ? orgName : groupLabel(group, asked.locale)
    // Empty and protected look alike, and never like a zero.
    return chart ? rowsOf(chart).map(row => [name, ...row.slice(0, 4)]) : [[name, null, '*', null, null]]
  })
  return ok(download(measure.name, { head: [say(asked.by === 'place' ? 'measures.csv.place' : 'measures.csv.group'), ...head], rows }))
}

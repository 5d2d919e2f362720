import type { Scale } from '@tilth/core/conditions'
import { markInWords } from '@tilth/core/rubrics'
import { format, formatDate, type Locale, type MessageKey } from '@tilth/i18n'
import type { LayerNotesView } from '../layer-notes/views.ts'
import type { PrioritiesView } from '../priorities/views.ts'
import type { ItemResult, ResultsView } from '../results/views.ts'
import type { ExportCell, ExportSheet } from './export-sheet.ts'
import { questionSheet } from './question-sheet.ts'

/** What the screens of one viewer show of one round. */
export interface RoundOnScreen {
  readonly results: ResultsView
  readonly priorities: PrioritiesView
  readonly layerNotes: LayerNotesView | null
}

interface Saying {
  readonly locale: Locale
  readonly timeZone: string
  readonly at: Date
}

/** A cell of one item; its key says the heading. */
type Column<Row> = readonly [heading: MessageKey, cell: (row: Row) => ExportCell]

/** The views of the screens as tables: nothing is read here, so nothing can stand in a file that is not on the screen. */
export const roundSheets = (shown: RoundOnScreen, saying: Saying): readonly ExportSheet[] => {
  const { locale } = saying
  const say = (key: MessageKey): string => format(locale, { key })
  const sheet = <Row>(id: ExportSheet['id'], columns: readonly Column<Row>[], rows: readonly Row[]): ExportSheet => ({
    id,
    title: say(`exports.sheet.${id}`),
    head: columns.map(([heading]) => say(heading)),
    rows: rows.map(row => columns.map(([, cell]) => cell(row))),
  })
  const { items } = shown.results
  const layers = new Map(shown.results.layers.map(layer => [layer.code, layer.label]))
  const inWords = (mark: number | null, scale: Scale): string | null => (mark === null ? null : markInWords(mark, { scale, locale }))

  const results = sheet<ItemResult>(
    'results',
    [
      ['exports.code', item => item.code],
      ['exports.condition', item => item.label],
      ['exports.layer', item => layers.get(item.layer) ?? item.layer],
      ['exports.state', item => (item.protection ? say(`exports.protection.${item.protection}`) : say('exports.protection.none'))],
      ['exports.marks_counted', item => item.shown?.counted ?? null],
      ['exports.agreement', item => (item.shown ? say(`common.agreement.${item.shown.agreement}`) : null)],
      ['exports.in_a_sentence', item => item.shown?.sentence ?? null],
      ['exports.median', item => item.shown?.median ?? null],
      ['exports.lower_quartile', item => item.shown?.quartiles?.[0] ?? null],
      ['exports.upper_quartile', item => item.shown?.quartiles?.[1] ?? null],
      ['exports.not_sure', item => item.shown?.notSure ?? null],
      ['exports.not_mine', item => item.shown?.notMine ?? null],
      ['exports.not_applicable', item => item.shown?.notApplicable ?? null],
      ['exports.matters_lot', item => item.shown?.importance?.lot ?? null],
      ['exports.matters_some', item => item.shown?.importance?.some ?? null],
      ['exports.matters_little', item => item.shown?.importance?.little ?? null],
      ['exports.after_reveal', item => item.shown?.afterReveal.count ?? null],
      ['exports.second_counted', item => item.second?.counted ?? null],
      ['exports.second_agreement', item => (item.second ? say(`common.agreement.${item.second.agreement}`) : null)],
      ['exports.second_median', item => item.second?.median ?? null],
      ['exports.agreed', item => item.finding?.positionInWords ?? null],
      ['exports.agreed_number', item => item.finding?.position ?? null],
      ['exports.reason', item => item.finding?.reason || null],
      ['exports.minority_note', item => item.finding?.minorityNote || null],
    ],
    items,
  )

  const marks = sheet(
    'marks',
    [
      ['exports.code', row => row.item.code],
      ['exports.condition', row => row.item.label],
      ['exports.pass', row => say(`exports.pass.${row.pass}`)],
      ['exports.mark', row => row.mark],
      ['exports.mark_in_words', row => inWords(row.mark, row.item.scale)],
      ['exports.name', row => row.name],
    ] satisfies readonly Column<ShownMark>[],
    items.flatMap(marksOf),
  )

  const notes = sheet(
    'notes',
    [
      ['exports.code', row => row.item.code],
      ['exports.condition', row => row.item.label],
      ['exports.note', row => row.text],
      ['exports.name', row => row.name],
    ],
    items.flatMap(item => (item.shown?.notes ?? []).map(note => ({ item, ...note }))),
  )

  const comments = sheet(
    'comments',
    [
      ['exports.code', row => row.item.code],
      ['exports.condition', row => row.item.label],
      ['exports.comment', row => row.text],
      ['exports.name', row => row.author],
      ['exports.date', row => row.writtenAt.slice(0, 10)],
    ],
    items.flatMap(item => item.comments.map(comment => ({ item, ...comment }))),
  )

  const priorities = sheet(
    'priorities',
    [
      ['exports.code', row => row.item],
      ['exports.condition', row => row.label],
      ['exports.state', row => say(`exports.priority.${row.state}`)],
      ['exports.rank', row => row.rank],
      ['exports.reason', row => row.reason || null],
      ['exports.revisit_on', row => row.revisitOn],
    ],
    [...shown.priorities.chosen, ...shown.priorities.parked],
  )

  const written = (shown.layerNotes?.layers ?? []).flatMap(layer =>
    layer.notes.filter(note => note.text !== '').map(note => ({ layer, ...note })),
  )
  const layerNotes = sheet(
    'layers',
    [
      ['exports.layer', row => row.layer.label],
      ['exports.question', row => row.question ?? say('exports.in_place')],
      ['exports.note', row => row.text],
    ],
    written,
  )

  const full = [questionSheet(shown.results.fields, locale), marks, notes, comments, priorities, layerNotes].filter(
    ({ rows }) => rows.length > 0,
  )
  return [aboutSheet(shown.results, saying), results, ...full]
}

interface ShownMark {
  readonly item: ItemResult
  readonly pass: 'first' | 'late' | 'second'
  readonly mark: number
  readonly name: string | null
}

const marksOf = (item: ItemResult): readonly ShownMark[] => {
  const first = item.shown?.names ?? (item.shown?.marks ?? []).map(mark => ({ mark, name: null }))
  return [
    ...first.map(({ mark, name }) => ({ item, pass: 'first' as const, mark, name })),
    ...(item.shown?.afterReveal.marks ?? []).map(mark => ({ item, pass: 'late' as const, mark, name: null })),
    ...(item.second?.marks ?? []).map(mark => ({ item, pass: 'second' as const, mark, name: null })),
  ]
}

const aboutSheet = ({ round, seenAs, floor }: ResultsView, { locale, timeZone, at }: Saying): ExportSheet => {
  const say = (key: MessageKey): string => format(locale, { key })
  const { framework } = round
  const lines: readonly (readonly [MessageKey, ExportCell])[] = [
    ['exports.round', round.title],
    ['exports.place', round.orgName],
    ['exports.framework', `${framework.title}, ${framework.versionLabel}`],
    ['exports.owner', framework.owner],
    ['exports.license', framework.licenceName],
    ['exports.attribution', framework.attribution],
    ['exports.invited', round.progress.invited],
    ['exports.finished', round.progress.finished],
    ['exports.visibility', say(`exports.visibility.${round.visibility}`)],
    ['exports.revealed_on', round.revealedAt && formatDate(round.revealedAt, { locale, timeZone })],
    ['exports.seen_as', say(`exports.seen_as.${seenAs}`)],
    ['exports.floor', floor],
    ['exports.taken_on', formatDate(at, { locale, timeZone })],
    ['exports.protection', say('exports.protection_explained')],
  ]
  return {
    id: 'about',
    title: say('exports.sheet.about'),
    head: [say('exports.what'), say('exports.value')],
    rows: lines.map(([key, value]) => [say(key), value]),
  }
}

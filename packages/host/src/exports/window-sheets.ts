import { format, formatDate, type Locale, type MessageKey } from '@tilth/i18n'
import type { GroupResult } from '../breakdowns/views.ts'
import type { PatternsView, WindowView } from '../windows/views.ts'
import type { ExportCell, ExportSheet } from './export-sheet.ts'

/** A window's released patterns as tables, from the same view as the screen. */
export const windowSheets = (
  { window, patterns }: { readonly window: WindowView; readonly patterns: PatternsView },
  { locale, timeZone, at }: { readonly locale: Locale; readonly timeZone: string; readonly at: Date },
): readonly ExportSheet[] => {
  const say = (key: MessageKey): string => format(locale, { key })
  const day = (moment: string | Date): string => formatDate(moment, { locale, timeZone })
  const about: readonly (readonly [MessageKey, ExportCell])[] = [
    ['exports.window', window.title],
    ['exports.place', window.orgName],
    ['exports.framework', `${window.framework.title}, ${window.framework.versionLabel}`],
    ['exports.owner', window.framework.owner],
    ['exports.license', window.framework.licenceName],
    ['exports.attribution', window.framework.attribution],
    ['exports.released_on', day(patterns.releasedAt)],
    ['exports.floor', patterns.floor],
    ['exports.supports', patterns.supports.sentence],
    ['exports.taken_on', day(at)],
    ['exports.protection', say('exports.protection_explained')],
  ]
  const layers = new Map(window.layers.map(layer => [layer.code, layer.label]))
  const resultCells = (result: GroupResult | null): readonly ExportCell[] => [
    result === null ? say('exports.protection.small-group') : say('exports.protection.none'),
    result?.counted ?? null,
    result?.agreement ? say(`common.agreement.${result.agreement}`) : null,
    result?.median ?? null,
    result?.quartiles?.[0] ?? null,
    result?.quartiles?.[1] ?? null,
    result?.sentence ?? null,
  ]
  const resultHead: readonly MessageKey[] = [
    'exports.state',
    'exports.marks_counted',
    'exports.agreement',
    'exports.median',
    'exports.lower_quartile',
    'exports.upper_quartile',
    'exports.in_a_sentence',
  ]
  return [
    {
      id: 'about',
      title: say('exports.sheet.about'),
      head: [say('exports.what'), say('exports.value')],
      rows: about.map(([key, value]) => [say(key), value]),
    },
    {
      id: 'schools',
      title: say('exports.sheet.schools'),
      head: [say('exports.school'), say('exports.people'), say('exports.state')],
      rows: patterns.schools.map(school => [
        school.orgName,
        school.people,
        say(school.protected ? 'exports.protection.small-group' : 'exports.protection.none'),
      ]),
    },
    {
      id: 'patterns',
      title: say('exports.sheet.patterns'),
      head: (['exports.code', 'exports.condition', 'exports.layer', 'exports.school', ...resultHead] as const).map(say),
      rows: patterns.items.flatMap(item => {
        const head = [item.code, item.label, layers.get(item.layer) ?? item.layer]
        return [
          [...head, say('exports.all_schools'), ...resultCells(item.all)],
          ...patterns.schools.map((school, index) => [...head, school.orgName, ...resultCells(item.bySchool[index] ?? null)]),
        ]
      }),
    },
  ]
}

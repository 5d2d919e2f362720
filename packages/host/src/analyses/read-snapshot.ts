import { addDays, isSchoolDay, type SchoolCalendar } from '@tilth/core/cycles'
import type { AnalysisInput } from '@tilth/plugin-kit/server'
import { readCalendars } from '../calendar/calendars.ts'
import { readSettingsAt } from '../plugins/enablement.ts'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import { readFormRecords } from '../records/read-form-records.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type AnalysisPlaces, readAnalysisPlaces } from './analysis-places.ts'
import { readActivityNo } from './analysis-store.ts'
import type { DeclaredAnalysis } from './declared-analyses.ts'

export interface Snapshot {
  readonly input: AnalysisInput
  /** Everything up to here is in it. */
  readonly uptoNo: number
  readonly places: AnalysisPlaces
}

/** Settings are single values; a list or a ranking is none that code is handed. */
export const readSettingsFor = async (
  context: DistrictContext,
  { plugin, orgId }: { readonly plugin: LoadedPluginEntry; readonly orgId: string },
): Promise<AnalysisInput['settings']> =>
  Object.fromEntries(
    Object.entries(await readSettingsAt(context, { pluginId: plugin.id, orgId })).flatMap(([id, value]) =>
      Array.isArray(value) ? [] : [[id, value as string | number | boolean | null]],
    ),
  )

const daysOf = (calendar: SchoolCalendar): readonly string[] => {
  const days: string[] = []
  for (const year of calendar.years)
    for (let day = year.from; day <= year.to; day = addDays(day, 1)) if (isSchoolDay(calendar, day)) days.push(day)
  return days
}

/** What an analysis is handed for an org, as it stands now. Where the activity log stands is read before everything else. */
export const readSnapshot = async (
  context: DistrictContext,
  { plugin, analysis, orgId }: DeclaredAnalysis & { readonly orgId: string },
): Promise<Snapshot> => {
  const uptoNo = await readActivityNo(context)
  const formIds = analysis.reads.filter(read => read !== 'calendar')
  const [places, calendars, settings, records] = await Promise.all([
    readAnalysisPlaces(context),
    readCalendars(context),
    readSettingsFor(context, { plugin, orgId }),
    readFormRecords(context, { pluginId: plugin.id, formIds, orgId }),
  ])
  const orgs = places.below(plugin, orgId)
  const counted = new Set(orgs.map(({ id }) => id))
  const days = new Map<SchoolCalendar, readonly string[]>()
  const schoolDaysAt = (at: string): readonly string[] => {
    const { calendar } = calendars.of(at)
    const known = days.get(calendar) ?? daysOf(calendar)
    days.set(calendar, known)
    return known
  }
  const readsCalendar = analysis.reads.includes('calendar')
  return {
    uptoNo,
    places,
    input: {
      today: calendars.today,
      settings,
      orgs: orgs.map(({ id, parentId, kind, name }) => ({ id, parentId, kind, name })),
      records: Object.fromEntries(
        Object.entries(records).map(([formId, all]) => [formId, all.filter(record => counted.has(record.orgId))]),
      ),
      schoolDays: readsCalendar ? Object.fromEntries(orgs.map(({ id }) => [id, schoolDaysAt(id)])) : {},
    },
  }
}

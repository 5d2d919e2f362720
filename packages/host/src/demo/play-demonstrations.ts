import { issue } from '@tilth/core'
import { addDays, type Day, isSchoolDay, weekdayOf } from '@tilth/core/cycles'
import type { Demonstration, DemonstrationStage } from '@tilth/plugin-kit/demo'
import { checkDemonstration } from '@tilth/plugin-kit/demo'
import { notePluginFault } from '../analyses/plugin-faults.ts'
import { feedMeasure } from '../analyses/use-cases.ts'
import { dayIn } from '../calendar/district-time.ts'
import { addOrg, grantRole } from '../people/use-cases.ts'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import { configurePlugin, enablePlugin } from '../plugins/use-cases.ts'
import { demoCalendar } from './demo-calendar.ts'
import { onDay } from './demo-days.ts'
import { showcaseSchools, showcaseSupporters } from './demo-showcase.ts'
import type { DemoStage } from './demo-stage.ts'
import { layRecords } from './lay-records.ts'

const administrator = 'nora'
const weeksShown = 12
const furthestWeek = 60

interface Shown {
  readonly plugin: LoadedPluginEntry
  readonly demonstration: Demonstration
}

const fullWeeks = (today: Day): DemonstrationStage['weeks'] => {
  const calendar = demoCalendar(today)
  const weeks: Day[][] = []
  const thisMonday = addDays(today, 1 - weekdayOf(today))
  for (let back = 1; weeks.length < weeksShown && back < furthestWeek; back += 1) {
    const days = [0, 1, 2, 3, 4].map(day => addDays(thisMonday, day - 7 * back)).filter(day => isSchoolDay(calendar, day))
    if (days.length > 0) weeks.unshift(days)
  }
  return weeks
}

/** Classes with whoever leads them, at as many schools as anything is shown at. */
const prepareSchools = async (stage: DemoStage, { count, at }: { readonly count: number; readonly at: Date }) => {
  const schools: DemonstrationStage['schools'][number][] = []
  for (const { org, lead, people, classes } of showcaseSchools.slice(0, count)) {
    const staff = people.map(stage.personId)
    const made: string[] = []
    for (const [index, name] of classes.entries()) {
      const input = { parentId: stage.orgId(org), kind: 'class', name, code: null }
      const { orgId } = await stage.act(administrator, { at, useCase: addOrg, input })
      const personId = staff[index % staff.length]
      await stage.act(administrator, { at, useCase: grantRole, input: { personId, orgId, role: 'lead' } })
      made.push(orgId)
    }
    schools.push({ id: stage.orgId(org), lead: stage.personId(lead), people: staff, classes: made })
  }
  return schools
}

const loadShown = async (
  stage: DemoStage,
  { plugin, now }: { readonly plugin: LoadedPluginEntry; readonly now: Date },
): Promise<Shown[]> => {
  if (!plugin.demo) return []
  try {
    return [{ plugin, demonstration: (await plugin.demo()).default }]
  } catch {
    await noteFault(stage, { plugin, now, code: 'analysis.threw' })
    return []
  }
}

const noteFault = async (
  stage: DemoStage,
  { plugin, now, code }: { readonly plugin: LoadedPluginEntry; readonly now: Date; readonly code: string },
): Promise<void> => notePluginFault(await stage.as(administrator, now), { pluginId: plugin.id, part: 'demo', fault: issue(code) })

const check = ({ plugin, demonstration }: Shown, on: DemonstrationStage) => {
  try {
    const checked = checkDemonstration(plugin, { demonstration, stage: on })
    return checked.ok ? { records: checked.value } : { code: checked.error[0]?.code ?? 'plugin.bad_demonstration' }
  } catch {
    return { code: 'analysis.threw' }
  }
}

const play = async (
  stage: DemoStage,
  { shown, on, now }: { readonly shown: Shown; readonly on: DemonstrationStage; readonly now: Date },
): Promise<void> => {
  const { plugin, demonstration } = shown
  const checked = check(shown, on)
  if (checked.records === undefined) return noteFault(stage, { plugin, now, code: checked.code })
  const laid = await layRecords(stage, { plugin, records: checked.records })
  if (!laid.ok) return noteFault(stage, { plugin, now, code: laid.error.code })
  const begun = onDay(addDays(on.weeks[0]?.[0] ?? on.today, -3))
  const { settings = {}, measures = [] } = demonstration
  for (const { id: orgId } of on.schools) {
    const at = { pluginId: plugin.id, orgId }
    await stage.act(administrator, { at: begun, useCase: enablePlugin, input: { ...at, enabled: true } })
    if (Object.keys(settings).length > 0)
      await stage.act(administrator, { at: begun, useCase: configurePlugin, input: { ...at, settings } })
  }
  await laid.value.write()
  for (const definitionId of measures)
    await stage.act(showcaseSupporters[0], {
      at: now,
      useCase: feedMeasure,
      input: { pluginId: plugin.id, definitionId, orgId: on.schools[0]?.id, locale: 'en' },
    })
}

/**
 * After the main story: what each installed plugin shows of itself, at schools that the story leaves alone. A demonstration that is not
 * sound, or throws, is left out whole and named as a fault of its plugin; the others and the story are as they were.
 */
export const playDemonstrations = async (
  stage: DemoStage,
  { plugins, now, timeZone }: { readonly plugins: readonly LoadedPluginEntry[]; readonly now: Date; readonly timeZone: string },
): Promise<void> => {
  const all: Shown[] = []
  for (const plugin of plugins) all.push(...(await loadShown(stage, { plugin, now })))
  if (all.length === 0) return
  const today = dayIn(now, timeZone)
  const weeks = fullWeeks(today)
  const at = onDay(addDays(weeks[0]?.[0] ?? today, -4))
  const schools = await prepareSchools(stage, { count: Math.max(...all.map(({ demonstration }) => demonstration.schools)), at })
  const supporters = showcaseSupporters.map(stage.personId)
  for (const shown of all)
    await play(stage, { shown, now, on: { today, weeks, schools: schools.slice(0, shown.demonstration.schools), supporters } })
}

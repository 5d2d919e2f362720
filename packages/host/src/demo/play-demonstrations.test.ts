import { query, readMany } from '@tilth/db'
import { org, person, pluginFault, record } from '@tilth/db/district'
import { improvementCycles } from '@tilth/plugin-improvement-cycles'
import type { Demonstration, DemonstrationStage } from '@tilth/plugin-kit/demo'
import { tlaConditions } from '@tilth/plugin-tla-conditions'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createTestInstallation, succeed } from '../../test/harness.ts'
import { orchardForms } from '../../test/orchard-forms.ts'
import { loadInstalledPlugins } from '../plugins/load-installed-plugins.ts'
import { readOnePlugin } from '../plugins/use-cases.ts'
import { compareRecords, listRecords, readRecordOf, removeRecord } from '../records/use-cases.ts'
import { listRounds } from '../rounds/use-cases.ts'
import { districtContext } from '../use-case/open-context.ts'
import { ensureDemoDistrict } from './demo-district.ts'
import { demoPersonas } from './demo-personas.ts'

type Forms = ReturnType<typeof orchardForms>

const shows = ({ ids }: Forms, change: Partial<Demonstration> = {}): Demonstration => ({
  schools: 1,
  records: ({ schools: [school], supporters: [facilitator = '', coach = ''], weeks }: DemonstrationStage) => {
    if (!school) return []
    const [gardener = ''] = school.people
    const [monday = '', tuesday = ''] = weeks.at(-1) ?? []
    const on = weeks[0]?.[0] ?? ''
    const walk = { form: `${ids.framework}/${ids.walk}`, orgId: school.id, on: monday, marks: { B1: 2, B2: 'not-observable' } } as const
    const seen = { on: monday, class: school.classes[0] ?? null }
    return [
      {
        key: 'oak',
        form: ids.tree,
        orgId: school.id,
        by: coach,
        on,
        fields: { plant: 'p-1', gardener, class: school.classes[0] ?? null, starts: on },
        moves: [
          { move: 'plant', on },
          { move: 'fell', on: monday, reason: 'A storm.' },
        ],
      },
      { key: 'water', form: ids.watering, orgId: school.id, by: gardener, on: tuesday, fields: { on: tuesday, tree: 'oak', liters: 4 } },
      { ...walk, key: 'one', by: facilitator, fields: seen },
      {
        ...walk,
        key: 'two',
        by: coach,
        fields: { ...seen, barrier: 'A fence' },
        seenWith: 'one',
        marks: { B1: { mark: 0, note: 'Bare' } },
      },
    ]
  },
  ...change,
})

const makeDemo = async (entries: readonly unknown[]) => {
  const plugins = loadInstalledPlugins([tlaConditions, improvementCycles, ...entries])
  expect(plugins.refused).toEqual([])
  const { installation } = await createTestInstallation({ plugins })
  const { districtId, slug } = await ensureDemoDistrict(installation, { reset: false })
  const db = await installation.databases.district(districtId)
  const personas = await demoPersonas({ ...installation, control: installation.databases.control })
  const as = async (position: string) => {
    const persona = personas.find(each => each.position === position)
    const account = { id: persona?.accountId ?? '', name: '', email: '' }
    const context = await districtContext(installation, { account, guest: null }, slug)
    if (!context) throw new Error(position)
    return context
  }
  return { db, as }
}

const withDemo = (forms: Forms, demonstration: Demonstration) => ({
  manifest: { ...forms.manifest, defaultEnabled: false },
  demo: async () => ({ default: demonstration }),
})

test('what a plugin shows of itself stands at a school of the demo, written by its people on its days', async () => {
  const forms = orchardForms()
  const { ids } = forms
  const { db, as } = await makeDemo([withDemo(forms, shows(forms))])
  const [faults, rows, classes] = await readMany(db, [
    query.select().from(pluginFault),
    query.select().from(record),
    query.select().from(org).where(eq(org.kind, 'class')),
  ])
  expect([faults, rows.length, classes.length]).toEqual([[], 4, 4])
  const schoolId = rows[0]?.orgId ?? ''
  expect(classes.map(row => row.parentId)).toEqual(Array(4).fill(schoolId))
  const coach = await as('County Coach')
  const page = await succeed(readOnePlugin, await as('Superintendent'), { pluginId: ids.plugin, locale: 'en' })
  expect([page.plugin.enabled, page.plugin.schools]).toEqual([false, { on: 1, all: 6 }])

  const at = { pluginId: ids.plugin, orgId: schoolId, locale: 'en' }
  const trees = await succeed(listRecords, coach, { ...at, formId: ids.tree })
  expect(trees.rows.map(row => [row.label, row.status])).toEqual([['p-1', 'felled']])
  const tree = await succeed(readRecordOf, coach, { recordId: trees.rows[0]?.id, locale: 'en' })
  expect(tree.history.map(change => change.kind)).toEqual(['moved', 'moved', 'created'])
  const water = rows.find(row => row.formId === ids.watering)
  expect(water?.fields).toMatchObject({ tree: tree.record.id, liters: 4 })
  const [[gardener]] = await readMany(db, [
    query
      .select({ name: person.name })
      .from(person)
      .where(eq(person.id, water?.createdBy ?? '')),
  ])
  expect(gardener?.name).toBe('Mina Koskela')
  expect(water?.createdAt.toISOString().slice(0, 10)).toBe((water?.fields as { on?: string } | undefined)?.on)

  const visit = rows.find(row => row.formId === `${ids.framework}/${ids.walk}`)
  const compared = await succeed(compareRecords, coach, { recordId: visit?.id, locale: 'en' })
  expect(JSON.stringify(compared)).toContain('Bare')
  // What was written together counts on as if it had been written one by one.
  for (const row of rows) await succeed(removeRecord, coach, { recordId: row.id, version: row.formId === ids.tree ? 3 : 1 })
})

test('one that throws, is not sound, or writes what nobody there may write is left out whole and named; story and others stand', async () => {
  const [throws, unsound, forbidden, sound] = [orchardForms(), orchardForms(), orchardForms(), orchardForms()]
  const story = await makeDemo([])
  const broken = shows(unsound, { measures: ['nothing'] })
  const byGardener = shows(forbidden, {
    records: stage =>
      (shows(forbidden).records?.(stage) ?? []).slice(0, 1).map(made => ({ ...made, by: stage.schools[0]?.people[0] ?? '' })),
  })
  const { db, as } = await makeDemo([
    { ...withDemo(throws, shows(throws)), demo: () => Promise.reject(new Error('no')) },
    withDemo(unsound, broken),
    withDemo(forbidden, byGardener),
    withDemo(sound, shows(sound)),
  ])
  const [faults, rows] = await readMany(db, [query.select().from(pluginFault), query.select().from(record)])
  expect(new Map(faults.map(fault => [fault.pluginId, `${fault.part} ${fault.code}`]))).toEqual(
    new Map([
      [throws.ids.plugin, 'demo analysis.threw'],
      [unsound.ids.plugin, 'demo plugin.bad_demonstration'],
      [forbidden.ids.plugin, 'demo denied'],
    ]),
  )
  expect(new Set(rows.map(row => row.pluginId))).toEqual(new Set([sound.ids.plugin]))
  const administrator = await as('Superintendent')
  const isOnAt = async (pluginId: string) => (await succeed(readOnePlugin, administrator, { pluginId, locale: 'en' })).plugin.schools.on
  expect(await Promise.all([throws, unsound, forbidden, sound].map(({ ids }) => isOnAt(ids.plugin)))).toEqual([0, 0, 0, 1])
  const roundsOf = async (demo: typeof story) => {
    const { rounds } = await succeed(listRounds, await demo.as('Director of Improvement'), { locale: 'en' })
    return rounds.map(({ title, state, invited, finished }) => [title, state, invited, finished])
  }
  expect(await roundsOf({ db, as })).toEqual(await roundsOf(story))
})

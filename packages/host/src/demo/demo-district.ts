import { query, readMany, toStatement } from '@tilth/db'
import { district, membership, user } from '@tilth/db/control'
import { and, eq, like, notLike } from 'drizzle-orm'
import { chooseSlug } from '../installation/choose-slug.ts'
import { createDatabase, foundDistrict } from '../installation/found-district.ts'
import { readSettings, storeSetting } from '../installation/settings-store.ts'
import { addPeople } from '../people/use-cases.ts'
import type { SignedInAccount } from '../use-case/context.ts'
import type { Installation } from '../use-case/open-context.ts'
import { runUseCase } from '../use-case/run-use-case.ts'
import { demoMailDomain, demoName, demoPeople } from './demo-cast.ts'
import { laneMarks } from './demo-improvement.ts'
import { demoEmail } from './demo-personas.ts'
import { creekMarks, innovationSubset } from './demo-ratings.ts'
import { acceptAs, castDemo, contextOf, createDemoAccounts, insist, type PlayedInstrument } from './demo-stage.ts'
import { playDemonstrations } from './play-demonstrations.ts'
import { playImprovement } from './play-improvement.ts'
import { playOpenRound, playRevealedRound } from './play-rounds.ts'
import { playWindow } from './play-window.ts'

export const demoSlug = 'demo'

const founderKey = 'nora'
const timeZone = 'America/Los_Angeles'
const toldModel = 'pdsa'
const yearInMilliseconds = 365 * 86_400_000
const addressPattern = `%@${demoMailDomain}`

export interface DemoDistrict {
  readonly districtId: string
  readonly slug: string
}

/**
 * The labelled demo district, made anew when it is missing, when making it was cut short, or with `reset`. Accounts of real people
 * who were in it are in it again afterwards. Throws where the plugin it shows is not installed.
 */
export const ensureDemoDistrict = async (installation: Installation, { reset }: { readonly reset: boolean }): Promise<DemoDistrict> => {
  const { control } = installation.databases
  const [demos] = await readMany(control, [query.select().from(district).where(eq(district.demo, true))])
  const complete = (await readSettings(control, ['demo.district'])).get('demo.district')
  const standing = demos.find(row => row.id === complete)
  if (standing && !reset) return { districtId: standing.id, slug: standing.slug }
  const visitors = await readVisitors(installation)
  for (const { id } of demos) await removeDemo(installation, id)
  const made = await makeDemo(installation)
  for (const visitor of visitors) await joinDemoAsAdministrator(installation, visitor)
  return made
}

/** People with an account of their own who look at the demo. */
const readVisitors = async ({ databases }: Installation): Promise<readonly SignedInAccount[]> => {
  const [visitors] = await readMany(databases.control, [
    query
      .selectDistinct({ id: user.id, name: user.name, email: user.email })
      .from(user)
      .innerJoin(membership, eq(membership.accountId, user.id))
      .innerJoin(district, eq(district.id, membership.districtId))
      .where(and(eq(district.demo, true), notLike(user.email, addressPattern))),
  ])
  return visitors
}

const removeDemo = async ({ databases }: Installation, districtId: string): Promise<void> => {
  await databases.control.write([toStatement(query.delete(district).where(eq(district.id, districtId)))])
  if (databases.districtIds().includes(districtId)) await databases.deleteDistrict(districtId)
}

const makeDemo = async (installation: Installation): Promise<DemoDistrict> => {
  const { databases, newId } = installation
  const { control } = databases
  await control.write([toStatement(query.delete(user).where(like(user.email, addressPattern)))])
  const accounts = await createDemoAccounts(installation)
  const founder = demoPeople.find(({ key }) => key === founderKey)
  const account = accounts.get(founderKey)
  if (!founder || !account) throw new Error('The demo district has no founder.')
  const now = installation.now()
  const begun = new Date(now.getTime() - yearInMilliseconds)
  const districtId = newId()
  const personId = newId()
  const db = await createDatabase(databases, districtId)
  const { rootId } = await foundDistrict(
    { db, newId, now: () => begun, actor: { kind: 'system' } },
    {
      profile: {
        name: demoName,
        code: null,
        languages: ['en', 'es'],
        timeZone,
        schoolYearStart: 8,
        demo: true,
      },
      schools: [],
      administrator: {
        personId,
        accountId: account.id,
        name: founder.name,
        email: account.email,
        position: founder.position,
        locale: founder.locale,
      },
    },
  )
  const [taken] = await readMany(control, [query.select({ slug: district.slug }).from(district)])
  const slug = chooseSlug(demoSlug, new Set(taken.map(row => row.slug)))
  await control.write([
    toStatement(query.insert(district).values({ id: districtId, slug, name: demoName, demo: true, createdAt: now })),
    toStatement(query.insert(membership).values({ accountId: account.id, districtId, personId, createdAt: now })),
  ])
  const stage = await castDemo(installation, { slug, rootId, accounts, founder: { key: founderKey, personId }, at: begun })
  const { of, templateId, cycleModel, subset } = chooseStage(installation)
  await playImprovement(stage, { of, templateId, cycleModel, now })
  await playWindow(stage, { of, now })
  await playRevealedRound(stage, { of, now })
  await playOpenRound(stage, { of, now, items: subset })
  await playDemonstrations(stage, { plugins: installation.plugins.loaded, now, timeZone })
  await control.write([storeSetting('demo.district', { value: districtId, at: now })])
  return { districtId, slug }
}

/**
 * The story is told in codes of conditions. It is played with the first installed self-assessment that asks about all of them, and
 * planned with the first plan template of the same plugin; its cycles are plan, do, study, act.
 */
const chooseStage = ({
  plugins,
}: Installation): {
  readonly of: PlayedInstrument
  readonly templateId: string
  readonly cycleModel: string
  readonly subset: readonly string[]
} => {
  const told = [...Object.keys(creekMarks), ...Object.keys(laneMarks)]
  const candidates = plugins.loaded.flatMap(plugin =>
    plugin.frameworks.flatMap(framework => framework.instruments.map(instrument => ({ plugin, framework, instrument }))),
  )
  const found = candidates.find(({ plugin, instrument }) => {
    const asked = new Set(instrument.items.map(item => item.code))
    return instrument.kind === 'self-assessment' && plugin.planTemplates.length > 0 && told.every(code => asked.has(code))
  })
  const templateId = found?.plugin.planTemplates[0]?.id
  if (!found || templateId === undefined)
    throw new Error(`The demo district needs a plugin that asks about ${told.join(', ')} and brings a plan template; none is installed.`)
  const cycleModel = findCycleModel(plugins)
  const { plugin, framework, instrument } = found
  const subset = instrument.subsets.find(candidate => candidate.id === innovationSubset)?.items ?? instrument.items.map(item => item.code)
  return { of: { pluginId: plugin.id, frameworkId: framework.id, instrumentId: instrument.id }, templateId, cycleModel, subset }
}

const findCycleModel = ({ loaded }: Installation['plugins']): string => {
  const plugin = loaded.find(candidate => candidate.cycleModels.some(model => model.id === toldModel))
  if (!plugin) throw new Error(`The demo district needs the cycle model ${toldModel}, which is not installed.`)
  return `${plugin.id}/${toldModel}`
}

/** Lets somebody real look at everything in the demo; done twice it is done once. */
export const joinDemoAsAdministrator = async (installation: Installation, account: SignedInAccount): Promise<void> => {
  const { control } = installation.databases
  const [[demo], [founder], memberships] = await readMany(control, [
    query.select().from(district).where(eq(district.demo, true)),
    query
      .select({ id: user.id, name: user.name, email: user.email })
      .from(user)
      .where(eq(user.email, demoEmail(founderKey))),
    query.select({ districtId: membership.districtId }).from(membership).where(eq(membership.accountId, account.id)),
  ])
  if (!demo || !founder || memberships.some(row => row.districtId === demo.id)) return
  const context = await contextOf(installation, { account: founder, slug: demo.slug })
  const [held] = context.actor.kind === 'person' ? context.actor.roles : []
  const input = { orgId: held?.orgId ?? '', role: 'administrator', rows: [{ name: account.name, email: account.email, position: null }] }
  const { added } = insist(addPeople.name, await runUseCase(addPeople, context, input))
  await acceptAs(installation, { account, url: added[0]?.invitation?.url ?? '', slug: demo.slug, locale: 'en' })
}

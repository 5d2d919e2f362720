import type { Result } from '@tilth/core'
import { query, toStatement } from '@tilth/db'
import { user } from '@tilth/db/control'
import { acceptInvitation } from '../people/joining.ts'
import { addOrg, addPeople } from '../people/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { districtContext, type Installation, installationContext } from '../use-case/open-context.ts'
import { runInstallationUseCase, runUseCase } from '../use-case/run-use-case.ts'
import type { InputSchema, UseCase } from '../use-case/use-case.ts'
import { type DemoPerson, demoOrgs, demoPeople } from './demo-cast.ts'
import { demoEmail } from './demo-personas.ts'

/** What the demo's rounds are opened with. */
export interface PlayedInstrument {
  readonly pluginId: string
  readonly frameworkId: string
  readonly instrumentId: string
}

/** The demo district while its content is made: by its own people, through the ordinary use cases, at times of their own. */
export interface DemoStage {
  readonly slug: string
  readonly rootId: string
  readonly orgId: (key: string | null) => string
  readonly personId: (key: string) => string
  /** Of somebody in the cast. */
  readonly keyOf: (personId: string) => string
  /** One of them at a moment, for what is no use case. */
  readonly as: (who: string, at: Date) => Promise<DistrictContext>
  readonly act: <Schema extends InputSchema, Output>(who: string, act: Act<Schema, Output>) => Promise<Output>
}

interface Act<Schema extends InputSchema, Output> {
  readonly at: Date
  readonly useCase: UseCase<Schema, Output>
  readonly input: unknown
}

export interface DemoAccount {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** The demo must not half work: what a use case refuses here is a bug. */
export const insist = <Output>(name: string, result: Result<Output>): Output => {
  if (!result.ok) throw new Error(`The demo district could not be made: ${name} answered ${result.error.code}.`)
  return result.value
}

/** Accounts without a password: nobody can sign in to them, the demo's own door leads to them. */
export const createDemoAccounts = async (installation: Installation): Promise<ReadonlyMap<string, DemoAccount>> => {
  const accounts = new Map(demoPeople.map(({ key, name }) => [key, { id: installation.newId(), name, email: demoEmail(key) }] as const))
  const at = installation.now()
  const rows = [...accounts.values()].map(account => ({ ...account, emailVerified: false, createdAt: at, updatedAt: at }))
  await installation.databases.control.write([toStatement(query.insert(user).values(rows))])
  return accounts
}

export interface Casting {
  readonly slug: string
  readonly rootId: string
  readonly accounts: ReadonlyMap<string, DemoAccount>
  /** The first administrator, who is there already. */
  readonly founder: { readonly key: string; readonly personId: string }
  readonly at: Date
}

/** Schools, departments and everybody but the founder, added by list and joined by their personal links. */
export const castDemo = async (installation: Installation, casting: Casting): Promise<DemoStage> => {
  const { slug, rootId, accounts, founder, at } = casting
  const orgIds = new Map<string, string>()
  const personIds = new Map<string, string>([[founder.key, founder.personId]])
  const orgId = (key: string | null): string => (key === null ? rootId : (orgIds.get(key) ?? ''))

  const as: DemoStage['as'] = (who, moment) =>
    contextOf({ ...installation, now: () => moment }, { account: accounts.get(who) ?? null, slug })
  const act: DemoStage['act'] = async (who, { at: moment, useCase, input }) =>
    insist(useCase.name, await runUseCase(useCase, await as(who, moment), input))

  for (const { key, parent, kind, name } of demoOrgs) {
    const added = await act(founder.key, { at, useCase: addOrg, input: { parentId: orgId(parent), kind, name, code: null } })
    orgIds.set(key, added.orgId)
  }
  for (const group of groupsOf(demoPeople.filter(({ key }) => key !== founder.key))) {
    const [first] = group
    if (!first) continue
    const rows = group.map(({ key, name, position }) => ({ name, email: demoEmail(key), position }))
    const input = { orgId: orgId(first.org), role: first.role, rows }
    const { added } = await act(founder.key, { at, useCase: addPeople, input })
    for (const [index, { key, locale }] of group.entries()) {
      const newcomer = added[index]
      if (!newcomer) continue
      personIds.set(key, newcomer.personId)
      await acceptAs(
        { ...installation, now: () => at },
        { account: accounts.get(key) ?? null, url: newcomer.invitation?.url ?? '', slug, locale },
      )
    }
  }
  const keyOf = (personId: string): string => [...personIds].find(([, id]) => id === personId)?.[0] ?? ''
  return { slug, rootId, orgId, personId: key => personIds.get(key) ?? '', keyOf, as, act }
}

const groupsOf = (people: readonly DemoPerson[]): readonly (readonly DemoPerson[])[] => {
  const groups = new Map<string, DemoPerson[]>()
  for (const person of people) {
    const key = `${person.org ?? ''}/${person.role}`
    groups.set(key, [...(groups.get(key) ?? []), person])
  }
  return [...groups.values()]
}

export const contextOf = async (
  installation: Installation,
  as: { readonly account: DemoAccount | null; readonly slug: string },
): Promise<DistrictContext> => {
  const context = await districtContext(installation, { account: as.account, guest: null }, as.slug)
  if (!context) throw new Error('The demo district does not know one of its own people.')
  return context
}

/** Follows a personal link as whoever is signed in. */
export const acceptAs = async (
  installation: Installation,
  link: { readonly account: DemoAccount | null; readonly url: string; readonly slug: string; readonly locale: string },
): Promise<void> => {
  const token = link.url.slice(link.url.lastIndexOf('/') + 1)
  const input = { invitation: { slug: link.slug, token }, account: null, position: null, locale: link.locale }
  const context = installationContext(installation, { account: link.account, guest: null })
  insist(acceptInvitation.name, await runInstallationUseCase(acceptInvitation, context, input))
}

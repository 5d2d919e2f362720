import type { AddedPerson, InstrumentChoice, InvitationSecret, PeopleView } from '@tilth/host'
import type { Browser } from './browser.ts'

type Role = PeopleView['people'][number]['roles'][number]['role']

export const password = 'plum kettle walks north'

export interface Member {
  readonly browser: Browser
  readonly personId: string
  readonly name: string
  readonly email: string
}

export interface TestDistrict {
  readonly slug: string
  readonly admin: Browser
  readonly rootId: string
  readonly schoolId: string
  /** Invited by name, came by the personal link, chose a password. */
  invite(name: string, role: Role, orgId?: string): Promise<Member>
  createRound(people: readonly string[], settings?: Readonly<Record<string, unknown>>): Promise<string>
}

/** Sets the installation up through its link, as a person would. */
export const setUpDistrict = async (server: { readonly setupLink: string | null; browse(): Browser }): Promise<TestDistrict> => {
  const admin = server.browse()
  const token = new URL(server.setupLink ?? '').searchParams.get('token')
  const { slug } = await admin.tell<{ slug: string }>('setup.complete', {
    token,
    account: { name: 'Avery Admin', email: 'avery@alder.example', password },
    district: { name: 'Alder Unified', code: null, languages: ['en', 'es'], timeZone: 'America/Los_Angeles', schoolYearStart: 8 },
    schools: ['First School', 'Second School'],
    withDemo: false,
  })
  const { orgs } = await admin.ask<PeopleView>('people.read', { slug })
  const rootId = orgs.find(org => org.parentId === null)?.id ?? ''
  const schoolId = orgs.find(org => org.name === 'First School')?.id ?? ''
  return {
    slug,
    admin,
    rootId,
    schoolId,
    async invite(name, role, orgId = schoolId) {
      const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@alder.example`
      const rows = [{ name, email, position: null }]
      const { added } = await admin.tell<{ added: readonly AddedPerson[] }>('people.add', { slug, orgId, role, rows })
      const [person] = added
      if (!person?.invitation) throw new Error(`${name} was not invited`)
      const browser = server.browse()
      await browser.tell('joining.accept', {
        invitation: invitationIn(person.invitation),
        account: { name, email, password },
        position: null,
        locale: 'en',
      })
      return { browser, personId: person.personId, name, email }
    },
    async createRound(people, settings = {}) {
      const { instruments } = await admin.ask<{ instruments: readonly InstrumentChoice[] }>('rounds.instruments', { slug, locale: 'en' })
      const [instrument] = instruments
      if (!instrument) throw new Error('no instrument')
      const { roundId } = await admin.tell<{ roundId: string }>('rounds.create', {
        slug,
        orgId: schoolId,
        pluginId: instrument.pluginId,
        frameworkId: instrument.frameworkId,
        instrumentId: instrument.instrumentId,
        title: 'Taking stock',
        visibility: 'confidential',
        opensAt: null,
        closesAt: null,
        items: instrument.items.map(item => item.code),
        asksImportance: true,
        revealsOnClose: false,
        people,
        ...settings,
      })
      return roundId
    },
  }
}

/** What the link of an invitation carries, as the page behind it reads it from its own address. */
export const invitationIn = ({ url }: Pick<InvitationSecret, 'url'>): { readonly slug: string; readonly token: string } => {
  const [, slug = '', token = ''] = /\/d\/([^/]+)\/invite\/([^/?]+)/.exec(url) ?? []
  return { slug, token }
}

/** A sheet with a mark per condition, as a screen saves it. */
export const sheetOf = (marks: Readonly<Record<string, number>>, more: { readonly sequence?: number; readonly note?: string } = {}) =>
  Object.fromEntries(
    Object.entries(marks).map(([code, mark]) => [
      code,
      { mark, importance: 2, note: more.note ?? '', skipped: false, sequence: more.sequence ?? 1, device: 'browser-a' },
    ]),
  )

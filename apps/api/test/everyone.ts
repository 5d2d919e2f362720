import type { Browser } from './browser.ts'
import { groveForm, groveManifest } from './grove-visits.ts'
import { type Member, setUpDistrict, sheetOf, type TestDistrict } from './test-district.ts'
import type { TestServer } from './test-server.ts'

/**
 * Roles are held at one school, that of the lead at a class of it; `outsider` is a member of another school, `other` administers another
 * district.
 */
export const roles = [
  'administrator',
  'facilitator',
  'coach',
  'member',
  'viewer',
  'lead',
  'observer',
  'outsider',
  'guest',
  'other',
  'nobody',
] as const

export type RoleName = (typeof roles)[number]

export interface World {
  readonly district: TestDistrict
  readonly slug: string
  readonly as: Readonly<Record<RoleName, Browser>>
  readonly member: Member
  /** Somebody nobody else needs. */
  readonly spare: Member
  /** Somebody who was invited and has not come. */
  readonly awaited: { readonly personId: string; readonly invitationId: string }
  readonly openRound: string
  readonly revealedRound: string
  readonly draftRound: string
  readonly commentId: string
  readonly ballotId: string
  /** Brought by the administrator. */
  readonly evidenceId: string
  readonly emptyOrg: string
  /** At the school where the roles are held, with one value and a note on its chart. */
  readonly measureId: string
  readonly chartNoteId: string
  /** For E1 of the revealed round; its action is the member's. */
  readonly planId: string
  readonly planActionId: string
  /** The administrator's. */
  readonly planCommentId: string
  /** In Do, the facilitator's, with one line of the administrator's in its log. */
  readonly cycleId: string
  readonly logLineId: string
  /** At the school where the roles are held, still open. */
  readonly pulseId: string
  /** Over the school where the roles are held. */
  readonly windowId: string
  /** The administrator's, at the school where the roles are held, of a form that the district put in itself. */
  readonly visitId: string
}

/** One of each, in a district beside the demo, with a round in each state. Starts on a server that was started for a demo. */
export const gatherEveryone = async (server: TestServer): Promise<World> => {
  const district = await setUpDistrict(server)
  const { admin, slug, rootId, schoolId } = district
  const facilitator = await district.invite('Fay Facilitator', 'facilitator')
  const coach = await district.invite('Cory Coach', 'coach')
  const member = await district.invite('Maria Member', 'member')
  const viewer = await district.invite('Vera Viewer', 'viewer')
  const observer = await district.invite('Otto Observer', 'observer')
  const room = { slug, parentId: schoolId, kind: 'class', name: 'Room 4', code: null }
  const { orgId: classId } = await admin.tell<{ orgId: string }>('people.addOrg', room)
  const lead = await district.invite('Lea Lead', 'lead', classId)
  const second = await district.invite('Sam Second', 'member')
  const third = await district.invite('Thea Third', 'member')
  const spare = await district.invite('Sparrow Spare', 'member')
  const { orgId: farSchool } = await admin.tell<{ orgId: string }>('people.addOrg', org(slug, rootId, 'Far School'))
  const { orgId: emptyOrg } = await admin.tell<{ orgId: string }>('people.addOrg', org(slug, rootId, 'Empty School'))
  const outsider = await district.invite('Odd Outsider', 'member', farSchool)
  const rows = [{ name: 'Alex Awaited', email: 'alex@alder.example', position: null }]
  const { added } = await admin.tell<{ added: readonly { personId: string; invitation: { invitationId: string } }[] }>('people.add', {
    slug,
    orgId: schoolId,
    role: 'member',
    rows,
  })
  const [awaited] = added
  if (!awaited) throw new Error('nobody was added')

  const raters = [member, second, third]
  const people = raters.map(({ personId }) => personId)
  const revealedRound = await district.createRound(people)
  const openRound = await district.createRound(people)
  const draftRound = await district.createRound(people)
  for (const roundId of [revealedRound, openRound]) await admin.tell('rounds.open', { slug, roundId })
  const guest = server.browse()
  const { code } = await admin.tell<{ code: string }>('rounds.createJoinCode', { slug, roundId: revealedRound })
  await guest.tell('joining.asGuest', { code, name: 'Gus Guest', position: null, locale: 'en' })
  for (const [index, { browser }] of raters.entries()) {
    await browser.tell('ratings.save', { slug, roundId: revealedRound, items: sheetOf({ E1: 10 + index * 40, E2: 50 }) })
    await browser.tell('ratings.submit', { slug, roundId: revealedRound })
  }
  await admin.tell('rounds.reveal', { slug, roundId: revealedRound })
  const { commentId } = await admin.tell<{ commentId: string }>('results.comment', {
    slug,
    roundId: revealedRound,
    item: 'E1',
    text: 'Well put',
  })
  const { evidenceId } = await admin.tell<{ evidenceId: string }>('evidence.addLink', {
    slug,
    roundId: revealedRound,
    item: 'E1',
    title: 'Notes',
    url: 'https://alder.example/notes',
    observedOn: null,
    expiresOn: null,
  })
  const ballot = { roundId: revealedRound, items: ['E1', 'E2'], dots: 1, dotsAnItem: 1 }
  const { ballotId } = await admin.tell<{ ballotId: string }>('ballots.open', { slug, ...ballot })
  const chosen = { roundId: revealedRound, version: 0, item: 'E1', lens: null, reason: 'Because' }
  await admin.tell('priorities.choose', { slug, ...chosen })
  const { planId } = await admin.tell<{ planId: string }>('plans.start', {
    slug,
    roundId: revealedRound,
    item: 'E1',
    title: 'A plan',
    templateId: 'plain-plan',
    leadId: null,
  })
  const { entryId: planActionId } = await admin.tell<{ entryId: string }>('plans.writeEntry', {
    slug,
    planId,
    entryId: null,
    version: 0,
    kind: 'action',
    prompt: 'actions',
    content: { text: 'Order books', horizon: 'now', ownerId: member.personId, dueOn: null, status: 'todo', cost: null, fund: '' },
  })
  const { commentId: planCommentId } = await admin.tell<{ commentId: string }>('plans.comment', { slug, planId, about: null, text: 'Yes' })
  const { cycleId } = await admin.tell<{ cycleId: string }>(
    'cycles.start',
    plannedCycle({ slug, planId, orgId: schoolId, ownerId: facilitator.personId }),
  )
  await admin.tell('cycles.move', { slug, cycleId, stage: 'do', locale: 'en' })
  const logLineId = 'line-of-everyone'
  const counted = { value: null, denominator: null, measureId: null, on: null }
  await admin.tell('cycles.log', { slug, cycleId, entryId: logLineId, text: 'Kept', ...counted, locale: 'en' })
  const { pulseId } = await admin.tell<{ pulseId: string }>('visions.openPulse', { slug, orgId: schoolId, question: '' })
  const { windowId } = await admin.tell<{ windowId: string }>('windows.create', {
    slug,
    orgId: rootId,
    schools: [schoolId],
    people: 'none',
    pluginId: 'tla-conditions',
    frameworkId: 'tla-conditions',
    instrumentId: 'taking-stock',
    title: 'Every school',
    visibility: 'confidential',
    opensAt: null,
    closesAt: null,
    items: ['E1'],
    asksImportance: false,
    revealsOnClose: false,
  })
  const { measureId } = await admin.tell<{ measureId: string }>('measures.create', { slug, ...measureOf(schoolId) })
  const atSchool = { slug, measureId, orgId: schoolId, on: '2026-01-12' }
  await admin.tell('measures.enter', { ...atSchool, value: 20, denominator: 40 })
  const { markId: chartNoteId } = await admin.tell<{ markId: string }>('measures.note', { ...atSchool, label: 'Snow' })
  await admin.tell('ownDocuments.add', {
    slug,
    text: JSON.stringify(groveManifest),
    pluginId: null,
    rights: 'full',
    statement: 'Made by us.',
    locale: 'en',
  })
  await admin.tell('plugins.enable', { slug, pluginId: groveForm.pluginId, enabled: true })
  const { recordId: visitId } = await admin.tell<{ recordId: string }>('records.create', {
    slug,
    ...groveForm,
    orgId: schoolId,
    fields: { on: '2026-01-12', barrier: 'No shade' },
    marks: { G1: { mark: 1, note: '' } },
    clientKey: null,
  })
  return {
    district,
    slug,
    as: {
      administrator: admin,
      facilitator: facilitator.browser,
      coach: coach.browser,
      member: member.browser,
      viewer: viewer.browser,
      lead: lead.browser,
      observer: observer.browser,
      outsider: outsider.browser,
      guest,
      other: await enterDemo(server),
      nobody: server.browse(),
    },
    member,
    spare,
    awaited: { personId: awaited.personId, invitationId: awaited.invitation.invitationId },
    openRound,
    revealedRound,
    draftRound,
    commentId,
    ballotId,
    evidenceId,
    emptyOrg,
    measureId,
    chartNoteId,
    planId,
    planActionId,
    planCommentId,
    cycleId,
    logLineId,
    pulseId,
    windowId,
    visitId,
  }
}

/** By PDSA, on a new idea, with what has to be said before Do. */
export const plannedCycle = (of: { readonly slug: string; readonly planId: string; readonly orgId: string; readonly ownerId: string }) => ({
  ...of,
  cycleId: 'cycle-of-everyone',
  idea: { kind: 'new', text: 'Protect Wednesday' },
  model: 'improvement-cycles/pdsa',
  title: 'Protected Wednesday',
  team: [],
  plannedStart: null,
  plannedEnd: null,
  followsId: null,
  answers: [
    { prompt: 'questions', rows: { q1: 'Is it kept?' } },
    { prompt: 'predictions', rows: { q1: 'Mostly' } },
    { prompt: 'scale', rows: { one: 'one' } },
    { prompt: 'tasks', rows: { t1: { what: 'Hold it', who: [], on: null, where: '' } } },
  ],
  locale: 'en',
})

/** A share of people at a place, counted weekly. */
export const measureOf = (orgId: string) => ({
  orgId,
  planId: null,
  name: 'Planning time kept',
  kind: 'process',
  definition: 'Teachers who kept the block, divided by teachers on duty that week.',
  valueKind: 'share',
  numerator: 'kept',
  denominator: 'on duty',
  unit: '',
  multiplier: 1,
  direction: 'up',
  target: 0.75,
  source: 'The weekly log',
  cadence: { unit: 'week', every: 1 },
  collectorId: null,
  counts: 'staff',
  purpose: 'implementation',
  isInTime: true,
})

const org = (slug: string, parentId: string, name: string) => ({ slug, parentId, kind: 'school', name, code: null })

const enterDemo = async (server: TestServer): Promise<Browser> => {
  const browser = server.browse()
  const link = new URL(server.demoLink ?? '')
  await browser.fetch(link.pathname + link.search)
  const { personas } = await browser.ask<{ personas: readonly { personId: string; role: string }[] }>('demo.personas')
  await browser.tell('demo.enter', { personId: personas.find(({ role }) => role === 'administrator')?.personId })
  browser.cookies.delete('tilth.demo')
  return browser
}

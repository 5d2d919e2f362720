import { expect, test } from 'vitest'
import { appRouter } from '../src/router.ts'
import type { ProcedureMeta } from '../src/trpc/procedure.ts'
import type { Answer } from './browser.ts'
import { followActivity } from './event-stream.ts'
import { gatherEveryone, measureOf, plannedCycle, type RoleName, roles, type World } from './everyone.ts'
import { groveForm } from './grove-visits.ts'
import { sheetOf } from './test-district.ts'
import { startTestServer } from './test-server.ts'

interface Expectation {
  /** Who is let in. Let in is whoever gets the value, or an issue about what was asked. */
  readonly may: readonly RoleName[]
  readonly input: (world: World) => Readonly<Record<string, unknown>>
}

const leads: readonly RoleName[] = ['administrator', 'facilitator']
const supports: readonly RoleName[] = [...leads, 'coach']
/** What is shown to an org without being anybody's round: who leads a class below it sees it for that class alone. */
const reads: readonly RoleName[] = [...supports, 'member', 'viewer']
const here: readonly RoleName[] = [...supports, 'member', 'viewer', 'lead', 'observer', 'outsider', 'guest']
/** Whoever holds a role somewhere; a guest holds none. */
const everyAccount: readonly RoleName[] = [...supports, 'member', 'viewer', 'lead', 'observer', 'outsider']
const follows: readonly RoleName[] = [...supports, 'member', 'guest']
const rates: readonly RoleName[] = ['member', 'guest']
/** A role that is more than walking through classrooms. */
const hasRole: readonly RoleName[] = [...supports, 'member', 'viewer', 'lead', 'outsider']

const nothing = () => ({})
const ofSpare = ({ spare }: World) => ({ personId: spare.personId })
const revealed = ({ revealedRound }: World) => ({ roundId: revealedRound, locale: 'en' })
const ofRevealed = ({ revealedRound }: World) => ({ roundId: revealedRound })
const evidence = ({ revealedRound }: World) => ({
  roundId: revealedRound,
  item: 'E1',
  title: 'Notes',
  observedOn: null,
  expiresOn: null,
})
const ofEvidence = ({ revealedRound, evidenceId }: World) => ({ roundId: revealedRound, evidenceId })
const openOne = ({ openRound }: World) => ({ roundId: openRound })
const choice = ({ revealedRound }: World) => ({
  roundId: revealedRound,
  version: 999,
  item: 'E1',
  lens: null,
  reason: 'Because',
  revisitOn: '2030-01-01',
})
const settings = ({ member }: World) => ({
  title: 'Another',
  visibility: 'confidential',
  opensAt: null,
  closesAt: null,
  items: ['E1'],
  asksImportance: false,
  revealsOnClose: false,
  people: [member.personId],
})
const ofCalendar = ({ district }: World) => ({ orgId: district.rootId, version: 999 })
const ofAction = ({ planId, planActionId }: World) => ({ planId, entryId: planActionId, version: 999 })
const ofWindow = ({ windowId }: World) => ({ windowId })
const instrument = { pluginId: 'tla-conditions', frameworkId: 'tla-conditions', instrumentId: 'taking-stock' }
const administrator: readonly RoleName[] = ['administrator']
const table = {
  uploadId: 'none',
  sheet: null,
  framework: { kind: 'enabled', ...instrument },
  mapping: {
    shape: 'wide',
    team: 0,
    orgId: null,
    rater: 1,
    items: [{ column: 2, code: 'E1' }],
    itemColumn: null,
    levelColumn: null,
    itemValues: [],
    levels: [],
  },
  locale: 'en',
}

const ofCycle = ({ cycleId }: World) => ({ cycleId, locale: 'en' })
const ofLine = (world: World) => ({ ...ofCycle(world), entryId: world.logLineId })
const header = ({ member }: World) => ({ title: 'Wednesday', ownerId: member.personId, team: [], plannedStart: null })

const ofMeasure = ({ measureId, district }: World) => ({ measureId, orgId: district.schoolId })
const ofDatum = (world: World) => ({ ...ofMeasure(world), group: '', on: '2026-01-19', version: 999 })
const onMeasure = ({ measureId }: World) => ({ measureId, version: 999 })
const pasted = { kind: 'pasted', text: '1/26/2026\t20\t40' }
const ofTable = (world: World) => ({
  ...ofMeasure(world),
  source: pasted,
  columns: { date: 0, value: 1, denominator: 2, place: null, group: null, note: null },
  hasHeader: false,
  dateOrder: 'found',
  leaveOut: [],
})
/** Whoever holds a role at the school itself. */
const atSchool: readonly RoleName[] = [...supports, 'member', 'viewer', 'observer']
const ofSchool = ({ district }: World) => ({ orgId: district.schoolId })
const ofAnalysis = (world: World) => ({ ...ofSchool(world), pluginId: 'tla-conditions', analysisId: 'none' })
const enters: readonly RoleName[] = [...leads, 'member']

/** Whoever may write down what they saw at the school. */
const visits: readonly RoleName[] = [...supports, 'member', 'observer']
const ofForm = ({ district }: World) => ({ ...groveForm, orgId: district.schoolId, locale: 'en' })
const ofVisit = ({ visitId }: World) => ({ recordId: visitId, version: 999 })
const seen = { fields: { on: '2026-01-13' }, clientKey: null }

const ownDocument = { text: '{}', pluginId: null, rights: 'labels', locale: 'en' }
const editions = { from: { frameworkId: 'none', edition: 1 }, to: { frameworkId: 'none', edition: 2 } }

const inDistrict: Readonly<Record<string, Expectation>> = {
  'district.me': { may: here, input: nothing },
  'district.home': { may: here, input: () => ({ locale: 'en' }) },
  'district.chooseLocale': { may: here, input: () => ({ locale: 'en' }) },
  'district.edit': {
    may: administrator,
    input: () => ({ name: 'Alder Unified', code: null, languages: ['en', 'es'], timeZone: 'America/Los_Angeles', schoolYearStart: 8 }),
  },
  'people.read': { may: supports, input: nothing },
  'people.addOrg': {
    may: administrator,
    input: ({ district }) => ({ parentId: district.rootId, kind: 'school', name: 'New', code: null }),
  },
  'people.renameOrg': { may: administrator, input: ({ emptyOrg }) => ({ orgId: emptyOrg, name: 'Renamed', code: null }) },
  'people.archiveOrg': { may: administrator, input: ({ emptyOrg }) => ({ orgId: emptyOrg }) },
  'people.add': {
    may: leads,
    input: ({ district }) => ({
      orgId: district.schoolId,
      role: 'member',
      rows: [{ name: 'New', email: 'not an address', position: null }],
    }),
  },
  'people.edit': { may: administrator, input: world => ({ ...ofSpare(world), name: 'Sparrow', position: null }) },
  'people.grantRole': { may: administrator, input: world => ({ ...ofSpare(world), orgId: world.district.schoolId, role: 'coach' }) },
  'people.revokeRole': { may: administrator, input: world => ({ ...ofSpare(world), orgId: world.district.schoolId, role: 'coach' }) },
  'people.startPasswordReset': { may: administrator, input: ofSpare },
  'people.remove': { may: administrator, input: ofSpare },
  'people.createInvitation': { may: leads, input: ({ district }) => ({ orgId: district.schoolId, role: 'member', days: 7 }) },
  'people.renewInvitation': { may: leads, input: ({ awaited }) => ({ personId: awaited.personId }) },
  'people.revokeInvitation': { may: leads, input: ({ awaited }) => ({ invitationId: awaited.invitationId }) },
  'plugins.read': { may: leads, input: () => ({ locale: 'en' }) },
  'plugins.readOne': { may: leads, input: () => ({ pluginId: 'tla-conditions', locale: 'en' }) },
  'plugins.here': { may: atSchool, input: world => ({ ...ofSchool(world), locale: 'en' }) },
  'plugins.rehearseForm': { may: leads, input: () => ({ pluginId: 'tla-conditions', formId: 'none', locale: 'en' }) },
  'plugins.enable': { may: administrator, input: () => ({ pluginId: 'tla-conditions', enabled: true }) },
  'plugins.lock': { may: administrator, input: () => ({ pluginId: 'tla-conditions', locked: false }) },
  'plugins.configure': { may: administrator, input: () => ({ pluginId: 'tla-conditions', settings: {} }) },
  'ownDocuments.list': { may: administrator, input: () => ({ locale: 'en' }) },
  'ownDocuments.check': { may: administrator, input: () => ownDocument },
  'ownDocuments.add': { may: administrator, input: () => ({ ...ownDocument, statement: '' }) },
  'ownDocuments.retire': { may: administrator, input: () => ({ documentId: 'none' }) },
  'ownDocuments.restore': { may: administrator, input: () => ({ documentId: 'none' }) },
  'ownDocuments.download': { may: administrator, input: () => ({ documentId: 'none' }) },
  'editions.read': { may: administrator, input: () => ({ locale: 'en' }) },
  'editions.propose': { may: administrator, input: () => ({ ...editions, locale: 'en' }) },
  'editions.dryRun': { may: administrator, input: () => ({ ...editions, rows: [], locale: 'en' }) },
  'editions.change': { may: administrator, input: () => ({ ...editions, rows: [] }) },
  'editions.undo': { may: administrator, input: () => ({ changeId: 'none' }) },
  'editions.carried': { may: follows, input: revealed },
  'rounds.instruments': { may: leads, input: () => ({ locale: 'en' }) },
  'rounds.preview': { may: leads, input: () => ({ ...instrument, items: null, asksImportance: true, locale: 'en' }) },
  'rounds.list': { may: here, input: () => ({ locale: 'en' }) },
  'rounds.read': { may: follows, input: revealed },
  'rounds.form': { may: follows, input: revealed },
  'rounds.create': { may: leads, input: world => ({ ...instrument, ...settings(world), orgId: world.district.schoolId }) },
  'rounds.edit': { may: leads, input: world => ({ ...settings(world), roundId: world.draftRound, version: 999 }) },
  'rounds.delete': { may: leads, input: openOne },
  'rounds.open': { may: leads, input: openOne },
  'rounds.createJoinCode': { may: leads, input: openOne },
  'rounds.endJoinCode': { may: leads, input: openOne },
  'rounds.reveal': { may: leads, input: ({ revealedRound }) => ({ roundId: revealedRound }) },
  'rounds.close': { may: leads, input: ({ revealedRound }) => ({ roundId: revealedRound }) },
  'ratings.sheet': { may: rates, input: ({ revealedRound }) => ({ roundId: revealedRound }) },
  'ratings.save': { may: rates, input: ({ revealedRound }) => ({ roundId: revealedRound, items: sheetOf({ E3: 20 }) }) },
  'ratings.submit': { may: rates, input: ({ revealedRound }) => ({ roundId: revealedRound }) },
  'results.read': { may: follows, input: revealed },
  'results.recordFinding': {
    may: leads,
    input: world => ({ ...revealed(world), item: 'E1', version: 999, position: 50, reason: 'Because', minorityNote: '' }),
  },
  'results.comment': { may: [...supports, 'member'], input: world => ({ ...revealed(world), item: 'E1', text: 'Indeed' }) },
  'results.takeOutAnswer': { may: leads, input: ({ revealedRound }) => ({ roundId: revealedRound, answerId: 'none' }) },
  'results.removeComment': { may: administrator, input: ({ commentId }) => ({ commentId }) },
  'meetings.read': { may: follows, input: revealed },
  'meetings.agenda': { may: follows, input: revealed },
  'meetings.minutes': { may: [...supports, 'member'], input: revealed },
  'meetings.start': { may: leads, input: ofRevealed },
  'meetings.show': { may: leads, input: world => ({ ...ofRevealed(world), item: 'E1' }) },
  'meetings.showQuestions': { may: leads, input: ofRevealed },
  'meetings.arrange': { may: leads, input: world => ({ ...ofRevealed(world), agenda: [] }) },
  'meetings.reveal': { may: leads, input: world => ({ ...ofRevealed(world), item: 'E1' }) },
  'meetings.setTimer': { may: leads, input: world => ({ ...ofRevealed(world), seconds: 60, running: true }) },
  'meetings.openSecondPass': { may: leads, input: world => ({ ...ofRevealed(world), item: 'E1' }) },
  'meetings.markAgain': { may: rates, input: world => ({ ...ofRevealed(world), item: 'E1', mark: 40 }) },
  'meetings.closeSecondPass': { may: leads, input: world => ({ ...ofRevealed(world), item: 'E1' }) },
  'meetings.end': { may: leads, input: ofRevealed },
  'priorities.read': { may: follows, input: revealed },
  'priorities.choose': { may: leads, input: choice },
  'priorities.park': { may: leads, input: choice },
  'priorities.parkRest': { may: leads, input: choice },
  'priorities.release': { may: leads, input: choice },
  'rounds.copy': { may: leads, input: ({ revealedRound }) => ({ roundId: revealedRound }) },
  'rounds.extend': { may: leads, input: ({ draftRound }) => ({ roundId: draftRound, closesAt: null }) },
  'rounds.addPeople': { may: leads, input: ({ revealedRound, member }) => ({ roundId: revealedRound, people: [member.personId] }) },
  'rounds.addFacilitator': { may: leads, input: ({ revealedRound }) => ({ roundId: revealedRound, personId: 'nobody' }) },
  'rounds.removeFacilitator': { may: leads, input: ({ revealedRound }) => ({ roundId: revealedRound, personId: 'nobody' }) },
  'visions.read': { may: hasRole, input: () => ({ orgId: null }) },
  'visions.history': { may: hasRole, input: ({ district }) => ({ orgId: district.schoolId }) },
  'visions.write': {
    may: leads,
    input: ({ district }) => ({ orgId: district.schoolId, version: 999, statement: 'We', goals: [], is: [], isNot: [], writtenIn: [] }),
  },
  'visions.pulse': { may: [...supports, 'member'], input: ({ pulseId }) => ({ pulseId }) },
  'visions.openPulse': { may: leads, input: ({ district }) => ({ orgId: district.schoolId, question: '' }) },
  'visions.answerPulse': { may: [...supports, 'member'], input: ({ pulseId }) => ({ pulseId, text: 'We read.' }) },
  'visions.revealPulse': { may: leads, input: ({ pulseId }) => ({ pulseId }) },
  'visions.takeOutSentence': { may: leads, input: ({ pulseId }) => ({ pulseId, sentence: 'none' }) },
  'plans.list': { may: hasRole, input: () => ({ locale: 'en' }) },
  'plans.startChoices': { may: leads, input: ({ revealedRound }) => ({ roundId: revealedRound, item: 'E1', locale: 'en' }) },
  'plans.start': {
    may: leads,
    input: ({ revealedRound }) => ({ roundId: revealedRound, item: 'E1', title: 'Again', templateId: null, leadId: null }),
  },
  'plans.read': { may: reads, input: ({ planId }) => ({ planId, locale: 'en' }) },
  'plans.history': { may: reads, input: ({ planId }) => ({ planId }) },
  'plans.choices': { may: leads, input: ({ planId }) => ({ planId, locale: 'en' }) },
  'plans.writeEntry': {
    may: leads,
    input: world => ({ ...ofAction(world), kind: 'action', prompt: 'actions', content: {} }),
  },
  'plans.removeEntry': { may: leads, input: world => ({ ...ofAction(world), withBelow: false }) },
  'plans.restoreEntry': { may: leads, input: ofAction },
  'plans.moveEntry': { may: leads, input: world => ({ ...ofAction(world), before: null }) },
  'plans.updateAction': { may: [...leads, 'member'], input: world => ({ ...ofAction(world), status: 'doing' }) },
  'plans.change': {
    may: leads,
    input: ({ planId }) => ({
      planId,
      version: 999,
      title: 'Renamed',
      leadId: null,
      state: 'active',
      stateReason: '',
      reviewRule: { unit: 'term' },
    }),
  },
  'plans.comment': { may: [...supports, 'member'], input: ({ planId }) => ({ planId, about: null, text: 'Indeed' }) },
  'plans.removeComment': { may: administrator, input: ({ planCommentId }) => ({ commentId: planCommentId }) },
  'cycles.list': { may: hasRole, input: () => ({ planId: null, orgId: null, locale: 'en' }) },
  'cycles.read': { may: reads, input: ofCycle },
  'cycles.prepare': { may: leads, input: ({ planId }) => ({ planId, followsId: null, locale: 'en' }) },
  'cycles.start': {
    may: leads,
    input: ({ planId, district, member, slug }) => ({
      ...plannedCycle({ slug, planId, orgId: district.schoolId, ownerId: member.personId }),
      cycleId: 'another-cycle',
      model: 'no such model',
    }),
  },
  'cycles.answer': { may: leads, input: world => ({ ...ofCycle(world), prompt: 'asPlanned', rows: { one: 'yes' }, seen: 999 }) },
  'cycles.note': { may: leads, input: world => ({ ...ofCycle(world), noteId: 'note-of-test', prompt: 'predictions', text: 'Snow' }) },
  'cycles.log': {
    may: [...leads, 'member'],
    input: world => ({
      ...ofCycle(world),
      entryId: 'line-of-test',
      text: 'Kept again',
      value: null,
      denominator: null,
      measureId: null,
      on: null,
    }),
  },
  'cycles.strike': { may: leads, input: ofLine },
  'cycles.restore': { may: leads, input: ofLine },
  'cycles.attach': { may: leads, input: world => ({ ...ofLine(world), fileId: 'photo-of-test', uploadId: 'none' }) },
  'cycles.detach': { may: [...leads, 'member'], input: world => ({ ...ofCycle(world), fileId: 'none' }) },
  'cycles.move': { may: leads, input: world => ({ ...ofCycle(world), stage: 'act' }) },
  'cycles.extend': { may: leads, input: world => ({ ...ofCycle(world), until: '2000-01-01', reason: 'Snow' }) },
  'cycles.decide': { may: leads, input: world => ({ ...ofCycle(world), decision: 'adopt', reason: 'It works', confirmed: [] }) },
  'cycles.reopen': { may: leads, input: world => ({ ...ofCycle(world), reason: 'Too soon' }) },
  'cycles.edit': { may: leads, input: world => ({ ...ofCycle(world), ...header(world), seen: header(world) }) },
  'analyses.list': { may: atSchool, input: world => ({ ...ofSchool(world), locale: 'en' }) },
  'analyses.read': { may: atSchool, input: world => ({ ...ofAnalysis(world), locale: 'en' }) },
  'analyses.refresh': { may: leads, input: ofAnalysis },
  'analyses.feedMeasure': {
    may: leads,
    input: world => ({ ...ofSchool(world), pluginId: 'tla-conditions', definitionId: 'none', locale: 'en' }),
  },
  'measures.list': { may: hasRole, input: () => ({ locale: 'en' }) },
  'measures.choices': { may: hasRole, input: nothing },
  'measures.read': { may: [...reads, 'lead'], input: ({ measureId }) => ({ measureId, orgId: null, locale: 'en' }) },
  'measures.compare': { may: [...reads, 'lead'], input: ({ measureId }) => ({ measureId, orgId: null, by: 'place', locale: 'en' }) },
  'measures.history': { may: enters, input: ofMeasure },
  'measures.create': { may: leads, input: ({ district }) => measureOf(district.schoolId) },
  'measures.edit': { may: leads, input: world => ({ ...onMeasure(world), ...measureOf(world.district.schoolId) }) },
  'measures.archive': { may: leads, input: onMeasure },
  'measures.restore': { may: leads, input: onMeasure },
  'measures.delete': { may: leads, input: onMeasure },
  'measures.setChart': { may: leads, input: world => ({ ...onMeasure(world), rules: 'ihi', baselineUntil: null }) },
  'measures.enter': { may: enters, input: world => ({ ...ofMeasure(world), on: '2026-01-19', value: 20, denominator: 40 }) },
  'measures.correct': { may: enters, input: world => ({ ...ofDatum(world), newOn: '2026-01-19', value: 21, denominator: 40 }) },
  'measures.removeDatum': { may: enters, input: ofDatum },
  'measures.putDatumBack': { may: enters, input: ofDatum },
  'measures.note': { may: enters, input: world => ({ ...ofMeasure(world), on: '2026-01-19', label: 'Snow' }) },
  'measures.decide': { may: leads, input: world => ({ ...ofMeasure(world), kind: 'phase', on: '2026-01-19', label: '', reason: '' }) },
  'measures.removeMark': { may: leads, input: ({ chartNoteId }) => ({ markId: chartNoteId }) },
  'measures.putMarkBack': { may: leads, input: ({ chartNoteId }) => ({ markId: chartNoteId }) },
  'measures.look': { may: enters, input: world => ({ ...ofMeasure(world), source: pasted }) },
  'measures.check': { may: enters, input: ofTable },
  'measures.take': { may: enters, input: world => ({ ...ofTable(world), seen: 999 }) },
  'layerNotes.read': { may: follows, input: revealed },
  'layerNotes.write': {
    may: [...leads, 'member'],
    input: ({ revealedRound }) => ({ roundId: revealedRound, layer: 'E', prompt: 'in-place', version: 999, text: 'Two coaches' }),
  },
  'ballots.read': { may: follows, input: revealed },
  'evidence.read': { may: [...supports, 'member'], input: revealed },
  'evidence.addLink': { may: [...leads, 'member'], input: world => ({ ...evidence(world), url: 'no address' }) },
  'evidence.addFile': { may: [...leads, 'member'], input: world => ({ ...evidence(world), uploadId: 'none' }) },
  'evidence.use': { may: [...leads, 'member'], input: world => ({ ...ofEvidence(world), item: 'E1' }) },
  'evidence.stopUsing': { may: [...leads, 'member'], input: world => ({ ...ofEvidence(world), item: 'E1' }) },
  'evidence.edit': { may: leads, input: world => ({ ...ofEvidence(world), title: 'Notes', observedOn: null, expiresOn: null }) },
  'evidence.remove': { may: leads, input: ofEvidence },
  'ballots.open': { may: leads, input: ({ revealedRound }) => ({ roundId: revealedRound, items: ['E1'], dots: 1, dotsAnItem: 1 }) },
  'ballots.cast': { may: rates, input: ({ ballotId }) => ({ ballotId, dots: { E1: 1 } }) },
  'ballots.close': { may: leads, input: ({ ballotId }) => ({ ballotId }) },
  'paper.read': { may: leads, input: revealed },
  'paper.key': {
    may: leads,
    input: ({ openRound }) => ({ roundId: openRound, sheets: [{ id: 'sheet-001', marks: { E1: 10 }, position: null, language: null }] }),
  },
  'paper.takeBack': { may: leads, input: ({ openRound }) => ({ roundId: openRound, sheetId: 'sheet-001' }) },
  'imports.look': { may: administrator, input: () => ({ uploadId: 'none', sheet: null, framework: null, locale: 'en' }) },
  'imports.check': { may: administrator, input: () => table },
  'imports.take': { may: administrator, input: () => ({ ...table, title: null }) },
  'imports.progress': { may: administrator, input: () => ({ uploadId: 'none' }) },
  'imports.ratings': { may: administrator, input: () => ({ csv: '', framework: {}, map: {}, title: null }) },
  'calendar.read': { may: everyAccount, input: () => ({ orgId: null, locale: 'en' }) },
  'calendar.write': { may: administrator, input: world => ({ ...ofCalendar(world), calendar: {} }) },
  'calendar.inherit': { may: administrator, input: ofCalendar },
  'calendar.addYear': { may: administrator, input: world => ({ ...ofCalendar(world), locale: 'en' }) },
  'nudges.read': { may: hasRole, input: () => ({ locale: 'en' }) },
  'nudges.mail': { may: here, input: nothing },
  'nudges.chooseMail': { may: here, input: () => ({ wanted: false }) },
  'portfolio.read': { may: hasRole, input: () => ({ orgId: null, locale: 'en' }) },
  'portfolio.chosen': { may: hasRole, input: () => ({ locale: 'en' }) },
  'feeds.read': { may: everyAccount, input: nothing },
  'feeds.make': { may: everyAccount, input: nothing },
  'feeds.end': { may: everyAccount, input: nothing },
  'voices.read': { may: [...supports, 'member'], input: ofRevealed },
  'breakdowns.read': { may: [...supports, 'member'], input: world => ({ ...revealed(world), by: 'role' }) },
  'breakdowns.compare': { may: [...supports, 'member'], input: revealed },
  'records.forms': { may: [...atSchool, 'lead'], input: world => ({ ...ofSchool(world), locale: 'en' }) },
  'records.form': { may: [...atSchool, 'lead'], input: ofForm },
  'records.choices': { may: visits, input: world => ({ ...ofForm(world), fieldId: 'host' }) },
  'records.list': { may: [...atSchool, 'lead'], input: ofForm },
  'records.read': { may: supports, input: ({ visitId }) => ({ recordId: visitId, locale: 'en' }) },
  'records.create': { may: visits, input: world => ({ ...ofForm(world), ...seen }) },
  'records.edit': { may: supports, input: ofVisit },
  'records.move': { may: supports, input: world => ({ ...ofVisit(world), move: 'none' }) },
  'records.remove': { may: supports, input: ofVisit },
  'records.restore': { may: supports, input: ofVisit },
  'records.joinable': { may: [...atSchool, 'lead'], input: ofForm },
  'records.rollUp': { may: supports, input: ofForm },
  'records.compare': { may: supports, input: ({ visitId }) => ({ recordId: visitId, locale: 'en' }) },
  'records.pair': { may: visits, input: ({ visitId }) => ({ recordId: visitId, ...seen }) },
  'records.ideas': { may: [...atSchool, 'lead'], input: world => ({ ...ofSchool(world), locale: 'en' }) },
  'records.takeIdea': { may: leads, input: ({ visitId, planId }) => ({ recordId: visitId, fieldId: 'barrier', planId }) },
  'records.eraseOverdue': { may: administrator, input: world => ({ ...ofForm(world), before: '2020-01-01' }) },
  'records.erase': { may: administrator, input: ({ visitId }) => ({ recordId: visitId }) },
  'windows.list': { may: supports, input: () => ({ locale: 'en' }) },
  'windows.read': { may: supports, input: ({ windowId }) => ({ windowId, locale: 'en' }) },
  'windows.create': {
    may: administrator,
    input: world => ({ ...instrument, ...settings(world), orgId: world.district.rootId, schools: ['no-such-school'], people: 'none' }),
  },
  'windows.open': { may: administrator, input: ofWindow },
  'windows.close': { may: administrator, input: ofWindow },
  'windows.extend': { may: administrator, input: world => ({ ...ofWindow(world), closesAt: null }) },
  'windows.addSchools': { may: administrator, input: world => ({ ...ofWindow(world), schools: ['no-such-school'], people: 'none' }) },
  'windows.withdraw': { may: leads, input: world => ({ ...ofWindow(world), orgId: world.district.schoolId }) },
  'windows.release': { may: administrator, input: world => ({ ...ofWindow(world), stage: 'school' }) },
}

/** What a stranger may call because nobody is anybody yet; each is answered, with a value or an issue about what was asked. */
const forAnybody: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'session.current': {},
  'session.signIn': { email: 'nobody@alder.example', password: 'not anybodys password' },
  'session.signInWithCode': { code: '123456' },
  'session.signOut': {},
  'session.resetPassword': { token: 'guessed', password: 'seven slow herons wade' },
  'setup.check': { token: 'guessed' },
  'setup.complete': {
    token: 'guessed',
    account: { name: 'Mallory', email: 'mallory@alder.example', password: 'seven slow herons wade' },
    district: { name: 'Other', code: null, languages: ['en'], timeZone: 'UTC', schoolYearStart: 8 },
    schools: [],
    withDemo: false,
  },
  'joining.look': { invitation: { code: 'CCCCCC' } },
  'joining.accept': { invitation: { code: 'CCCCCC' }, account: null, position: null, locale: 'en' },
  'joining.asGuest': { code: 'CCCCCC', name: 'Gus', position: null, locale: 'en' },
}

/** Of the account that asks, whatever its roles; a guest has none. What needs a password is not given the right one here. */
const forAccounts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'account.read': {},
  'account.rename': { name: 'Somebody' },
  'account.changePassword': { current: 'not the password', password: 'seven slow herons wade' },
  'account.endSession': { sessionId: 'guessed' },
  'account.endOtherSessions': {},
  'account.beginSecondFactor': { password: 'not the password' },
  'account.confirmSecondFactor': { code: '123456' },
  'account.endSecondFactor': { password: 'not the password', code: '123456' },
  'account.renewRecoveryCodes': { password: 'not the password' },
}

/** Only for a browser that came through the demo's link, which none of these did. */
const forDemo: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { 'demo.personas': {}, 'demo.enter': { personId: 'guessed' } }

const streams = ['activity.follow']

interface Declared {
  readonly _def: { readonly type: 'query' | 'mutation' | 'subscription'; readonly meta?: ProcedureMeta }
}

// The router's type is a tree, its record of procedures is flat.
const declared = appRouter._def.procedures as unknown as Readonly<Record<string, Declared>>
const procedures = Object.entries(declared).map(([name, { _def }]) => ({ name, type: _def.type, meta: _def.meta }))
const typeOf = (name: string): string => procedures.find(procedure => procedure.name === name)?.type ?? 'missing'

test('every procedure is in exactly one of the lists of this test', () => {
  const listed = [...Object.keys(inDistrict), ...Object.keys(forAnybody), ...Object.keys(forAccounts), ...Object.keys(forDemo), ...streams]
  expect(listed.toSorted()).toEqual(procedures.map(({ name }) => name).toSorted())
})

test('every procedure declares the use case behind it or who may call it', () => {
  expect(procedures.filter(({ meta }) => !meta?.useCase && !meta?.admits).map(({ name }) => name)).toEqual([])
  const mismatched = procedures.filter(({ meta, type }) => meta?.useCase && (meta.useCase.kind === 'query') !== (type === 'query'))
  expect(mismatched.map(({ name }) => name)).toEqual([])
})

/** What does not exist and what one may not see are answered alike. */
const expectAlike = async (world: World): Promise<void> => {
  const { outsider, other } = world.as
  const strip = (answer: Answer<unknown>): unknown => (answer.ok ? 'in' : { ...answer, problem: { ...answer.problem, requestId: '' } })
  for (const roundId of [world.openRound, world.draftRound, world.revealedRound]) {
    const hidden = await outsider.query('rounds.read', { slug: world.slug, roundId, locale: 'en' })
    const absent = await outsider.query('rounds.read', { slug: world.slug, roundId: 'no-such-round', locale: 'en' })
    expect(strip(hidden)).toEqual(strip(absent))
  }
  const elsewhere = await other.query('district.me', { slug: world.slug })
  const nowhere = await other.query('district.me', { slug: 'no-such-district' })
  expect(strip(elsewhere)).toEqual(strip(nowhere))
}

test('every procedure as every role, as another district and as nobody', { timeout: 180_000 }, async () => {
  const world = await gatherEveryone(await startTestServer({ demo: true }))
  await expectAlike(world)
  const ask = (role: RoleName, name: string, input: unknown): Promise<Answer<unknown>> =>
    typeOf(name) === 'query' ? world.as[role].query(name, input) : world.as[role].command(name, input)
  const outcome = (answer: Answer<unknown>): string => {
    if (answer.ok) return 'in'
    const { code, kind } = answer.problem
    if (kind === 'fault' || code === 'input.invalid' || code.startsWith('request.')) return `${code} ${JSON.stringify(answer.problem)}`
    return kind === 'denied' || ['not_found', 'session.none'].includes(code) ? 'out' : 'in'
  }
  const seen: Record<string, Record<string, string>> = {}
  const wanted: Record<string, Record<string, string>> = {}
  for (const [name, { may, input }] of Object.entries(inDistrict)) {
    const results: Record<string, string> = {}
    const put = async (role: RoleName): Promise<void> => {
      const answer = await ask(role, name, { slug: world.slug, ...input(world) })
      results[role] = outcome(answer)
      if (role === 'nobody' && !answer.ok && answer.problem.code !== 'session.none') results[role] = `told ${answer.problem.code}`
      if (role === 'other' && !answer.ok && answer.problem.code !== 'not_found') results[role] = `told ${answer.problem.code}`
    }
    // Those who may not ask at once, for they change nothing; those who may come last: what they do may change what others would have met.
    await Promise.all(roles.filter(role => !may.includes(role)).map(put))
    for (const role of may) await put(role)
    seen[name] = results
    wanted[name] = Object.fromEntries(roles.map(role => [role, may.includes(role) ? 'in' : 'out']))
  }
  expect(seen).toEqual(wanted)

  for (const [name, input] of Object.entries(forAnybody)) expect([name, outcome(await ask('nobody', name, input))]).not.toContain('out')
  for (const [name, input] of Object.entries(forAccounts)) {
    for (const role of roles) {
      const isAccount = role !== 'guest' && role !== 'nobody'
      expect([name, role, outcome(await ask(role, name, input))]).toEqual([name, role, isAccount ? 'in' : 'out'])
    }
  }
  for (const [name, input] of Object.entries(forDemo)) {
    for (const role of roles) expect([name, role, outcome(await ask(role, name, input))]).toEqual([name, role, 'out'])
  }
  for (const role of roles) {
    const stream = await followActivity(world.as[role], { slug: world.slug, lastEventId: '0' })
    await stream.until(
      ({ events, ending }) => events.some(({ event }) => event === 'message' || event === 'serialized-error') || ending() !== null,
    )
    expect([role, stream.activity().length > 0]).toEqual([role, here.includes(role)])
    stream.stop()
  }
})

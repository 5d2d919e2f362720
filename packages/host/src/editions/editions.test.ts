import type { ItemMapRow } from '@tilth/core/editions'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed, type TestDistrict } from '../../test/harness.ts'
import { asText, numberedDocument, numberedFramework } from '../../test/numbered-document.ts'
import { nodeOf } from '../../test/plan-of-priority.ts'
import { compareRounds } from '../breakdowns/use-cases.ts'
import { addOwnDocument, retireOwnDocument } from '../own-documents/use-cases.ts'
import { readPlan, startPlan, writePlanEntry } from '../plans/use-cases.ts'
import { enablePlugin } from '../plugins/use-cases.ts'
import { choosePriority, readPriorities } from '../priorities/use-cases.ts'
import { saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { readResults, recordFinding } from '../results/use-cases.ts'
import { createRound, listInstruments, openRound, readRound, revealRound } from '../rounds/use-cases.ts'
import { applyEditionMap, dryRunEditionMap, proposeEditionMap, readCarried, readEditions, undoEditionMap } from './use-cases.ts'

const numbers = (from: number, to: number): readonly string[] => Array.from({ length: to - from + 1 }, (_, index) => `C${from + index}`)

/** 40 conditions: C1 to C28 stay, C29 to C34 are reworded, C35 and C36 are split, C37 and C38 are merged, C39 and C40 are gone. */
const first = numberedFramework(numbers(1, 40))
const reworded = numbers(29, 34)
const later = [...numbers(1, 34), 'C35a', 'C35b', 'C36a', 'C36b', 'C37+38', 'N1', 'N2', 'N3']
const second = numberedFramework(later, {
  edition: 2,
  labels: {
    ...Object.fromEntries(reworded.map(code => [code, `Condition ${code} in other words`])),
    N1: 'Buses',
    N2: 'Lunch',
    N3: 'Library',
    'C37+38': 'Both of them',
  },
})

const row = (from: string | null, to: string | null, relation: ItemMapRow['relation'], carry: ItemMapRow['carry']): ItemMapRow => ({
  from,
  to,
  relation,
  carry,
  note: '',
})

const map: readonly ItemMapRow[] = [
  ...numbers(1, 28).map(code => row(code, code, 'same', 'yes')),
  ...reworded.map(code => row(code, code, 'reworded', code === 'C34' ? 'no' : 'provisional')),
  ...['C35', 'C36'].flatMap(code => ['a', 'b'].map(part => row(code, `${code}${part}`, 'split', 'provisional'))),
  ...['C37', 'C38'].map(code => row(code, 'C37+38', 'merged', 'provisional')),
  ...['N1', 'N2', 'N3'].map(code => row(null, code, 'new', 'no')),
  ...['C39', 'C40'].map(code => row(code, null, 'gone', 'no')),
]

const from = { frameworkId: 'numbered', edition: 1 }
const to = { frameworkId: 'numbered', edition: 2 }

const setUp = async () => {
  const district = await createTestDistrict()
  const ada = await district.addPerson('Ada', 'administrator')
  const raters = await Promise.all(['Ana', 'Ben', 'Cai'].map(name => district.addPerson(name, 'member')))
  const admin = () => district.as(ada)
  const put = async (document: object) => {
    const asked = { text: asText(document), pluginId: null, rights: 'labels', statement: '', locale: 'en' }
    const { documentId, judgement } = await succeed(addOwnDocument, await admin(), asked)
    if (documentId === null) throw new Error(JSON.stringify(judgement.issues))
    return documentId
  }
  /** Rated by three with these levels, revealed, and the levels of `agreed` recorded. */
  const round = async (
    items: readonly string[],
    { level = 2, agreed = {}, pluginId = 'own-numbered', frameworkId = 'numbered' }: Rounded = {},
  ) => {
    const context = await admin()
    const { roundId } = await succeed(createRound, context, {
      orgId: district.rootId,
      pluginId,
      frameworkId,
      instrumentId: 'taking-stock',
      title: `Round of ${district.clock.now.toISOString().slice(0, 10)}`,
      visibility: 'confidential',
      opensAt: null,
      closesAt: null,
      items,
      asksImportance: false,
      revealsOnClose: false,
      people: raters.map(person => person.personId),
    })
    await succeed(openRound, context, { roundId })
    for (const person of raters) {
      const rater = await district.as(person)
      const sheet = items.map(code => [code, { mark: level, importance: null, note: '', skipped: false, sequence: 1, device: 'phone' }])
      await succeed(saveDraft, rater, { roundId, items: Object.fromEntries(sheet) })
      await succeed(submitRatings, rater, { roundId })
    }
    await succeed(revealRound, context, { roundId })
    for (const [item, position] of Object.entries(agreed))
      await succeed(recordFinding, context, { roundId, item, version: 0, position, reason: 'We looked.', minorityNote: '' })
    return roundId
  }
  return { district, admin, put, round, raters }
}

interface Rounded {
  readonly level?: number
  readonly agreed?: Readonly<Record<string, number>>
  readonly pluginId?: string
  readonly frameworkId?: string
}

const laterOn = (district: TestDistrict, day: string): void => {
  district.clock.now = new Date(`${day}T16:00:00.000Z`)
}

const planFor = async (
  context: Awaited<ReturnType<TestDistrict['as']>>,
  { roundId, item, version }: { roundId: string; item: string; version: number },
) => {
  await succeed(choosePriority, context, { roundId, version, item, lens: 'urgent', reason: 'It matters.' })
  return succeed(startPlan, context, { roundId, item, title: `Plan for ${item}`, templateId: 'plain-plan', leadId: null })
}

/** The first edition in use: two rounds, eleven agreed levels, two priorities with plans, one of which names two conditions. */
const inUse = async () => {
  const test = await setUp()
  const { district, admin, put, round } = test
  const firstDocument = await put(numberedDocument(first))
  await succeed(enablePlugin, await admin(), { pluginId: 'own-numbered', enabled: true })
  await round(['C1', 'C35', 'C39'], { agreed: { C1: 0 } })
  laterOn(district, '2026-10-01')
  const agreed = { C1: 3, C2: 1, C29: 2, C34: 1, C35: 0, C36: 3, C37: 0, C38: 3, C39: 2, C40: 1 }
  const earlierRound = await round(numbers(1, 40), { agreed })
  const { planId } = await planFor(await admin(), { roundId: earlierRound, item: 'C29', version: 0 })
  await planFor(await admin(), { roundId: earlierRound, item: 'C39', version: 1 })
  const conditions = ['C35', 'C40'].map(code => ({ frameworkId: 'numbered', code }))
  const content = nodeOf({ conditions })
  await succeed(writePlanEntry, await admin(), { planId, entryId: null, version: 0, kind: 'node', prompt: '', content })
  laterOn(district, '2026-11-01')
  return { ...test, earlierRound, planId, agreed, firstDocument, secondDocument: await put(numberedDocument(second)) }
}

test('the newer edition waits for a map; what can be seen of one is proposed', async () => {
  const { admin } = await inUse()
  const seen = await succeed(readEditions, await admin(), { locale: 'en' })
  expect(seen.waiting.map(each => [each.from.edition, each.from.rounds, each.to.edition, each.to.isOwn])).toEqual([[1, 2, 2, true]])
  const proposal = await succeed(proposeEditionMap, await admin(), { from, to, locale: 'en' })
  const count = (relation: string) => proposal.map.filter(each => each.relation === relation).length
  expect([count('same'), count('reworded'), count('new'), count('gone')]).toEqual([28, 6, 8, 6])
  expect([proposal.earlier.length, proposal.later.length, proposal.sharesScales]).toEqual([40, 42, true])
})

test('a dry run says what hangs on each condition and what becomes of it, and changes nothing', async () => {
  const { admin } = await inUse()
  const dry = await succeed(dryRunEditionMap, await admin(), { from, to, rows: map, locale: 'en' })
  expect(dry.issues).toEqual([])
  expect(dry.totals).toEqual({ rounds: 2, findings: 11, priorities: 2, plans: 2, cycles: 0, measures: 0, links: 2 })
  // C1 twice and C2 once; C29; C35 and C36 under two parts each; C37 and C38; C34; C39 and C40.
  expect(dry.levels).toEqual({ carried: 3, provisional: 5, 'to-agree': 2, history: 1, archive: 2, 'not-asked': 0 })
  const of = (code: string) => {
    const found = dry.rows.find(each => each.code === code)
    return [found?.counts, found?.becomes.map(each => [each.code, each.relation, each.outcome])]
  }
  const none = { rounds: 0, findings: 0, priorities: 0, plans: 0, cycles: 0, measures: 0, links: 0 }
  expect(of('C1')).toEqual([{ ...none, rounds: 2, findings: 2 }, [['C1', 'same', 'carried']]])
  expect(of('C29')).toEqual([{ ...none, rounds: 1, findings: 1, priorities: 1, plans: 1 }, [['C29', 'reworded', 'provisional']]])
  expect(of('C34')).toEqual([{ ...none, rounds: 1, findings: 1 }, [['C34', 'reworded', 'history']]])
  expect(of('C35')).toEqual([
    { ...none, rounds: 2, findings: 1, links: 1 },
    [
      ['C35a', 'split', 'provisional'],
      ['C35b', 'split', 'provisional'],
    ],
  ])
  expect(of('C37')).toEqual([{ ...none, rounds: 1, findings: 1 }, [['C37+38', 'merged', 'to-agree']]])
  expect(of('C39')).toEqual([{ ...none, rounds: 2, findings: 1, priorities: 1, plans: 1 }, [[null, 'gone', 'archive']]])
  expect([dry.added.map(each => each.code), dry.roundsUnderWay, dry.isOn]).toEqual([['N1', 'N2', 'N3'], 2, true])
  expect((await succeed(readEditions, await admin(), { locale: 'en' })).changes).toEqual([])
})

test('a map that does not account for everything is refused, with the row', async () => {
  const { admin } = await inUse()
  const rows = map.filter(each => each.from !== 'C7')
  const dry = await succeed(dryRunEditionMap, await admin(), { from, to, rows, locale: 'en' })
  expect(dry.issues).toEqual([
    { code: 'edition.missing_from', params: { code: 'C7' }, row: null },
    { code: 'edition.missing_to', params: { code: 'C7' }, row: null },
  ])
  expect((await refuse(applyEditionMap, await admin(), { from, to, rows })).code).toBe('edition.missing_from')
  expect((await refuse(applyEditionMap, await admin(), { from, to: from, rows })).code).toBe('edition.same')
  expect((await refuse(applyEditionMap, await admin(), { from: to, to: from, rows })).code).toBe('edition.not_newer')
  expect((await refuse(applyEditionMap, await admin(), { from: { ...from, edition: 9 }, to: { ...to, edition: 10 }, rows })).code).toBe(
    'edition.unknown',
  )
})

test('applied, a round of the newer edition is shown what the last round agreed; nothing of it is an answer', async () => {
  const { district, admin, round, earlierRound } = await inUse()
  const before = await succeed(readResults, await admin(), { roundId: earlierRound, locale: 'en' })
  await succeed(applyEditionMap, await admin(), { from, to, rows: map })
  laterOn(district, '2026-11-05')
  const roundId = await round(later, { level: 1 })
  const carried = await succeed(readCarried, await admin(), { roundId, locale: 'en' })
  expect(carried.fromRound).toMatchObject({ id: earlierRound, versionLabel: 'Edition 1' })
  const shown = carried.items.map(each => [
    each.item,
    each.standing,
    each.inWords,
    each.earlier.map(level => `${level.code} ${level.inWords}`).join(', '),
  ])
  expect(shown).toEqual([
    ['C1', 'carried', 'Wholly', 'C1 Wholly'],
    ['C2', 'carried', 'Begun', 'C2 Begun'],
    ['C29', 'provisional', 'Mostly', 'C29 Mostly'],
    ['C34', 'history', null, 'C34 Begun'],
    ['C35a', 'provisional', 'Not yet', 'C35 Not yet'],
    ['C35b', 'provisional', 'Not yet', 'C35 Not yet'],
    ['C36a', 'provisional', 'Wholly', 'C36 Wholly'],
    ['C36b', 'provisional', 'Wholly', 'C36 Wholly'],
    ['C37+38', 'to-agree', null, 'C37 Not yet, C38 Wholly'],
  ])
  expect(carried.items.at(-1)).toMatchObject({ position: null, spreadInWords: ['Not yet', 'Wholly'] })
  expect(carried.archive.map(level => level.code)).toEqual(['C39', 'C40'])
  const results = await succeed(readResults, await admin(), { roundId, locale: 'en' })
  expect(results.items.every(item => item.finding === null && item.shown?.median === 1)).toBe(true)
  expect(await succeed(readResults, await admin(), { roundId: earlierRound, locale: 'en' })).toEqual(before)
  expect(await succeed(readCarried, await admin(), { roundId: earlierRound, locale: 'en' })).toEqual({
    fromRound: null,
    items: [],
    archive: [],
  })
})

test('what is carried is shown to whoever may read the earlier words, and only where this round is revealed', async () => {
  const { district, admin, round } = await inUse()
  await succeed(applyEditionMap, await admin(), { from, to, rows: map })
  laterOn(district, '2026-11-05')
  const roundId = await round(['C1', 'C2'])
  const outside = await district.as(await district.addPerson('Olu', 'coach'))
  // Three marks are shown to their team; from outside it takes five.
  expect((await succeed(readCarried, outside, { roundId, locale: 'en' })).items).toEqual([])
  const member = await district.as(await district.addPerson('Mo', 'member'))
  expect((await refuse(readCarried, member, { roundId, locale: 'en' })).code).toBe('not_found')
})

test('rounds are compared across the map, with the break marked and without what cannot be compared', async () => {
  const { district, admin, round, raters } = await inUse()
  await succeed(applyEditionMap, await admin(), { from, to, rows: map })
  laterOn(district, '2026-11-05')
  const roundId = await round(['C1', 'C29', 'C34', 'C35a', 'C37+38', 'N1'], { level: 3 })
  const [rater] = raters
  if (!rater) throw new Error('nobody rated')
  const view = await succeed(compareRounds, await district.as(rater), { roundId, locale: 'en' })
  expect(view.rounds.map(each => [each.edition, each.isBreak, each.versionLabel])).toEqual([
    [1, false, 'Edition 1'],
    [1, false, 'Edition 1'],
    [2, true, 'Edition 2'],
  ])
  const of = (code: string) =>
    view.items
      .find(item => item.code === code)
      ?.points.map(({ median, why, across, isProvisional }) => [median, why, across.join(), isProvisional])
  expect(of('C1')).toEqual([
    [2, null, 'C1', false],
    [2, null, 'C1', false],
    [3, null, '', false],
  ])
  expect(of('C29')?.[1]).toEqual([2, null, 'C29', true])
  expect(of('C34')?.[1]).toEqual([null, 'not-comparable', 'C34', false])
  expect(of('C35a')?.[1]).toEqual([2, null, 'C35', true])
  expect(of('C37+38')?.[1]).toEqual([null, 'merged', 'C37,C38', false])
  expect(of('N1')?.slice(0, 2)).toEqual([
    [null, 'not-asked', '', false],
    [null, 'not-asked', '', false],
  ])
  // What was asked before and became nothing that is asked now stands under its old name; C35b was not asked, so C35 is here through C35a alone.
  expect(view.items.filter(item => item.code === 'C39')).toHaveLength(1)
  expect(view.items.filter(item => item.code === 'C35')).toHaveLength(0)
  expect(view.items.find(item => item.code === 'C1')?.sentence).not.toBe('')
  expect(await succeed(compareRounds, await admin(), { roundId, locale: 'es' })).toMatchObject({ rounds: [{}, {}, { isBreak: true }] })
})

test('plans and priorities keep their condition and show what it is called now', async () => {
  const { admin, earlierRound, planId } = await inUse()
  await succeed(applyEditionMap, await admin(), { from, to, rows: map })
  const plan = await succeed(readPlan, await admin(), { planId, locale: 'en' })
  expect([plan.thread.label, plan.newNames]).toEqual([
    'Condition C29',
    [{ code: 'C29', label: 'Condition C29 in other words', framework: 'Numbered', relation: 'reworded' }],
  ])
  const { chosen } = await succeed(readPriorities, await admin(), { roundId: earlierRound, locale: 'en' })
  expect(chosen.map(each => [each.label, each.newNames.map(name => name.label)])).toEqual([
    ['Condition C29', ['Condition C29 in other words']],
    ['Condition C39', []],
  ])
})

test('it can be undone until the first round of the newer edition opens, and no longer', async () => {
  const { district, admin, round } = await inUse()
  const { changeId } = await succeed(applyEditionMap, await admin(), { from, to, rows: map })
  expect((await refuse(applyEditionMap, await admin(), { from, to, rows: map })).code).toBe('edition.already_changed')
  await succeed(undoEditionMap, await admin(), { changeId })
  expect((await refuse(undoEditionMap, await admin(), { changeId })).code).toBe('edition.change_unknown')
  const again = await succeed(applyEditionMap, await admin(), { from, to, rows: map })
  const [change] = (await succeed(readEditions, await admin(), { locale: 'en' })).changes
  expect(change).toMatchObject({ changeId: again.changeId, appliedBy: 'Ada', roundsSince: 0 })
  expect(change?.counts).toEqual({ same: 28, reworded: 6, split: 2, merged: 1, new: 3, gone: 2 })
  laterOn(district, '2026-11-05')
  await round(['C1'])
  expect(await refuse(undoEditionMap, await admin(), { changeId: again.changeId })).toEqual({
    code: 'edition.in_use',
    params: { rounds: 1 },
  })
  expect((await succeed(readEditions, await admin(), { locale: 'en' })).changes[0]?.roundsSince).toBe(1)
})

test('a third edition carries over both maps', async () => {
  const { district, admin, put, round, secondDocument } = await inUse()
  await succeed(applyEditionMap, await admin(), { from, to, rows: map })
  const kept = ['C2', 'C35a', 'C37+38']
  await put(numberedDocument(numberedFramework([...kept, 'C1x'], { edition: 3, labels: { C1x: 'Another name' } })))
  const rows = [
    row('C1', 'C1x', 'reworded', 'provisional'),
    ...kept.map(code => row(code, code, 'same', 'yes')),
    ...later.filter(code => ![...kept, 'C1'].includes(code)).map(code => row(code, null, 'gone', 'no')),
  ]
  const third = { ...to, edition: 3 }
  await succeed(applyEditionMap, await admin(), { from: to, to: third, rows })
  laterOn(district, '2026-11-05')
  const roundId = await round([...kept, 'C1x'])
  const { items } = await succeed(readCarried, await admin(), { roundId, locale: 'es' })
  expect(items.map(each => [each.item, each.standing, each.inWords])).toEqual([
    ['C2', 'carried', 'Begun'],
    ['C35a', 'provisional', 'Not yet'],
    ['C37+38', 'to-agree', null],
    ['C1x', 'provisional', 'Wholly'],
  ])
  expect((await refuse(applyEditionMap, await admin(), { from: third, to, rows: [] })).code).toBe('edition.not_newer')
  await succeed(retireOwnDocument, await admin(), { documentId: secondDocument })
  expect((await succeed(readCarried, await admin(), { roundId, locale: 'en' })).items).toHaveLength(4)
})

test('a district’s own text takes the place of a working edition, which then leaves new rounds and nothing else', async () => {
  const { district, admin, put, round } = await setUp()
  const working = numberedFramework(['WE1', 'WE2', 'WE3'], { id: 'working', more: { completeness: 'working', notice: 'Working edition' } })
  const official = numberedFramework(['1.1', '1.2', '2'], { id: 'official', labels: { '1.1': 'Condition WE1' } })
  await put(numberedDocument(working, { id: 'our-working' }))
  await put(numberedDocument(official, { id: 'our-official' }))
  for (const pluginId of ['our-working', 'our-official']) await succeed(enablePlugin, await admin(), { pluginId, enabled: true })
  const earlier = await round(['WE1', 'WE2', 'WE3'], { pluginId: 'our-working', frameworkId: 'working', agreed: { WE1: 2, WE2: 1 } })
  const both = { from: { frameworkId: 'working', edition: 1 }, to: { frameworkId: 'official', edition: 1 } }
  const proposal = await succeed(proposeEditionMap, await admin(), { ...both, locale: 'en' })
  expect(proposal.map.find(each => each.to === '1.1')).toMatchObject({ from: 'WE1', relation: 'same' })
  const rows = [
    row('WE1', '1.1', 'same', 'yes'),
    row('WE2', '1.2', 'reworded', 'provisional'),
    row('WE3', null, 'gone', 'no'),
    row(null, '2', 'new', 'no'),
  ]
  const { changeId } = await succeed(applyEditionMap, await admin(), { ...both, rows })
  const offered = async () => (await succeed(listInstruments, await admin(), { locale: 'en' })).instruments.map(each => each.frameworkId)
  expect(await offered()).toEqual(expect.arrayContaining(['official']))
  expect(await offered()).not.toContain('working')
  await succeed(undoEditionMap, await admin(), { changeId })
  expect(await offered()).toContain('working')
  await succeed(applyEditionMap, await admin(), { ...both, rows })
  laterOn(district, '2026-11-05')
  const roundId = await round(['1.1', '1.2', '2'], { pluginId: 'our-official', frameworkId: 'official' })
  const carried = await succeed(readCarried, await admin(), { roundId, locale: 'en' })
  expect(carried.items.map(each => [each.item, each.standing, each.earlier[0]?.code])).toEqual([
    ['1.1', 'carried', 'WE1'],
    ['1.2', 'provisional', 'WE2'],
  ])
  const comparison = await succeed(compareRounds, await admin(), { roundId, locale: 'en' })
  expect(comparison.rounds.map(each => [each.id, each.isBreak])).toEqual([
    [earlier, false],
    [roundId, true],
  ])
  expect((await succeed(readRound, await admin(), { roundId: earlier, locale: 'en' })).framework).toMatchObject({
    id: 'working',
    edition: 1,
  })
  expect((await refuse(applyEditionMap, await admin(), { from: both.to, to: both.from, rows })).code).toBe('edition.goes_round')
})

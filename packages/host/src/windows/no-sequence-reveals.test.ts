import { query, readMany, toStatement } from '@tilth/db'
import { person, release } from '@tilth/db/district'
import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestDistrict, type TestDistrict } from '../../test/harness.ts'
import { createReader, type Reader } from '../../test/reader-of-sums.ts'
import { sheetOf } from '../../test/tla-round.ts'
import { openTlaWindow, releaseBoth, type TestSchool } from '../../test/tla-window.ts'
import { compareRounds, readBreakdown } from '../breakdowns/use-cases.ts'
import { exportRound, exportWindow } from '../exports/use-cases.ts'
import { saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { readResults } from '../results/use-cases.ts'
import { actorId } from '../rounds/round-facts.ts'
import { revealRound } from '../rounds/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { runUseCase } from '../use-case/run-use-case.ts'
import type { DistrictSnapshot } from './release-snapshot.ts'
import { readWindow, releaseWindow, withdrawSchool } from './use-cases.ts'

const floor = 5
const items = ['E1', 'E2', 'S6'] as const
const notSure = 254
const partitions = ['role', 'site', 'language'] as const

interface Answer {
  readonly marks: readonly number[]
  readonly position: string
  readonly locale: string
}

/** Who marked each condition of a round, and what group each belongs to: what a reader may know of people, never of marks. */
interface Behind {
  readonly roundId: string
  readonly about: string
  readonly people: readonly { readonly id: string; readonly answer: Answer; readonly site: string }[]
}

const markedBy = ({ people }: Behind, item: string): readonly string[] =>
  people.filter(({ answer }) => answer.marks[items.indexOf(item as 'E1')] !== notSure).map(({ id }) => id)

const groupOf = (behind: Behind, { by, group, item }: { readonly by: string; readonly group: string; readonly item: string }) => {
  const marked = new Set(markedBy(behind, item))
  const value = (each: Behind['people'][number]): string =>
    by === 'site' ? each.site : by === 'role' ? each.answer.position.toLowerCase() : each.answer.locale
  return behind.people.filter(each => marked.has(each.id) && value(each) === group).map(({ id }) => id)
}

const topic = (behind: Behind, item: string): string => `${behind.about} ${item}`

const textOf = (download: { readonly bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array> }): string =>
  [...(download.bytes as Iterable<Uint8Array>)].map(bytes => new TextDecoder().decode(bytes)).join('')

/** Every door of one round, in an order of chance. What is shown of so many people must be of exactly these. */
const lookAtRound = async (viewer: DistrictContext, { reader, behind }: { readonly reader: Reader; readonly behind: Behind }) => {
  const see = (item: string, shown: { readonly people: readonly string[]; readonly counted: number }) => {
    expect(shown.people).toHaveLength(shown.counted)
    reader.see(topic(behind, item), shown.people)
  }
  const { roundId } = behind
  const results = await runUseCase(readResults, viewer, { roundId, locale: 'en' })
  for (const item of results.ok ? results.value.items : [])
    if (item.shown) see(item.code, { people: markedBy(behind, item.code), counted: item.shown.counted })
  for (const by of partitions) {
    const view = await runUseCase(readBreakdown, viewer, { roundId, by, locale: 'es' })
    for (const group of view.ok ? view.value.groups : [])
      for (const item of group.items ?? [])
        if (item.counted !== null)
          see(item.code, { people: groupOf(behind, { by, group: group.id, item: item.code }), counted: item.counted })
  }
  const compared = await runUseCase(compareRounds, viewer, { roundId, locale: 'en' })
  const at = compared.ok ? compared.value.rounds.findIndex(round => round.id === roundId) : -1
  for (const item of compared.ok ? compared.value.items : []) {
    const counted = item.points[at]?.counted ?? null
    if (counted !== null) see(item.code, { people: markedBy(behind, item.code), counted })
  }
  const file = await runUseCase(exportRound, viewer, { roundId, format: 'csv', part: 'marks', locale: 'en' })
  const rows = file.ok ? textOf(file.value).split('\n') : []
  for (const item of items) {
    const counted = rows.filter(row => row.startsWith(`${item},`) || row.startsWith(`"${item}",`)).length
    if (counted > 0) see(item, { people: markedBy(behind, item), counted })
  }
}

const lookAtWindow = async (
  viewer: DistrictContext,
  {
    windowId,
    reader,
    schools,
  }: { readonly windowId: string; readonly reader: Reader; readonly schools: readonly (Behind & { orgId: string })[] },
) => {
  const view = await runUseCase(readWindow, viewer, { windowId, locale: 'en' })
  const patterns = view.ok ? view.value.patterns : null
  await runUseCase(exportWindow, viewer, { windowId, format: 'csv', locale: 'en' })
  for (const item of patterns?.items ?? []) {
    const inIt = (patterns?.schools ?? []).flatMap(({ orgId }) => schools.find(school => school.orgId === orgId) ?? [])
    for (const [index, shown] of item.bySchool.entries()) {
      const school = inIt[index]
      if (!shown || !school) continue
      expect(markedBy(school, item.code)).toHaveLength(shown.counted ?? -1)
      reader.see(topic(school, item.code), markedBy(school, item.code))
    }
    const everybody = inIt.flatMap(school => markedBy(school, item.code))
    if (!item.all || !inIt[0]) continue
    expect(everybody).toHaveLength(item.all.counted ?? -1)
    reader.see(topic(inIt[0], item.code), everybody)
  }
}

const placePerson = async (district: TestDistrict, context: DistrictContext, { position, locale }: Answer) => {
  const { db } = await district.asSystem()
  await db.write([
    toStatement(
      query
        .update(person)
        .set({ position, locale })
        .where(eq(person.id, actorId(context))),
    ),
  ])
}

const rate = async (context: DistrictContext, roundId: string, { marks }: Answer) => {
  await runUseCase(saveDraft, context, {
    roundId,
    items: sheetOf(Object.fromEntries(items.map((item, index) => [item, marks[index] ?? notSure]))),
  })
  await runUseCase(submitRatings, context, { roundId })
}

const answer: fc.Arbitrary<Answer> = fc.record({
  marks: fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) }, { weight: 1, arbitrary: fc.constant(notSure) }), {
    minLength: 3,
    maxLength: 3,
  }),
  position: fc.constantFrom('Teacher', 'Teacher', 'Family', 'Principal'),
  locale: fc.constantFrom('en', 'en', 'es'),
})

const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('reveal' as const, 'withdraw' as const), school: fc.nat(4) }),
  fc.constant({ kind: 'release' as const, school: 0 }),
)

const settle = async (district: TestDistrict, teams: readonly (readonly Answer[])[]) => {
  const window = await openTlaWindow(
    district,
    teams.map(team => team.length),
  )
  const schools = window.schools.map((school, index) => {
    const people = school.members.map((context, at) => ({
      id: actorId(context),
      answer: teams[index]?.[at] ?? { marks: [], position: '', locale: 'en' },
      site: school.orgId,
    }))
    return { ...school, about: 'window', people }
  })
  for (const school of schools)
    for (const [index, context] of school.members.entries()) {
      const given = school.people[index]?.answer
      if (!given) continue
      await placePerson(district, context, given)
      await rate(context, school.roundId, given)
    }
  return { ...window, schools }
}

const act = async (
  on: { readonly director: DistrictContext; readonly windowId: string; readonly schools: readonly TestSchool[] },
  { kind, school: at }: { readonly kind: 'reveal' | 'withdraw' | 'release'; readonly school: number },
) => {
  const school = on.schools[at % on.schools.length]
  const { windowId } = on
  if (kind === 'reveal' && school) await runUseCase(revealRound, school.principal, { roundId: school.roundId })
  if (kind === 'withdraw' && school) await runUseCase(withdrawSchool, school.principal, { windowId, orgId: school.orgId })
  if (kind !== 'release') return
  await runUseCase(releaseWindow, on.director, { windowId, stage: 'school' })
  await runUseCase(releaseWindow, on.director, { windowId, stage: 'district' })
}

const expectNothingTold = (reader: Reader): void => {
  for (const about of reader.topics()) expect([about, reader.findFew(about, floor)]).toEqual([about, null])
}

const expectHiddenStaysHidden = (reader: Reader, schools: readonly Behind[]): void => {
  for (const school of schools)
    for (const item of items) {
      const people = markedBy(school, item)
      if (people.length === 0 || reader.hasSeen(topic(school, item), people)) continue
      expect([school.roundId, item, reader.determines(topic(school, item), people)]).toEqual([school.roundId, item, false])
    }
}

test('no sequence of reveals, releases, withdrawals, filters, comparisons and files lets an outsider find a protected cell', async () => {
  const teams = fc.array(fc.array(answer, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(teams, fc.array(step, { minLength: 3, maxLength: 7 }), async (answers, steps) => {
      const district = await createTestDistrict()
      const on = await settle(district, answers)
      for (const school of on.schools.slice(0, 3)) await runUseCase(revealRound, school.principal, { roundId: school.roundId })
      const reader = createReader()
      for (const next of [...steps, { kind: 'release' as const, school: 0 }]) {
        await act(on, next)
        await lookAtWindow(on.director, { ...on, reader })
        for (const behind of on.schools) await lookAtRound(on.director, { reader, behind })
        expectNothingTold(reader)
        expectHiddenStaysHidden(reader, on.schools)
      }
    }),
    { numRuns: 12 },
  )
}, 600_000)

test('no filter of a single round tells an outsider, or its own team, about fewer than five of a group', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 5, maxLength: 14 }), async answers => {
      const district = await createTestDistrict()
      const on = await settle(district, [answers])
      const [school] = on.schools
      if (!school) return
      await runUseCase(revealRound, school.principal, { roundId: school.roundId })
      await releaseBoth(on.director, on.windowId).catch(() => null)
      const reader = createReader()
      for (const viewer of [on.director, school.principal]) await lookAtRound(viewer, { reader, behind: school })
      const marked = items.filter(item => markedBy(school, item).length >= floor)
      expect(marked.map(item => reader.findFew(topic(school, item), floor))).toEqual(marked.map(() => null))
    }),
    { numRuns: 10 },
  )
}, 600_000)

test('a pattern that only keeps the floor is found out by the same reader', async () => {
  const district = await createTestDistrict()
  const given = (mark: number): Answer => ({ marks: [mark, mark, mark], position: 'Teacher', locale: 'en' })
  const team = (size: number): readonly Answer[] => Array.from({ length: size }, (_, index) => given(index * 10))
  const on = await settle(district, [team(6), team(7), team(2)])
  for (const school of on.schools) await runUseCase(revealRound, school.principal, { roundId: school.roundId })
  await releaseBoth(on.director, on.windowId)
  const reader = createReader()
  await lookAtWindow(on.director, { ...on, reader })
  expectNothingTold(reader)
  const { db } = await district.asSystem()
  const ofDistrict = and(eq(release.windowId, on.windowId), eq(release.stage, 'district'))
  const [[stored]] = await readMany(db, [query.select({ snapshot: release.snapshot }).from(release).where(ofDistrict)])
  const snapshot = stored?.snapshot as unknown as DistrictSnapshot
  const total = on.schools.flatMap(school => school.people)
  const leaky = {
    ...snapshot,
    items: snapshot.items.map(item => ({
      ...item,
      all: { code: item.code, counted: total.length, median: null, quartiles: null, agreement: null, sentence: null },
    })),
  }
  await db.write([toStatement(query.update(release).set({ snapshot: leaky }).where(ofDistrict))])
  await lookAtWindow(on.director, { ...on, reader })
  expect(reader.findFew('window E1', floor)).toEqual(on.schools[2]?.people.map(({ id }) => id))
})

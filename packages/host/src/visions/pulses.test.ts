import { query, readMany } from '@tilth/db'
import { activity, pulse, pulseAnswer } from '@tilth/db/district'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { readActivity } from '../activity/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { answerPulse, openPulse, readPulse, readVision, revealPulse, takeOutSentence } from './use-cases.ts'

/** A school's pulse: those who run it, three of its teachers, somebody of the district office, and somebody of another place. */
const asked = async (orgOf: 'school' | 'district' = 'school') => {
  const district = await createTestDistrict()
  const leading = await district.as(await district.addPerson('Fay', 'facilitator'))
  const office = await district.as(await district.addPerson('Otto', 'member'))
  const [ana, ben, cruz] = await Promise.all(
    ['Ana', 'Ben', 'Cruz'].map(async name => district.as(await district.addPerson(name, 'member', district.schoolId))),
  )
  if (!ana || !ben || !cruz) throw new Error('nobody')
  const orgId = orgOf === 'school' ? district.schoolId : district.rootId
  const { pulseId } = await succeed(openPulse, leading, { orgId, question: '' })
  const answer = (context: DistrictContext, text: string) => succeed(answerPulse, context, { pulseId, text })
  const read = (context: DistrictContext) => succeed(readPulse, context, { pulseId })
  return { district, leading, office, ana, ben, cruz, orgId, pulseId, answer, read }
}

const everythingSeen = async (context: DistrictContext, { pulseId, orgId }: { readonly pulseId: string; readonly orgId: string }) =>
  JSON.stringify([
    await succeed(readPulse, context, { pulseId }),
    await succeed(readVision, context, { orgId }),
    await succeed(readActivity, context, { after: 0 }),
  ])

test('one person’s sentence, however it was and however often it changed, changes nothing that anybody else receives', async () => {
  const play = async (sentences: readonly string[]) => {
    const all = await asked()
    await all.answer(all.ben, 'We read together.')
    const views: string[] = []
    for (const text of sentences) await all.answer(all.ana, text)
    await all.answer(all.cruz, 'We listen first.')
    for (const context of [all.leading, all.office, all.ben, all.cruz]) views.push(await everythingSeen(context, all))
    const [log] = await readMany(all.leading.db, [query.select().from(activity)])
    return { views, log: JSON.stringify(log), mine: await all.read(all.ana) }
  }
  const one = await play(['We try to raise scores.'])
  const other = await play(['I do not know, and nobody told me. '.repeat(9).trim(), 'No idea.', 'x'])
  expect(other.views).toEqual(one.views)
  expect(other.log).toBe(one.log)
  expect(other.mine.mine).toBe('x')
  for (const view of one.views) expect(view).not.toContain('raise scores')
})

test('before the reveal a screen has a count and one’s own words; the log says that one more answered and never who or what', async () => {
  const { leading, ana, ben, pulseId, answer, read } = await asked()
  const { last } = await succeed(readActivity, leading, { after: null })
  await answer(ana, 'We read together.')
  await answer(ana, 'We read, together.')
  expect(await read(leading)).toMatchObject({ answered: 1, people: 5, mine: null, sentences: null, statement: null, missing: 2 })
  expect((await read(ana)).mine).toBe('We read, together.')
  expect((await read(ben)).mine).toBeNull()
  expect((await succeed(readActivity, leading, { after: last })).events.map(event => event.kind)).toEqual(['pulse.progressed'])
  const [log] = await readMany(leading.db, [query.select().from(activity)])
  expect(log.filter(row => row.kind === 'pulse.progressed').map(row => [row.actorId, row.subject])).toEqual([[null, pulseId]])
})

test('after the reveal sentences stand without names in an order that tells nothing, and nothing joins them to a person any more', async () => {
  const { leading, ana, ben, cruz, pulseId, answer, read } = await asked()
  await answer(cruz, 'c')
  await answer(ana, 'a')
  await answer(ben, 'b')
  await Promise.all([succeed(revealPulse, leading, { pulseId }), succeed(revealPulse, leading, { pulseId })])
  await succeed(revealPulse, leading, { pulseId })
  const seen = await read(ana)
  expect(seen).toMatchObject({ state: 'revealed', answered: 3, mine: null, missing: 0 })
  expect(seen.sentences?.toSorted()).toEqual(['a', 'b', 'c'])
  expect((await read(leading)).sentences).toEqual(seen.sentences)
  const [log, answers, [row]] = await readMany(leading.db, [
    query.select().from(activity),
    query.select().from(pulseAnswer),
    query.select().from(pulse),
  ])
  expect(log.filter(entry => entry.kind === 'pulse.changed')).toHaveLength(2)
  expect(answers).toEqual([])
  expect(row?.sentences).toEqual(['a', 'b', 'c'])
  expect((await refuse(answerPulse, ana, { pulseId, text: 'late' })).code).toBe('pulse.already_revealed')
})

test('an answer that comes with the reveal is in it or is refused, and never lost in between', async () => {
  const { leading, ana, ben, cruz, pulseId, answer, read } = await asked()
  await answer(ana, 'a')
  await answer(ben, 'b')
  const [late] = await Promise.all([
    answer(cruz, 'c').then(
      () => 'kept',
      () => 'told',
    ),
    succeed(revealPulse, leading, { pulseId }),
  ])
  expect((await read(leading)).answered).toBe(late === 'kept' ? 3 : 2)
})

test('whoever runs it takes a shown sentence out for good; how many answered stays, and nothing that is not shown can be asked for', async () => {
  const { leading, ana, ben, cruz, pulseId, answer, read } = await asked()
  await answer(ana, 'a')
  await answer(ben, 'b')
  await answer(cruz, 'c')
  const takeOut = (sentence: string) => refuse(takeOutSentence, leading, { pulseId, sentence })
  expect((await takeOut('a')).code).toBe('pulse.unknown_sentence')
  await succeed(revealPulse, leading, { pulseId })
  expect((await refuse(takeOutSentence, ana, { pulseId, sentence: 'a' })).code).toBe('denied')
  expect((await takeOut('x')).code).toBe('pulse.unknown_sentence')
  await succeed(takeOutSentence, leading, { pulseId, sentence: 'b' })
  expect((await takeOut('b')).code).toBe('pulse.unknown_sentence')
  const seen = await read(ben)
  expect([seen.sentences?.toSorted(), seen.takenOut, seen.answered, seen.missing, seen.may.takeOut]).toEqual([['a', 'c'], 1, 3, 0, false])
  expect((await read(leading)).may.takeOut).toBe(true)
  const [[row]] = await readMany(leading.db, [query.select().from(pulse)])
  expect(row?.sentences).toEqual(['a', '', 'c'])
})

test('where sentences are too few to show, nobody finds out by taking out what was said', async () => {
  const { leading, ana, ben, pulseId, answer, read } = await asked()
  await answer(ana, 'a')
  await answer(ben, 'b')
  await succeed(revealPulse, leading, { pulseId })
  expect((await refuse(takeOutSentence, leading, { pulseId, sentence: 'a' })).code).toBe('pulse.unknown_sentence')
  expect((await read(leading)).may.takeOut).toBe(false)
})

test('two sentences are too few to show, and the screen says how many are missing', async () => {
  const { leading, ana, ben, pulseId, answer, read } = await asked()
  await answer(ana, 'a')
  await answer(ben, 'b')
  await succeed(revealPulse, leading, { pulseId })
  expect(await read(leading)).toMatchObject({ sentences: null, floor: 3, missing: 1, answered: 2 })
})

test('whoever holds a role at the place, above it or below it answers; anybody else knows of nothing; a member runs none', async () => {
  const school = await asked('school')
  const { district } = school
  await school.answer(school.office, 'From above.')
  const far = await district.as(await district.addPerson('Far', 'member', await addSchool(district)))
  expect((await refuse(readPulse, far, { pulseId: school.pulseId })).code).toBe('not_found')
  expect((await refuse(answerPulse, far, { pulseId: school.pulseId, text: 'x' })).code).toBe('not_found')
  expect((await succeed(readVision, far, { orgId: school.orgId })).pulses).toEqual([])
  expect((await refuse(revealPulse, school.ana, { pulseId: school.pulseId })).code).toBe('denied')
  expect((await refuse(openPulse, school.leading, { orgId: school.orgId, question: 'Why?' })).code).toBe('pulse.one_is_open')
  const whole = await asked('district')
  await whole.answer(whole.ana, 'From below.')
  expect((await whole.read(whole.ana)).may).toEqual({ answer: true, reveal: false, takeOut: false })
})

const addSchool = async (district: Awaited<ReturnType<typeof createTestDistrict>>): Promise<string> => {
  const { addOrg } = await import('../people/use-cases.ts')
  const admin = await district.as(await district.addPerson('Admin', 'administrator'))
  const { orgId } = await succeed(addOrg, admin, { parentId: district.rootId, kind: 'school', name: 'Far school', code: null })
  return orgId
}

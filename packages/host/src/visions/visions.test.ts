import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { readVision, readVisionHistory, writeVision } from './use-cases.ts'

const words = {
  statement: 'Every student reads with joy by third grade.',
  goals: ['Twenty minutes of reading a day'],
  is: ['Time with real books'],
  isNot: ['A new test'],
  writtenIn: [{ label: 'LCAP, goal 2', url: 'https://alder.example/lcap' }],
}

const district = async () => {
  const test = await createTestDistrict()
  const facilitator = await test.as(await test.addPerson('Fay', 'facilitator'))
  const teacher = await test.as(await test.addPerson('Tess', 'member', test.schoolId))
  return { test, facilitator, teacher }
}

test('a school’s page shows the district’s vision over its own, and whoever holds a role anywhere may read it', async () => {
  const { test, facilitator, teacher } = await district()
  await succeed(writeVision, facilitator, { orgId: test.rootId, version: 0, ...words })
  await succeed(writeVision, facilitator, { orgId: test.schoolId, version: 0, ...words, statement: 'Here we read aloud.' })
  const view = await succeed(readVision, teacher, { orgId: null })
  expect(view.org.id).toBe(test.schoolId)
  expect(view.chain.map(({ org, vision }) => [org.kind, vision.statement, vision.version])).toEqual([
    ['district', words.statement, 1],
    ['school', 'Here we read aloud.', 1],
  ])
  expect(view.chain[0]?.vision).toMatchObject({ ...words, writtenBy: 'Fay' })
  expect(view.may).toEqual({ write: false, runPulse: false })
  expect((await succeed(readVision, facilitator, { orgId: null })).org.id).toBe(test.rootId)
})

test('whoever was slower is told and nothing is overwritten; every version stays readable; the same words are no version', async () => {
  const { test, facilitator } = await district()
  const write = { orgId: test.rootId, ...words }
  await succeed(writeVision, facilitator, { ...write, version: 0 })
  const slower = await refuse(writeVision, facilitator, { ...write, version: 0, statement: 'Something else.' })
  expect(slower).toMatchObject({ code: 'conflict.vision_changed', params: { version: 1 } })
  expect(await succeed(writeVision, facilitator, { ...write, version: 1 })).toEqual({ version: 1 })
  expect(await succeed(writeVision, facilitator, { ...write, version: 1, goals: [] })).toEqual({ version: 2 })
  const history = await succeed(readVisionHistory, facilitator, { orgId: test.rootId })
  expect(history.map(version => [version.version, version.goals.length, version.writtenBy])).toEqual([
    [2, 0, 'Fay'],
    [1, 1, 'Fay'],
  ])
  const both = await Promise.all(
    ['A', 'B'].map(statement =>
      succeed(writeVision, facilitator, { ...write, version: 2, statement })
        .then(() => 'kept')
        .catch(() => 'told'),
    ),
  )
  expect(both.toSorted()).toEqual(['kept', 'told'])
})

test('an empty vision, an address that is none and a member’s hand are refused', async () => {
  const { test, facilitator, teacher } = await district()
  const nothing = { orgId: test.rootId, version: 0, statement: '', goals: [], is: [], isNot: [], writtenIn: [] }
  expect((await refuse(writeVision, facilitator, nothing)).code).toBe('vision.empty')
  const wrong = await refuse(writeVision, facilitator, { ...nothing, writtenIn: [{ label: 'Plan', url: 'javascript:alert(1)' }] })
  expect(wrong).toMatchObject({ code: 'vision.wrong_address', path: ['writtenIn', 0, 'url'] })
  expect((await refuse(writeVision, teacher, { ...nothing, statement: 'Mine' })).code).toBe('denied')
  expect((await refuse(readVision, teacher, { orgId: 'nowhere' })).code).toBe('not_found')
})

import { query, readMany } from '@tilth/db'
import { activity, paperSheet, response } from '@tilth/db/district'
import { describe, expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { openTlaRound } from '../../test/tla-round.ts'
import { readResults } from '../results/use-cases.ts'
import { closeRound, readRound, revealRound } from '../rounds/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { keyPaper, readPaper, takeBackPaper } from './use-cases.ts'

const sheetOf = (id: string, marks: Readonly<Record<string, number>>, more: object = {}) => ({
  id: `sheet-${id}`,
  marks,
  position: null,
  language: null,
  ...more,
})

const rowsOf = async (context: DistrictContext) => {
  const [responses, sheets] = await readMany(context.db, [query.select().from(response), query.select().from(paperSheet)])
  return { responses, sheets }
}

describe('sheets of paper', () => {
  test('are answers of nobody, numbered, counted as in, and never shown again before the reveal', async () => {
    const district = await createTestDistrict()
    const { leading, roundId } = await openTlaRound(district, 2)
    const sheets = [
      sheetOf('a-1', { E1: 20, E2: 254 }, { position: 'Family representative', language: 'es' }),
      sheetOf('a-2', { E1: 71, S6: 0 }),
    ]
    expect(await succeed(keyPaper, leading, { roundId, sheets })).toEqual({ numbers: { 'sheet-a-1': 1, 'sheet-a-2': 2 }, changed: true })
    const { responses } = await rowsOf(leading)
    expect(responses.map(row => [row.personId, row.source, [...row.marks]])).toEqual([
      [null, 'paper', [20, 254, 255]],
      [null, 'paper', [71, 255, 0]],
    ])
    const view = await succeed(readPaper, leading, { roundId, locale: 'en' })
    expect(view).toMatchObject({ nextNumber: 3, mayKey: true, mayTakeBack: 'sheet-a-2', languages: ['en', 'es'] })
    expect(view.sheets.map(sheet => [sheet.number, sheet.keyedBy, sheet.takenBack])).toEqual([
      [2, 'Facilitator', false],
      [1, 'Facilitator', false],
    ])
    expect(JSON.stringify(view.sheets)).not.toMatch(/71|Family|"es"/)
    expect((await succeed(readRound, leading, { roundId, locale: 'en' })).progress).toMatchObject({ invited: 2, finished: 2 })
  })

  test('sent twice are in once, also when both arrive at the same moment', async () => {
    const district = await createTestDistrict()
    const { leading, roundId } = await openTlaRound(district, 1)
    const batch = { roundId, sheets: [sheetOf('b-1', { E1: 20 }), sheetOf('b-2', { E1: 30 })] }
    const answers = await Promise.all([succeed(keyPaper, leading, batch), succeed(keyPaper, leading, batch)])
    expect(answers.map(answer => answer.numbers)).toEqual([answers[0]?.numbers, answers[0]?.numbers])
    expect(answers.filter(answer => answer.changed)).toHaveLength(1)
    const longer = { roundId, sheets: [...batch.sheets, sheetOf('b-3', { E1: 40 })] }
    expect((await succeed(keyPaper, leading, longer)).numbers).toEqual({ 'sheet-b-1': 1, 'sheet-b-2': 2, 'sheet-b-3': 3 })
    expect((await rowsOf(leading)).responses).toHaveLength(3)
  })

  test('are taken whole or not at all, and each fault says where it is', async () => {
    const district = await createTestDistrict()
    const { leading, roundId } = await openTlaRound(district, 1)
    const key = (marks: Readonly<Record<string, number>>) =>
      refuse(keyPaper, leading, { roundId, sheets: [sheetOf('c-1', { E1: 10 }), sheetOf('c-2', marks)] })
    expect(await key({ E1: 101 })).toMatchObject({ code: 'mark.malformed', path: ['sheets', 1, 'E1'] })
    expect(await key({ E9: 10 })).toMatchObject({ code: 'rating.unknown_item', path: ['sheets', 1, 'E9'] })
    expect(await key({ E1: 255 })).toMatchObject({ code: 'rating.nothing_to_submit', path: ['sheets', 1] })
    expect(await rowsOf(leading)).toEqual({ responses: [], sheets: [] })
  })

  test('are for whoever runs the round', async () => {
    const district = await createTestDistrict()
    const { contexts, roundId } = await openTlaRound(district, 1)
    const [member] = contexts
    if (!member) throw new Error('no member')
    expect(await refuse(readPaper, member, { roundId, locale: 'en' })).toMatchObject({ code: 'denied' })
    expect(await refuse(keyPaper, member, { roundId, sheets: [sheetOf('d-1', { E1: 1 })] })).toMatchObject({ code: 'denied' })
    expect(await refuse(takeBackPaper, member, { roundId, sheetId: 'sheet-d-1' })).toMatchObject({ code: 'denied' })
  })

  test('the last one can be taken back before the reveal, and its number is not given again', async () => {
    const district = await createTestDistrict()
    const { leading, roundId } = await openTlaRound(district, 1)
    await succeed(keyPaper, leading, { roundId, sheets: [sheetOf('e-1', { E1: 20 }), sheetOf('e-2', { E1: 30 }, { position: 'Cook' })] })
    expect(await refuse(takeBackPaper, leading, { roundId, sheetId: 'sheet-e-1' })).toMatchObject({ code: 'paper.not_the_last' })
    await succeed(takeBackPaper, leading, { roundId, sheetId: 'sheet-e-2' })
    await succeed(takeBackPaper, leading, { roundId, sheetId: 'sheet-e-2' })
    const { responses, sheets } = await rowsOf(leading)
    expect(responses.map(row => [...row.marks])).toEqual([[20, 255, 255]])
    expect(sheets.find(row => row.number === 2)).toMatchObject({ responseId: null, position: null })
    expect((await succeed(keyPaper, leading, { roundId, sheets: [sheetOf('e-3', { E1: 40 })] })).numbers).toEqual({ 'sheet-e-3': 3 })
    await succeed(revealRound, leading, { roundId })
    expect((await succeed(readPaper, leading, { roundId, locale: 'en' })).mayTakeBack).toBeNull()
    expect(await refuse(takeBackPaper, leading, { roundId, sheetId: 'sheet-e-3' })).toMatchObject({ code: 'paper.already_revealed' })
  })

  test('count with the marks of the screens at the reveal; keyed afterwards they are marks after the reveal', async () => {
    const district = await createTestDistrict()
    const { leading, roundId, rate } = await openTlaRound(district, 2, { visibility: 'named' })
    await rate(0, { E1: 10 })
    await rate(1, { E1: 90 })
    await succeed(keyPaper, leading, { roundId, sheets: [sheetOf('f-1', { E1: 50 })] })
    await succeed(revealRound, leading, { roundId })
    await succeed(keyPaper, leading, { roundId, sheets: [sheetOf('f-2', { E1: 70 })] })
    const results = await succeed(readResults, leading, { roundId, locale: 'en' })
    const shown = results.items.find(item => item.code === 'E1')?.shown
    expect(shown?.marks).toEqual([10, 50, 90])
    expect(shown?.afterReveal).toEqual({ count: 1, marks: [70] })
  })

  test('are keyed after the close until all is revealed', async () => {
    const district = await createTestDistrict()
    const { leading, roundId } = await openTlaRound(district, 1)
    await succeed(closeRound, leading, { roundId })
    await succeed(keyPaper, leading, { roundId, sheets: [sheetOf('g-1', { E1: 50 })] })
    await succeed(revealRound, leading, { roundId })
    expect(await refuse(keyPaper, leading, { roundId, sheets: [sheetOf('g-2', { E1: 50 })] })).toMatchObject({
      code: 'round.already_closed',
    })
    expect(await succeed(keyPaper, leading, { roundId, sheets: [sheetOf('g-1', { E1: 50 })] })).toMatchObject({ changed: false })
  })

  test('leave neither a mark nor a name in the history', async () => {
    const district = await createTestDistrict()
    const { leading, roundId } = await openTlaRound(district, 1)
    await succeed(keyPaper, leading, { roundId, sheets: [sheetOf('h-1', { E1: 77 })] })
    const [entries] = await readMany(leading.db, [query.select().from(activity)])
    expect(entries.at(-1)).toMatchObject({ kind: 'round.progressed', actorId: null, subject: null })
  })
})

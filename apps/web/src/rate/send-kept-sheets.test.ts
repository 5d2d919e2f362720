import type { SheetItem, SheetItems } from '@tilth/core/rubrics'
import { beforeEach, expect, it } from 'vitest'
import { keptSheet, roundsWithKeptSheets } from './kept-sheet.ts'
import { sendKeptSheets } from './send-kept-sheets.ts'

const of = { districtId: 'd', personId: 'p' }
const item = (mark: number, sequence = 1): SheetItem => ({ mark, importance: null, note: '', skipped: false, sequence, device: 'a' })
const keep = (roundId: string, items: SheetItems, personId = 'p'): void => {
  for (const [code, one] of Object.entries(items)) keptSheet(localStorage, { ...of, personId, roundId }).keep(code, one)
}
const echo = async ({ items }: { readonly items: SheetItems }) => ({ items })

beforeEach(() => localStorage.clear())

it('sends what waits in every round but the open one, for this person alone, and forgets what was taken', async () => {
  keep('one', { E1: item(10), E2: item(20) })
  keep('two', { E1: item(30) })
  keep('open', { E1: item(40) })
  keep('one', { E1: item(50) }, 'q')
  const seen: string[] = []
  const sent = await sendKeptSheets({
    storage: localStorage,
    ...of,
    openRoundId: 'open',
    send: async sheet => {
      seen.push(sheet.roundId)
      return echo(sheet)
    },
  })
  expect([sent, seen.toSorted()]).toEqual([3, ['one', 'two']])
  expect(roundsWithKeptSheets(localStorage, of)).toEqual(['open'])
  expect(roundsWithKeptSheets(localStorage, { districtId: 'd', personId: 'q' })).toEqual(['one'])
})

it('goes on waiting with what could not be sent, or was changed meanwhile', async () => {
  keep('lost', { E1: item(10) })
  keep('moved', { E1: item(10) })
  const sent = await sendKeptSheets({
    storage: localStorage,
    ...of,
    openRoundId: null,
    send: async sheet => {
      if (sheet.roundId === 'lost') throw new Error('no signal')
      keep('moved', { E1: item(11, 2) })
      return echo(sheet)
    },
  })
  expect(sent).toBe(1)
  expect(keptSheet(localStorage, { ...of, roundId: 'lost' }).read()).toEqual({ E1: item(10) })
  expect(keptSheet(localStorage, { ...of, roundId: 'moved' }).read()).toEqual({ E1: item(11, 2) })
})

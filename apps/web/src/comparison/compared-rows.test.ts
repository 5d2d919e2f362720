import { format, formatDate } from '@tilth/i18n'
import type { I18n } from '@tilth/ui'
import { describe, expect, it } from 'vitest'
import { resultsFixture } from '../results/results.fixture.ts'
import { changeWords, comparedRows } from './compared-rows.ts'
import type { ComparedItem, ComparedPoint, ComparedRound } from './queries.ts'

const t: I18n['t'] = (key, params) => format('en', { key, params })
const date: I18n['date'] = moment => formatDate(moment, { locale: 'en', timeZone: 'UTC' })

const [scaleOf] = resultsFixture().items
if (scaleOf === undefined) throw new Error('the fixture changed')

const point = (more: Partial<ComparedPoint>): ComparedPoint => ({
  code: 'S6',
  counted: 9,
  median: 40,
  quartiles: [20, 60],
  agreement: 'split',
  sentence: 'Five before On our way, four after it.',
  agreed: null,
  why: null,
  across: [],
  isProvisional: false,
  ...more,
})

const hidden = (why: NonNullable<ComparedPoint['why']>): ComparedPoint =>
  point({ counted: null, median: null, quartiles: null, agreement: null, sentence: null, why })

const item = (points: ComparedPoint[]): ComparedItem => ({
  code: 'S6',
  label: 'Time',
  shortLabel: 'Time',
  layer: 'S',
  scale: scaleOf.scale,
  points,
  sentence: '',
})

const rounds: readonly ComparedRound[] = ['2024-11-06', '2025-05-12', '2026-05-07'].map((day, index) => ({
  id: String(index),
  title: day,
  revealedAt: `${day}T12:00:00.000Z`,
  counted: 9,
  edition: index < 2 ? 1 : 2,
  frameworkTitle: 'Conditions',
  versionLabel: `Edition ${index < 2 ? 1 : 2}`,
  isBreak: index === 2,
}))

describe('comparedRows', () => {
  it('names each round by its day and says how much views agreed, among how many', () => {
    const rows = comparedRows(item([point({}), point({ agreement: 'leaning', counted: 1 }), point({ agreed: 45 })]), { rounds, t, date })
    expect(rows.map(row => [row.label, row.words, row.agreed])).toEqual([
      ['November 6, 2024', 'split, 9 marks', null],
      ['May 12, 2025', 'leaning, one mark', null],
      ['May 7, 2026', 'split, 9 marks', 45],
    ])
  })

  it('says why a round has nothing to show, and gives nothing to draw', () => {
    const rows = comparedRows(item([hidden('not-asked'), hidden('not-revealed'), hidden('protected')]), { rounds, t, date })
    expect(rows.map(row => row.note)).toEqual(['Not asked in this round, or on another scale', 'Not revealed yet', 'Protected'])
    for (const row of rows) expect([row.words, row.counted, row.median, row.quartiles]).toEqual(['', null, null, null])
  })

  it('says what a condition was called in another edition, and what cannot be compared', () => {
    const several = { ...hidden('merged'), across: ['C37', 'C38'] }
    const other = { ...hidden('not-comparable'), across: ['C34'] }
    const rows = comparedRows(item([several, other, point({ across: ['C35'], isProvisional: true })]), { rounds, t, date })
    expect(rows.map(row => row.note)).toEqual(['Several conditions then: C37, C38', 'Other words or another scale then: C34', null])
    expect(rows[2]?.words).toBe('split, 9 marks; then C35; provisional')
    expect(comparedRows(item([point({ across: ['S6'] })]), { rounds, t, date })[0]?.words).toBe('split, 9 marks')
  })

  it('reads no change from levels that were asked in other words', () => {
    const said = { ...item([point({ across: ['C35'], isProvisional: true }), point({})]), sentence: 'Then: so. Now: otherwise.' }
    expect(changeWords(said, t)).toBe('The earlier edition asked this in other words: look at the lines, and read no change from them.')
    expect(changeWords({ ...said, points: [...said.points, point({})] }, t)).toBe(said.sentence)
    expect(changeWords({ ...said, points: [point({}), point({})] }, t)).toBe(said.sentence)
  })

  it('names the framework that took the place of another', () => {
    const replaced = rounds.map((round, index) => ({ ...round, edition: 1, frameworkTitle: index < 2 ? 'Working' : 'Our text' }))
    const rows = comparedRows(item([point({}), point({}), point({})]), { rounds: replaced, t, date })
    expect(rows.map(row => row.breakBefore)).toEqual([null, null, 'From here on: Our text, Edition 2'])
  })

  it('marks where the edition of the framework changed, there alone', () => {
    const rows = comparedRows(item([point({}), point({}), point({})]), { rounds, t, date })
    expect(rows.map(row => row.breakBefore)).toEqual([null, null, 'From here on: edition 2 of the framework'])
  })
})

import { isMessageKey } from '@tilth/i18n'
import { describe, expect, it } from 'vitest'
import { draftOfCopy, minutesOf, problemsOf, type RoundDraft, seasonOf, settingsOf, suggestedClosing } from './round-draft.ts'

const timeZone = 'America/Los_Angeles'
const now = Date.parse('2026-11-03T18:00:00.000Z')
const draft: RoundDraft = {
  instrument: 'tla-conditions taking-stock',
  orgId: 'org',
  title: 'Taking stock, fall 2026',
  people: ['ana'],
  visibility: 'confidential',
  items: ['E1'],
  asksImportance: true,
  opens: 'now',
  opensAt: '',
  closes: 'at',
  closesAt: '2026-11-06T15:00',
  revealsOnClose: true,
}
const fieldsOf = (over: Partial<RoundDraft>, mustRun = true) =>
  problemsOf({ ...draft, ...over }, { now, timeZone, mustRun }).map(problem => problem.field)

describe('problemsOf', () => {
  it('finds nothing in a whole round', () => {
    expect(fieldsOf({})).toEqual([])
    expect(fieldsOf({ closes: 'never', closesAt: '' })).toEqual([])
  })

  it('names every field that is missing, in the order of the form', () => {
    const over = { instrument: '', title: '  ', orgId: '', people: [], items: [], closesAt: '' }
    expect(fieldsOf(over)).toEqual(['instrument', 'title', 'orgId', 'people', 'items', 'closesAt'])
    const problems = problemsOf({ ...draft, ...over }, { now, timeZone, mustRun: true })
    expect(problems.every(problem => isMessageKey(problem.key))).toBe(true)
  })

  it('lets a draft be without people', () => {
    expect(fieldsOf({ people: [] }, false)).toEqual([])
  })

  it('reads times on the district’s clock', () => {
    expect(fieldsOf({ closesAt: '2026-11-03T10:00' })).toEqual(['closesAt'])
    expect(fieldsOf({ closesAt: '2026-11-03T10:01' })).toEqual([])
    expect(fieldsOf({ opens: 'at', opensAt: '2026-11-06T15:00' })).toEqual(['closesAt'])
    expect(fieldsOf({ opens: 'at', opensAt: '' })).toEqual(['opensAt'])
  })
})

describe('settingsOf', () => {
  it('sends instants, and a time only where one was chosen', () => {
    expect(settingsOf({ ...draft, opensAt: '2026-11-04T08:00' }, timeZone)).toMatchObject({
      opensAt: null,
      closesAt: '2026-11-06T23:00:00.000Z',
      revealsOnClose: true,
    })
    expect(settingsOf({ ...draft, opens: 'at', opensAt: '2026-11-04T08:00' }, timeZone).opensAt).toBe('2026-11-04T16:00:00.000Z')
    expect(settingsOf({ ...draft, closes: 'never' }, timeZone)).toMatchObject({ closesAt: null, revealsOnClose: false })
  })
})

describe('what the form proposes', () => {
  it('closes a week from now in the afternoon', () => {
    expect(suggestedClosing(now, timeZone)).toBe('2026-11-10T15:00')
  })

  it('knows the season of the school year', () => {
    expect(['2026-01-10', '2026-05-31', '2026-07-01', '2026-08-01', '2026-12-24'].map(seasonOf)).toEqual([
      'spring',
      'spring',
      'summer',
      'fall',
      'fall',
    ])
  })

  it('counts minutes by the conditions chosen', () => {
    const items = Array.from({ length: 16 }, (_, index) => ({ code: `${index}`, label: '', layer: '', layerLabel: '' }))
    expect(minutesOf({ minutes: 11, items }, 16)).toBe(11)
    expect(minutesOf({ minutes: 11, items }, 10)).toBe(7)
    expect(minutesOf({ minutes: 11, items }, 0)).toBe(1)
    expect(minutesOf({ minutes: null, items }, 3)).toBe(null)
  })
})

describe('draftOfCopy', () => {
  const source = {
    roundId: 'last',
    title: 'Last fall',
    orgId: 'school',
    frameworkId: 'tla-conditions',
    instrumentId: 'short',
    variant: null,
    isStillOffered: true,
    items: ['S6'],
    itemsGone: [],
    itemsAdded: [],
    followsMap: false,
    visibility: 'named' as const,
    asksImportance: false,
    revealsOnClose: false,
    people: ['bo'],
    peopleGone: 0,
    guests: 0,
    facilitators: [],
  }

  it('takes settings, conditions and people, and leaves title and times new', () => {
    expect(draftOfCopy(source, draft)).toEqual({
      ...draft,
      instrument: 'tla-conditions short',
      orgId: 'school',
      items: ['S6'],
      visibility: 'named',
      asksImportance: false,
      revealsOnClose: false,
      people: ['bo'],
    })
  })

  it('keeps what is offered where the framework no longer is', () => {
    const copied = draftOfCopy({ ...source, isStillOffered: false, items: [] }, draft)
    expect([copied.instrument, copied.items, copied.people]).toEqual([draft.instrument, draft.items, ['bo']])
  })
})

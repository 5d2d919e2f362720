import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDirty, isEmpty, meetServer, settle, startDraft, takeTheirs } from './finding-draft.ts'
import type { FindingView } from './queries.ts'

const kept = (version: number, words: Partial<FindingView> = {}): FindingView => ({
  position: 40,
  positionInWords: 'Between Not aligned at all and On our way',
  reason: 'Most schools have no block for it.',
  minorityNote: '',
  version,
  recordedBy: 'Rosa M.',
  recordedAt: '2026-11-06T23:00:00.000Z',
  ...words,
})

const typed = (draft: ReturnType<typeof startDraft>, reason: string) => ({ ...draft, text: { ...draft.text, reason } })

describe('a finding being written', () => {
  it('follows the server in silence while nothing is typed', () => {
    const draft = meetServer(startDraft(kept(1)), kept(2, { reason: 'New words.' }))
    expect(draft.text.reason).toBe('New words.')
    expect(draft.version).toBe(2)
    expect(draft.theirs).toBeNull()
  })

  it('keeps what was typed and shows what somebody else kept beside it', () => {
    const draft = meetServer(typed(startDraft(kept(1)), 'Mine.'), kept(2, { reason: 'Theirs.' }))
    expect(draft.text.reason).toBe('Mine.')
    expect(draft.theirs?.reason).toBe('Theirs.')
  })

  it('saves mine as a version after theirs, once theirs was on the screen', () => {
    expect(meetServer(typed(startDraft(null), 'Mine.'), kept(1)).version).toBe(1)
  })

  it('becomes theirs when theirs is taken', () => {
    const draft = takeTheirs(meetServer(typed(startDraft(kept(1)), 'Mine.'), kept(2, { reason: 'Theirs.' })))
    expect(draft.text.reason).toBe('Theirs.')
    expect(isDirty(draft)).toBe(false)
    expect(draft.theirs).toBeNull()
  })

  it('has no quarrel with somebody who wrote the same', () => {
    const draft = meetServer(typed(startDraft(null), ''), kept(1))
    expect(draft.theirs).toBeNull()
    const same = meetServer(
      { ...startDraft(null), text: { position: 40, reason: 'Same. ', minorityNote: '' } },
      kept(1, { reason: 'Same.' }),
    )
    expect(same.theirs).toBeNull()
    expect(isDirty(same)).toBe(false)
  })

  it('leaves what was typed during a save unsaved', () => {
    const sent = { position: null, reason: 'First.', minorityNote: '' }
    const draft = settle(typed(startDraft(null), 'First. And second.'), { sent, version: 1 })
    expect(isDirty(draft)).toBe(true)
    expect(draft.version).toBe(1)
    expect(isDirty(settle(typed(startDraft(null), 'First.'), { sent, version: 1 }))).toBe(false)
  })

  it('is empty only with neither a position nor a word', () => {
    expect(isEmpty(startDraft(null))).toBe(true)
    expect(isEmpty(typed(startDraft(null), '  '))).toBe(true)
    expect(isEmpty({ ...startDraft(null), text: { position: 0, reason: '', minorityNote: '' } })).toBe(false)
  })

  it('never loses typed words, whatever arrives and in whatever order', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.tuple(fc.nat(9), fc.string())), (words, arrivals) => {
        const start = typed(startDraft(kept(1)), words)
        fc.pre(isDirty(start))
        const end = arrivals.reduce((draft, [version, reason]) => meetServer(draft, kept(version, { reason })), start)
        expect(end.text.reason.trim()).toBe(words.trim())
      }),
    )
  })
})

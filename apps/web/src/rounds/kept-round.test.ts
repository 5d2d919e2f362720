import { expect, test } from 'vitest'
import { keptRound } from './kept-round.ts'
import type { RoundDraft } from './round-draft.ts'

const draft: RoundDraft = {
  instrument: 'tla-conditions taking-stock',
  orgId: 'o',
  title: 'Fall',
  people: ['a'],
  visibility: 'confidential',
  items: ['E1'],
  asksImportance: true,
  opens: 'now',
  opensAt: '',
  closes: 'at',
  closesAt: '2026-12-01T15:00',
  revealsOnClose: false,
}

const memory = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

test('what was filled in is there after a reload, for the same person alone', () => {
  const storage = memory()
  keptRound(storage, { districtId: 'd', personId: 'p' }).keep({ from: 'last', draft })
  expect(keptRound(storage, { districtId: 'd', personId: 'p' }).read()).toEqual({ from: 'last', draft })
  expect(keptRound(storage, { districtId: 'd', personId: 'q' }).read()).toBeNull()
  keptRound(storage, { districtId: 'd', personId: 'p' }).forget()
  expect(storage.kept.size).toBe(0)
})

test.each(['', '{', '[]', '{"draft":{"title":3}}'])('what is not a draft (%s) is none', stored => {
  const storage = memory()
  storage.setItem('tilth.new-round.d.p', stored)
  expect(keptRound(storage, { districtId: 'd', personId: 'p' }).read()).toBeNull()
})

test('a browser that keeps nothing does no harm', () => {
  const refuse = (): never => {
    throw new Error('full')
  }
  const kept = keptRound({ getItem: refuse, setItem: refuse, removeItem: refuse }, { districtId: 'd', personId: 'p' })
  kept.keep({ from: null, draft })
  kept.forget()
  expect(kept.read()).toBeNull()
})

import { expect, it } from 'vitest'
import { countBelow, kindBelow, type NodeEntry, type NodeKind, outlineOf, placesFor } from './outline.ts'

const node = (id: string, kind: NodeKind, parent: string | null): NodeEntry => ({
  id,
  kind: 'node',
  prompt: '',
  version: 1,
  content: { kind, parent, text: id, measures: [], conditions: [] },
  writtenBy: '',
  writtenAt: '2026-11-20T18:42:00.000Z',
  mayUpdate: false,
})

const entries = [node('idea', 'change', 'time'), node('aim', 'aim', null), node('time', 'primary', 'aim'), node('lost', 'change', 'gone')]

it('hangs each node where it belongs, and shows what hangs on nothing any more', () => {
  const [aim, lost] = outlineOf(entries)
  expect(aim?.entry.id).toBe('aim')
  expect(aim?.below[0]?.below[0]?.entry.id).toBe('idea')
  expect(lost?.entry.id).toBe('lost')
  expect(aim && countBelow(aim)).toBe(2)
})

it('offers only places above', () => {
  expect(placesFor(entries, { kind: 'primary', id: 'time' }).map(place => place.id)).toEqual(['aim'])
  expect(placesFor(entries, { kind: 'change', id: 'idea' }).map(place => place.id)).toEqual(['aim', 'time'])
  expect(placesFor(entries, { kind: 'aim', id: null })).toEqual([])
  expect([kindBelow('aim'), kindBelow('change')]).toEqual(['primary', null])
})

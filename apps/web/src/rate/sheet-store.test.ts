import { mergeSheet, type SheetItem, type SheetItems } from '@tilth/core/rubrics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TilthError } from '../server/tilth-error.ts'
import { keptSheet } from './kept-sheet.ts'
import { createSheetStore, type Saved, type SheetStore } from './sheet-store.ts'

const memory = () => {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}

const place = { districtId: 'd1', roundId: 'r1', personId: 'p1' }
const lost = () => new TilthError({ kind: 'offline', code: 'offline' })
const item = (over: Partial<SheetItem>): SheetItem => ({
  mark: 255,
  importance: null,
  note: '',
  skipped: false,
  sequence: 1,
  device: 'other',
  ...over,
})

/** A server that merges as the real one does, and a network that can lose the question or the answer. */
const scene = () => {
  const storage = memory()
  const server = { items: {} as SheetItems, frozen: new Set<string>(), isOpen: true, received: 0 }
  const network = { mode: 'up' as 'up' | 'no-question' | 'no-answer' }
  const timers: { milliseconds: number; then: () => void; isLive: boolean }[] = []
  let loads = 0
  const send = async (items: SheetItems): Promise<Saved> => {
    if (network.mode === 'no-question') throw lost()
    server.received += 1
    server.items = mergeSheet(server.items, Object.fromEntries(Object.entries(items).filter(([code]) => !server.frozen.has(code))))
    if (network.mode === 'no-answer') throw lost()
    return { savedAt: '2026-11-06T18:42:00.000Z', items: server.items, counts: server.isOpen }
  }
  const load = (over: { send?: typeof send; storage?: ReturnType<typeof memory> } = {}): SheetStore => {
    loads += 1
    return createSheetStore({
      device: `device-${loads}`,
      first: { items: server.items, savedAt: null },
      kept: keptSheet(over.storage ?? storage, place),
      send: over.send ?? send,
      wait: (milliseconds, then) => {
        const timer = { milliseconds, then, isLive: true }
        timers.push(timer)
        return () => {
          timer.isLive = false
        }
      },
    })
  }
  const tick = async () => {
    const due = timers.splice(0).filter(timer => timer.isLive)
    for (const timer of due) timer.then()
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
    return due.map(timer => timer.milliseconds)
  }
  return { storage, server, network, send, load, tick, timers }
}

describe('createSheetStore', () => {
  it('keeps a change at once and sends several of them together a moment later', async () => {
    const { storage, server, load, tick } = scene()
    const store = load()
    store.change('E1', { mark: 40 })
    store.change('E1', { note: 'Grades 3 to 5 have a block.' })
    store.change('E2', { mark: 254 })
    expect([...storage.values.values()].join()).toContain('Grades 3 to 5')
    expect(store.state().saving).toBe('saving')
    expect(server.received).toBe(0)
    expect(await tick()).toEqual([600])
    expect(server.received).toBe(1)
    expect(server.items.E1).toMatchObject({ mark: 40, note: 'Grades 3 to 5 have a block.', sequence: 2 })
    expect(store.state()).toMatchObject({ saving: 'saved', savedAt: '2026-11-06T18:42:00.000Z' })
    expect(storage.values.size).toBe(0)
  })

  it('does nothing when nothing changed', async () => {
    const { server, load, tick } = scene()
    const store = load()
    store.change('E1', { mark: 255, note: '' })
    await tick()
    expect(server.received).toBe(0)
    expect(store.state().saving).toBe('saved')
  })

  it('tries again by itself, waiting longer each time, until there is signal', async () => {
    const { server, network, load, tick } = scene()
    const store = load()
    network.mode = 'no-question'
    store.change('E1', { mark: 40 })
    expect(await tick()).toEqual([600])
    expect(store.state().saving).toBe('waiting')
    expect(await tick()).toEqual([2_000])
    expect(await tick()).toEqual([4_000])
    store.change('E2', { mark: 10 })
    network.mode = 'up'
    expect(await tick()).toEqual([8_000])
    expect(store.state().saving).toBe('saved')
    expect(server.items).toMatchObject({ E1: { mark: 40 }, E2: { mark: 10 } })
  })

  it('keeps unsent answers over a reload without signal', async () => {
    const { storage, server, network, load, tick } = scene()
    network.mode = 'no-question'
    const before = load()
    before.change('S6', { mark: 33, importance: 2 })
    await tick()
    before.stop()
    const after = load()
    expect(after.state().items.S6).toMatchObject({ mark: 33, importance: 2 })
    expect([...after.state().unsent]).toEqual(['S6'])
    network.mode = 'up'
    await tick()
    expect(server.items.S6).toMatchObject({ mark: 33 })
    expect(storage.values.size).toBe(0)
  })

  it('forgets what it kept once the server is known to have it', () => {
    const { storage, server, network, load } = scene()
    network.mode = 'no-answer'
    load().change('S6', { mark: 33 })
    server.items = { S6: item({ mark: 33, sequence: 1, device: 'device-1' }) }
    const after = load()
    expect(after.state()).toMatchObject({ saving: 'saved', unsent: new Set() })
    expect(storage.values.size).toBe(0)
  })

  it('sends what was typed while it was sending', async () => {
    const { server, send, load, tick } = scene()
    let answer = (): void => {}
    let isFirst = true
    const store = load({
      send: async items => {
        if (isFirst) {
          isFirst = false
          await new Promise<void>(resolve => {
            answer = resolve
          })
        }
        return send(items)
      },
    })
    store.change('E1', { note: 'Gra' })
    await tick()
    store.change('E1', { note: 'Grades' })
    answer()
    expect(await store.settle()).toBe(true)
    expect(server.items.E1?.note).toBe('Grades')
    expect(store.state().items.E1?.note).toBe('Grades')
  })

  it('takes the newer change of another device and leaves mine where it is newer', () => {
    const { load } = scene()
    const store = load()
    store.change('E1', { mark: 40 })
    store.change('E1', { mark: 41 })
    store.receive({ items: { E1: item({ mark: 5, sequence: 1 }), E2: item({ mark: 60, sequence: 3 }) }, savedAt: null })
    expect(store.state().items.E1?.mark).toBe(41)
    expect(store.state().items.E2?.mark).toBe(60)
    store.receive({ items: { E1: item({ mark: 5, sequence: 9 }) }, savedAt: null })
    expect(store.state().items.E1?.mark).toBe(5)
    expect(store.state().unsent.size).toBe(0)
    store.change('E1', { mark: 6 })
    expect(store.state().items.E1?.sequence).toBe(10)
  })

  it('shows a frozen item as it was handed in', async () => {
    const { storage, server, load, tick } = scene()
    server.items = { E1: item({ mark: 20, sequence: 4 }) }
    const store = load()
    store.change('E1', { mark: 80 })
    store.change('E2', { mark: 50 })
    server.frozen.add('E1')
    await tick()
    expect(store.state().items.E1?.mark).toBe(20)
    expect([...store.state().turnedBack]).toEqual(['E1'])
    expect(store.state().items.E2?.mark).toBe(50)
    expect(store.state().saving).toBe('saved')
    expect(storage.values.size).toBe(0)
  })

  it('says when a save came too late to count', async () => {
    const { server, load, tick } = scene()
    const store = load()
    server.isOpen = false
    store.change('E1', { mark: 40 })
    await tick()
    expect(store.state().counts).toBe(false)
    expect(server.items.E1?.mark).toBe(40)
  })

  it('stops asking when the server says no, keeps the answers and tries again with the next change', async () => {
    const { storage, server, send, load, tick, timers } = scene()
    let isSignedIn = false
    const store = load({
      send: items => (isSignedIn ? send(items) : Promise.reject(new TilthError({ kind: 'issue', code: 'session.none' }))),
    })
    store.change('E1', { mark: 40 })
    await tick()
    expect(store.state()).toMatchObject({ saving: 'refused', refusal: { code: 'session.none' } })
    expect(timers.filter(timer => timer.isLive)).toEqual([])
    expect(await store.settle()).toBe(false)
    expect(storage.values.size).toBe(1)
    isSignedIn = true
    store.change('E1', { mark: 41 })
    await tick()
    expect(server.items.E1?.mark).toBe(41)
    expect(store.state().refusal).toBe(null)
  })

  it('works on where the browser keeps nothing', async () => {
    const { server, load, tick } = scene()
    const blocked = {
      ...memory(),
      setItem: () => {
        throw new Error('full')
      },
    }
    const store = load({ storage: blocked })
    store.change('E1', { mark: 40 })
    await tick()
    expect(server.items.E1?.mark).toBe(40)
  })

  it('loses no answer, whatever the network, reloads and second windows do', async () => {
    const code = fc.constantFrom('E1', 'E2')
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), window: fc.nat(1), code, mark: fc.nat(100) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('tick' as const) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('network' as const), mode: fc.constantFrom('up', 'no-question', 'no-answer') }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), window: fc.nat(1) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('receive' as const), window: fc.nat(1) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const { storage, server, network, load, tick } = scene()
        const windows = [load(), load()]
        const at = (index: number): SheetStore => {
          const store = windows[index]
          if (!store) throw new Error('there are two windows')
          return store
        }
        let newest: Record<string, SheetItem> = {}
        for (const one of steps) {
          if (one.do === 'change') {
            at(one.window).change(one.code, { mark: one.mark })
            const changed = at(one.window).state().items[one.code]
            if (changed) newest = { ...mergeSheet(newest, { [one.code]: changed }) }
          } else if (one.do === 'tick') await tick()
          else if (one.do === 'network') network.mode = one.mode
          else if (one.do === 'reload') {
            at(one.window).stop()
            windows[one.window] = load()
          } else at(one.window).receive({ items: server.items, savedAt: null })
        }
        network.mode = 'up'
        for (const store of windows) expect(await store.settle()).toBe(true)
        for (const store of windows) store.receive({ items: server.items, savedAt: null })
        expect(server.items).toEqual(newest)
        for (const store of windows) expect(store.state()).toMatchObject({ items: newest, unsent: new Set() })
        expect(storage.values.size).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})

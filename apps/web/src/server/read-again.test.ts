import { QueryObserver } from '@tanstack/solid-query'
import { expect, it, vi } from 'vitest'
import { createQueryClient } from './query-client.ts'
import { readAgain } from './read-again.ts'

/** A query on the screen whose answers come when the test says so. */
const shown = (queries: ReturnType<typeof createQueryClient>, name: string) => {
  const waiting: ((answer: string) => void)[] = []
  const read = vi.fn(() => new Promise<string>(resolve => waiting.push(resolve)))
  const observer = new QueryObserver(queries, { queryKey: [name], queryFn: read })
  observer.subscribe(() => undefined)
  return { read, observer, answer: (text: string) => waiting.shift()?.(text) }
}

it('reads once more what was being read for the first time when something happened', async () => {
  const queries = createQueryClient()
  const window = shown(queries, 'window')
  const other = shown(queries, 'other')
  const done = readAgain(queries, ([name]) => name === 'window')
  window.answer('before it happened')
  await vi.waitFor(() => expect(window.read).toHaveBeenCalledTimes(2), 10_000)
  window.answer('after it')
  await done
  expect(window.observer.getCurrentResult().data).toBe('after it')
  expect(other.read).toHaveBeenCalledTimes(1)
  queries.clear()
})

it('reads what is there already once', async () => {
  const queries = createQueryClient()
  const { read, observer, answer } = shown(queries, 'window')
  answer('before it happened')
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('before it happened'), 10_000)
  const done = readAgain(queries, () => true)
  answer('after it')
  await done
  expect([read.mock.calls.length, observer.getCurrentResult().data]).toEqual([2, 'after it'])
  queries.clear()
})

import { expect, test, vi } from 'vitest'
import { isReachable } from '../src/server/reachability.ts'
import { readError } from '../src/server/read-error.ts'
import { server } from '../src/server/server.ts'
import { TilthError } from '../src/server/tilth-error.ts'
import { answerServer, forgetAnswers } from './answer-server.ts'

const end = () => server.feeds.end.mutate({ slug: 'alder' })

test('what is asked in one request gets its own answers, with the inputs it was asked with', async () => {
  const read = vi.fn(({ slug }: { readonly slug: string }) => ({ madeAt: slug }))
  const requests = vi.spyOn(globalThis, 'fetch')
  answerServer({ 'feeds.read': read })
  const found = await Promise.all(['alder', 'birch'].map(slug => server.feeds.read.query({ slug })))
  expect([found, requests.mock.calls.length]).toEqual([[{ madeAt: 'alder' }, { madeAt: 'birch' }], 1])
  requests.mockRestore()
})

test('a refusal arrives as it was thrown, beside what is answered', async () => {
  const refusal = { kind: 'issue', code: 'calendar.closed_year', path: ['dueOn'], params: { year: '2025–26' } } as const
  answerServer({ 'feeds.end': () => Promise.reject(new TilthError(refusal)), 'feeds.make': () => ({ url: 'here' }) })
  const [ended, made] = await Promise.allSettled([end(), server.feeds.make.mutate({ slug: 'alder' })])
  expect(readError(ended.status === 'rejected' && ended.reason)).toMatchObject(refusal)
  expect(made).toEqual({ status: 'fulfilled', value: { url: 'here' } })
})

test('anything else that is thrown is a fault', async () => {
  answerServer({ 'feeds.end': () => Promise.reject(new Error('broken')) })
  expect(readError(await end().catch((thrown: unknown) => thrown))).toMatchObject({ kind: 'fault', code: 'fault' })
})

test('no answer is none, until the server is there again', async () => {
  answerServer({ 'feeds.end': () => Promise.reject(new TilthError({ kind: 'offline', code: 'offline' })) })
  expect(readError(await end().catch((thrown: unknown) => thrown))).toMatchObject({ kind: 'offline' })
  expect(isReachable()).toBe(false)
})

test('what was asked without an answer in the test is told by its name', async () => {
  await expect(end()).rejects.toThrow('no answer to feeds.end')
  expect(forgetAnswers()).toEqual({ unanswered: ['feeds.end'], wasAway: true })
})

import { expect, test } from 'vitest'
import { visitOrigin } from './visit-origin.ts'

const environment = { port: 4100, host: '0.0.0.0', dataDirectory: '/tmp', publicOrigin: null, trustsProxy: false }
const arrive = (headers: Record<string, string>, given: Partial<typeof environment> | { publicOrigin: string } = {}) =>
  visitOrigin(new Headers(headers), { ...environment, ...given })

test('without TILTH_URL the address people come by is the origin', () => {
  expect(arrive({ host: '192.168.1.20:4100' })).toEqual({ origin: 'http://192.168.1.20:4100', isSecure: false, isKnownHost: true })
  expect(arrive({ host: '[::1]:4100' })).toMatchObject({ isKnownHost: true })
  expect(arrive({ host: 'localhost:4100' })).toMatchObject({ isKnownHost: true })
})

test('a foreign name that points here is not ours', () => {
  expect(arrive({ host: 'evil.example' })).toMatchObject({ isKnownHost: false })
  expect(arrive({})).toMatchObject({ isKnownHost: false })
  expect(arrive({ host: 'a b' })).toMatchObject({ isKnownHost: false })
})

test('TILTH_URL decides when it is set', () => {
  expect(arrive({ host: 'evil.example', 'x-forwarded-proto': 'http' }, { publicOrigin: 'https://tilth.example.org' })).toEqual({
    origin: 'https://tilth.example.org',
    isSecure: true,
    isKnownHost: true,
  })
})

test('forwarded headers count only behind a trusted proxy', () => {
  const headers = { host: '127.0.0.1:4100', 'x-forwarded-host': 'tilth.example.org', 'x-forwarded-proto': 'https' }
  expect(arrive(headers)).toMatchObject({ origin: 'http://127.0.0.1:4100', isSecure: false })
  expect(arrive(headers, { trustsProxy: true })).toEqual({ origin: 'https://tilth.example.org', isSecure: true, isKnownHost: true })
})

import { expect, test } from 'vitest'
import { readEnvironment } from './read-environment.ts'

test('nothing set: loopback, the default port, data beside the project', () => {
  expect(readEnvironment({}, '/srv/tilth')).toEqual({
    ok: true,
    value: { port: 4100, host: '127.0.0.1', dataDirectory: '/srv/tilth/data', publicOrigin: null, trustsProxy: false },
  })
})

test('everything set', () => {
  const variables = {
    PORT: '80',
    HOST: '0.0.0.0',
    TILTH_DATA: '/var/tilth',
    TILTH_URL: 'https://tilth.example.org/',
    TILTH_TRUST_PROXY: '1',
  }
  expect(readEnvironment(variables, '/srv')).toEqual({
    ok: true,
    value: { port: 80, host: '0.0.0.0', dataDirectory: '/var/tilth', publicOrigin: 'https://tilth.example.org', trustsProxy: true },
  })
})

test('wrong ones are named together with what to write instead', () => {
  const read = readEnvironment({ PORT: '99999', TILTH_URL: 'https://example.org/tilth', TILTH_TRUST_PROXY: 'perhaps' }, '/srv')
  if (read.ok) throw new Error('was taken')
  expect(read.error).toHaveLength(3)
  expect(read.error[0]).toContain('PORT=4100')
  expect(read.error[1]).toContain('TILTH_URL=https://')
  expect(read.error[2]).toContain('1 or 0')
})

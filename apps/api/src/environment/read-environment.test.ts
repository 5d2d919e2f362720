import { expect, test } from 'vitest'
import { readEnvironment } from './read-environment.ts'

test('nothing set: loopback, the default port, data beside the project', () => {
  expect(readEnvironment({}, '/srv/tilth')).toEqual({
    ok: true,
    value: {
      port: 4100,
      host: '127.0.0.1',
      dataDirectory: '/srv/tilth/data',
      publicOrigin: null,
      trustsProxy: false,
      sessionLimits: { idleHours: 12, days: 7 },
      mail: null,
      pluginFolder: null,
    },
  })
})

test('everything set', () => {
  const variables = {
    PORT: '80',
    HOST: '0.0.0.0',
    TILTH_DATA: '/var/tilth',
    TILTH_URL: 'https://tilth.example.org/',
    TILTH_TRUST_PROXY: '1',
    TILTH_SESSION_IDLE_HOURS: '1',
    TILTH_SESSION_DAYS: '30',
    TILTH_SMTP_URL: 'smtps://tilth:secret@mail.example.org:465',
    TILTH_MAIL_FROM: 'Tilth <tilth@example.org>',
    TILTH_PLUGIN_FOLDER: 'written',
  }
  expect(readEnvironment(variables, '/srv')).toEqual({
    ok: true,
    value: {
      port: 80,
      host: '0.0.0.0',
      dataDirectory: '/var/tilth',
      publicOrigin: 'https://tilth.example.org',
      trustsProxy: true,
      sessionLimits: { idleHours: 1, days: 30 },
      mail: { url: 'smtps://tilth:secret@mail.example.org:465', from: 'Tilth <tilth@example.org>' },
      pluginFolder: '/srv/written',
    },
  })
})

test('wrong ones are named together with what to write instead', () => {
  const read = readEnvironment(
    { PORT: '99999', TILTH_URL: 'https://example.org/tilth', TILTH_TRUST_PROXY: 'perhaps', TILTH_SESSION_DAYS: '0' },
    '/srv',
  )
  if (read.ok) throw new Error('was taken')
  expect(read.error).toHaveLength(4)
  expect(read.error[0]).toContain('PORT=4100')
  expect(read.error[1]).toContain('TILTH_URL=https://')
  expect(read.error[2]).toContain('1 or 0')
  expect(read.error[3]).toContain('TILTH_SESSION_DAYS=7')
})

test.each([
  [{ TILTH_SMTP_URL: 'https://name:secret@mail.example.org', TILTH_MAIL_FROM: 'tilth@example.org' }, ['TILTH_SMTP_URL=smtps://']],
  [{ TILTH_SMTP_URL: 'smtp://name:secret@mail.example.org' }, ['TILTH_MAIL_FROM=']],
  [{ TILTH_MAIL_FROM: 'nobody' }, ['TILTH_SMTP_URL=', 'TILTH_MAIL_FROM=']],
])('half a mail server is none, and its password is in no sentence: %j', (variables, said) => {
  const read = readEnvironment(variables, '/srv')
  if (read.ok) throw new Error('was taken')
  expect(read.error).toHaveLength(said.length)
  for (const [index, words] of said.entries()) expect(read.error[index]).toContain(words)
  expect(read.error.join()).not.toContain('secret')
})

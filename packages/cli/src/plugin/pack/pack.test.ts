import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPlugin } from '@tilth/plugin-kit'
import { expect, test } from 'vitest'
import { authorsFolder, authorsPlugin, typed } from '../fixtures/author.ts'
import { documentPart } from './document-part.ts'
import { pack } from './pack.ts'

test('it writes the document that a district uploads and says what it is', async () => {
  const { folder } = authorsPlugin(authorsFolder())
  const { code, out, errors } = await typed(pack, 'warm-welcome')
  expect([code, errors]).toEqual([0, ''])
  const text = readFileSync(join(folder, 'packed', 'warm-welcome-0.1.0.json'), 'utf8')
  expect(loadPlugin(JSON.parse(text)).ok).toBe(true)
  expect(out).toContain('warm-welcome 0.1.0 is sound')
  expect(out).toContain(
    `warm-welcome/packed/warm-welcome-0.1.0.json  ${Math.round(text.length / 1024)} KB  sha256 ${createHash('sha256').update(text).digest('hex')}`,
  )
  expect((await typed(pack, 'warm-welcome')).code).toBe(0)
  expect(readFileSync(join(folder, 'packed', 'warm-welcome-0.1.0.json'), 'utf8')).toBe(text)
})

test('nothing is written of a plugin that is refused, breaks a promise or says two versions', async () => {
  const { edit } = authorsPlugin(authorsFolder())
  edit('package.json', { from: '"version": "0.1.0"', to: '"version": "0.2.0"' })
  expect(await typed(pack, 'warm-welcome')).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('0.2.0') })
  edit('package.json', { from: '"version": "0.2.0"', to: '"version": "0.1.0"' })
  edit('frameworks/warm-welcome.json', {
    from: ',\n        {\n          "code": "A2",\n          "condition": "A2",\n          "scale": "in-place"\n        }',
    to: '',
  })
  expect(await typed(pack, 'warm-welcome')).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('no instrument asks about') })
  edit('frameworks/warm-welcome.json', { from: '"edition": 1', to: '"edition": "one"' })
  expect(await typed(pack, 'warm-welcome')).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('1 thing to mend') })
})

test('a plugin whose only code is what it shows is packed for whoever installs it', async () => {
  const { folder, edit, write } = authorsPlugin(authorsFolder())
  write('src/web.ts', 'export default {}\n')
  edit('package.json', { from: '".": "./src/index.ts"', to: '".": "./src/index.ts",\n    "./web": "./src/web.ts"' })
  const { code, out } = await typed(pack, 'warm-welcome')
  expect([code, readdirSync(join(folder, 'packed')).sort()]).toEqual([
    0,
    ['tilth-plugin-warm-welcome-0.1.0.tgz', 'warm-welcome-0.1.0.json'],
  ])
  expect(out).toContain('Whoever runs the server installs the package for that.')
})

test('a document that is more than a district can upload is not written, and its size is told', async () => {
  const { folder, edit } = authorsPlugin(authorsFolder())
  edit('src/index.ts', {
    from: 'frameworks: [framework],',
    to: "frameworks: [{ ...framework, texts: Array.from({ length: 300 }, (_, order) => ({ ...framework.texts[0], id: 'n' + order, order, text: 'word '.repeat(3900) })), translations: {} }],",
  })
  expect(await typed(pack, 'warm-welcome', '--locale', 'es')).toMatchObject({
    code: 1,
    errors: expect.stringContaining('El documento tiene 5.9 MB y un distrito puede subir 5 MB.'),
  })
  expect(readdirSync(join(folder, 'packed'))).toEqual([])
})

test('a document has nothing of what code would fill', () => {
  const content = {
    api: 1,
    settings: [{ id: 'goal' }],
    measures: [{ id: 'greetings' }],
    analyses: [{ id: 'a-week' }],
    reactions: [],
    permissions: ['measure.enter'],
    messages: { es: { 'settings/goal/label': 'Meta', 'measures/greetings/name': 'Saludos', 'findings/below': 'Pocos' } },
  }
  expect(documentPart(content)).toEqual({ api: 1, settings: [{ id: 'goal' }], messages: { es: { 'settings/goal/label': 'Meta' } } })
  const documents = { api: 1, messages: { es: { name: 'Bienvenida' } } }
  expect(documentPart(documents)).toBe(documents)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostVersion } from '@tilth/host/version'
import { describe, expect, test } from 'vitest'
import { authorsFolder, authorsPlugin, typed } from '../fixtures/author.ts'
import type { Finding } from '../reading/finding.ts'
import { check } from './check.ts'

const document = 'frameworks/warm-welcome.json'

const plugin = () => authorsPlugin(authorsFolder())

const findings = async (...args: readonly string[]) => {
  const { code, out } = await typed(check, 'warm-welcome', '--json', ...args)
  const { errors, warnings }: { errors: readonly Finding[]; warnings: readonly Finding[] } = JSON.parse(out)
  const place = ({ file, line, path, code: found }: Finding) => `${file}:${line} ${path} ${found}`
  return { code, errors: errors.map(place), warnings: warnings.map(place) }
}

const lineOf = (folder: string, { file, text }: { readonly file: string; readonly text: string }): number =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .findIndex(line => line.includes(text)) + 1

test('a new plugin is sound', async () => {
  plugin()
  const { code, out, errors } = await typed(check, 'warm-welcome')
  expect([code, errors]).toEqual([0, ''])
  expect(out).toBe('warm-welcome 0.1.0 is sound: 1 framework, 2 conditions, and 1 instrument.\n')
})

describe('what is to mend is told with file, line and path', () => {
  test('in a document', async () => {
    const { folder, edit } = plugin()
    edit(document, { from: '"code": "A2",\n      "codeStatus"', to: '"code": "A1",\n      "codeStatus"' })
    edit(document, { from: '"kind": "levels"', to: '"kind": "ladder"' })
    const { code, errors } = await findings()
    expect(code).toBe(1)
    const ladder = lineOf(folder, { file: document, text: 'ladder' })
    expect(errors).toContain(`warm-welcome/${document}:${ladder} frameworks/0/scales/0/kind framework.unknown_value`)
    const twice = lineOf(folder, { file: document, text: '"label": "Newcomers have a guide"' }) - 3
    expect(errors).toContain(`warm-welcome/${document}:${twice} frameworks/0/conditions/1/code framework.duplicate_code`)
  })

  test('in words, in English and in Spanish', async () => {
    plugin().edit(document, { from: '"kind": "levels"', to: '"kind": "ladder"' })
    const english = await typed(check, 'warm-welcome')
    expect([english.code, english.out]).toEqual([1, ''])
    expect(english.errors).toMatch(
      /warm-welcome\/frameworks\/warm-welcome\.json:\d+:\d+ {2}frameworks\/0\/scales\/0\/kind\n {4}This value is not one/,
    )
    expect(english.errors).toContain('(found: ladder; allowed: levels, spectrum)')
    const spanish = await typed(check, 'warm-welcome', '--locale', 'es')
    expect(spanish.errors).toContain('hay: ladder; se admite: levels, spectrum')
  })

  test('in what the module says itself', async () => {
    const { folder, edit } = plugin()
    edit('src/index.ts', { from: "'0.1.0'", to: "'first'" })
    edit('src/index.ts', { from: "  languages: ['en', 'es'],", to: "  languages: ['en'],\n  surprise: true," })
    const { errors } = await findings()
    const line = (text: string) => lineOf(folder, { file: 'src/index.ts', text })
    expect(errors).toContain(`warm-welcome/src/index.ts:${line("'first'")} version plugin.malformed`)
    expect(errors).toContain(`warm-welcome/src/index.ts:${line('surprise')} surprise plugin.unknown_field`)
    expect(errors).toContain(`warm-welcome/src/index.ts:${line('languages')} languages plugin.language_not_declared`)
  })

  test('in parts of what it says that have one name many times, and in modules it imports', async () => {
    const { folder, edit, write } = plugin()
    write(
      'src/settings.ts',
      [
        "import type { Manifest } from '@tilth/plugin-kit'",
        '',
        'const goal = {',
        "  id: 'the goal',",
        "  kind: 'number',",
        "  label: 'Goal',",
        '} as const',
        '',
        "export const settings = [{ id: 'season', kind: 'text', label: 'Season' }, goal] satisfies Manifest['settings']",
        '',
      ].join('\n'),
    )
    edit('src/index.ts', { from: 'export const', to: "import { settings as set } from './settings.ts'\n\nexport const" })
    edit('src/index.ts', {
      from: '  frameworks: [framework],',
      to: "  frameworks: [framework],\n  settings: set,\n  presets: [\n    { id: 'a', label: 'A', source: 'A', values: {} },\n    { id: 'a', label: 'B', source: 'B', values: {} },\n  ],",
    })
    const second = lineOf(folder, { file: 'src/index.ts', text: "label: 'B'" })
    expect((await findings()).errors).toEqual([
      'warm-welcome/src/settings.ts:4 settings/1/id plugin.malformed',
      `warm-welcome/src/index.ts:${second} presets/1/id plugin.duplicate_code`,
    ])
  })

  test('in what code puts together, at what is nearest around it', async () => {
    const { folder, edit } = plugin()
    edit('src/index.ts', { from: 'frameworks: [framework],', to: 'frameworks: [{ ...framework, edition: 0 }, ...[framework]],' })
    const line = lineOf(folder, { file: 'src/index.ts', text: 'edition' })
    expect((await findings()).errors[0]).toBe(`warm-welcome/src/index.ts:${line} frameworks/0/edition framework.out_of_range`)
    edit('src/index.ts', {
      from: '  frameworks: [{ ...framework, edition: 0 }, ...[framework]],',
      to: '  frameworks: [0].map(() => ({ ...framework, edition: 0 })),',
    })
    expect((await findings()).errors).toEqual([`warm-welcome/src/index.ts:${line} frameworks/0/edition framework.out_of_range`])
  })

  test('where a newer Tilth is asked for than this', async () => {
    const { folder, edit } = plugin()
    edit('src/index.ts', { from: '  api: 1,', to: "  api: 1,\n  minHost: '1000.0.0'," })
    const line = lineOf(folder, { file: 'src/index.ts', text: 'minHost' })
    expect((await findings()).errors).toEqual([`warm-welcome/src/index.ts:${line} minHost plugin.needs_newer_host`])
    expect((await typed(check, 'warm-welcome')).errors).toContain('needs version 1000.0.0 of Tilth or a newer one')
    edit('src/index.ts', { from: '1000.0.0', to: hostVersion })
    expect((await findings()).code).toBe(0)
  })

  test('where a document is no JSON, each mistake', async () => {
    const { folder, edit } = plugin()
    edit(document, { from: '"edition": 1,', to: '"edition": 1' })
    const { code, errors } = await findings()
    const after = lineOf(folder, { file: document, text: '"edition": 1' }) + 1
    expect([code, errors]).toEqual([1, [`warm-welcome/${document}:${after}  authoring.not_json`]])
    expect((await typed(check, 'warm-welcome')).errors).toContain('A comma is missing before this.')
  })

  test('where a document loses something in silence, or was written by a word processor', async () => {
    const { folder, edit, write } = plugin()
    edit(document, { from: '"edition": 1,', to: '"edition": 1,\n  "edition": 2,' })
    expect((await findings()).errors).toEqual([`warm-welcome/${document}:5  authoring.not_json`])
    expect((await typed(check, 'warm-welcome')).errors).toContain('This name stands twice in the same braces')
    edit(document, { from: '"edition": 1,\n  "edition": 2,', to: '“edition”: 1,' })
    expect((await findings()).errors).toEqual([`warm-welcome/${document}:4  authoring.not_json`])
    expect((await typed(check, 'warm-welcome', '--locale', 'es')).errors).toContain('JSON solo conoce las comillas rectas: "')
    edit(document, { from: '“edition”: 1,', to: '"edition": 1,' })
    const latin = Buffer.from(readFileSync(join(folder, document), 'utf8'), 'latin1')
    write(document, latin)
    expect((await typed(check, 'warm-welcome')).errors).toContain('This file is not written in UTF-8')
  })

  test('where package.json cannot be read, or names a part that is not there', async () => {
    const { edit } = plugin()
    edit('package.json', { from: '".": "./src/index.ts"', to: '".": "./src/index.ts",\n    "./server": "./src/servers/index.ts"' })
    expect((await findings()).errors).toEqual(['warm-welcome/package.json:12  authoring.entrance_missing'])
    expect((await typed(check, 'warm-welcome')).errors).toContain('./server is at ./src/servers/index.ts, and nothing is there')
    edit('package.json', { from: '"type": "module",', to: '"type": "module"' })
    expect((await findings()).errors).toEqual(['warm-welcome/package.json:7  authoring.not_json'])
  })

  test('where a web part is nobody’s', async () => {
    const { edit, write } = plugin()
    write('src/web.ts', 'export default {}\n')
    edit('package.json', { from: '".": "./src/index.ts"', to: '".": "./src/index.ts",\n    "./web": "./src/web.ts"' })
    edit('package.json', { from: '"plugin": "warm-welcome"', to: '"plugin": "another"' })
    expect((await findings()).errors).toEqual(['warm-welcome/package.json:12  authoring.web_of_nobody'])
    expect((await typed(check, 'warm-welcome')).errors).toContain('Write "tilth": { "plugin": "warm-welcome" } beside its exports.')
    edit('package.json', { from: '"plugin": "another"', to: '"plugin": "warm-welcome"' })
    expect((await findings()).code).toBe(0)
  })

  test('where a module cannot be read or run', async () => {
    const { folder, edit } = plugin()
    edit('src/index.ts', { from: 'api: 1,', to: 'api: 1,,' })
    const line = lineOf(folder, { file: 'src/index.ts', text: 'api' })
    expect((await findings()).errors).toEqual([`warm-welcome/src/index.ts:${line}  authoring.module_broken`])
    edit('src/index.ts', { from: 'api: 1,,', to: 'api: somewhereElse,' })
    expect((await findings()).errors).toEqual([`warm-welcome/src/index.ts:${line}  authoring.module_broken`])
    expect((await typed(check, 'warm-welcome')).errors).toContain('somewhereElse is not defined')
  })

  test('where an import leads nowhere, with its place', async () => {
    const { folder, edit } = plugin()
    edit('src/index.ts', { from: '../frameworks/warm-welcome.json', to: '../frameworks/cold.json' })
    const line = lineOf(folder, { file: 'src/index.ts', text: 'cold.json' })
    expect((await findings()).errors).toEqual([`warm-welcome/src/index.ts:${line}  authoring.import_missing`])
    const spanish = await typed(check, 'warm-welcome', '--locale', 'es')
    expect(spanish.errors).toContain('No existe el archivo ../frameworks/cold.json que se importa aquí.')
    edit('src/index.ts', { from: '../frameworks/cold.json', to: '../frameworks/warm-welcome.json' })
    edit('src/index.ts', { from: "'@tilth/plugin-kit'", to: "'@tilth/pluginkit'" })
    const other = lineOf(folder, { file: 'src/index.ts', text: '@tilth/pluginkit' })
    expect((await findings()).errors).toEqual([`warm-welcome/src/index.ts:${other}  authoring.package_missing`])
    expect((await typed(check, 'warm-welcome')).errors).toContain('There is no package @tilth/pluginkit here.')
  })

  test('where a module gives no manifest, or two', async () => {
    const { edit, write } = plugin()
    edit('src/index.ts', { from: 'export const', to: 'const' })
    expect((await findings()).errors).toEqual(['warm-welcome/src/index.ts:null  authoring.no_manifest_exported'])
    write('src/index.ts', "export const a = { api: 1, id: 'a' }\nexport const b = { api: 1, id: 'b' }\n")
    expect((await findings()).errors).toEqual(['warm-welcome/src/index.ts:null  authoring.several_manifests_exported'])
  })
})

test('texts that are not translated and not compared are warnings, with their counts', async () => {
  const { folder, edit } = plugin()
  edit(document, { from: `        "title": "Warm welcome",\n`, to: '' })
  edit(document, { from: `        "texts/differ"`, to: `        "layers/A/heading2"` })
  expect((await findings()).code).toBe(1)
  edit(document, {
    from: `,\n        "layers/A/heading2": "¿Dónde difieren más nuestras miradas y qué tenía en mente cada quien?"`,
    to: '',
  })
  edit(document, { from: '"label": "Everybody is greeted",', to: '"label": "Everybody is greeted", "verified": false,' })
  const { code, errors, warnings } = await findings()
  expect([code, errors]).toEqual([0, []])
  const line = (text: string) => lineOf(folder, { file: document, text })
  expect(warnings).toEqual([
    `warm-welcome/${document}:${line('"es": {')} frameworks/0/translations/es authoring.warning.translation`,
    `warm-welcome/${document}:${line('"conditions": [')} frameworks/0/conditions authoring.warning.unverified`,
  ])
  const { out } = await typed(check, 'warm-welcome')
  expect(out).toContain('warm-welcome: 2 texts of 17 missing in es: title, texts/differ')
  expect(out).toContain('2 warnings.\nwarm-welcome 0.1.0 is sound')
})

test('what the manifest says itself is among what is not translated, and not more than five texts are named', async () => {
  const { folder, edit } = plugin()
  const options = ['a', 'b', 'c', 'd', 'e'].map(id => `{ id: '${id}', label: '${id}' }`).join(', ')
  edit('src/index.ts', {
    from: '  frameworks:',
    to: `  settings: [{ id: 'size', kind: 'choice', label: 'Size', options: [${options}] }],\n  frameworks:`,
  })
  const line = lineOf(folder, { file: 'src/index.ts', text: 'es: {' })
  expect((await findings()).warnings).toEqual([`warm-welcome/src/index.ts:${line} messages/es authoring.warning.translation`])
  expect((await typed(check, 'warm-welcome', '--locale', 'es')).out).toContain(
    'warm-welcome: faltan 6 textos de 8 en es: settings/size/label, settings/size/options/a/label, settings/size/options/b/label, settings/size/options/c/label, settings/size/options/d/label, …',
  )
})

describe('what helps to mend it stands behind the words', () => {
  test.each([
    ['"licence": {', '"license": {', 'is not there. (named: licence)', 'newer version. (perhaps meant: licence)'],
    [
      '"scale": "in-place"\n        },',
      '"scale": "inplace"\n        },',
      'not in the document. (named: inplace; perhaps meant: in-place)',
      '',
    ],
    ['"edition": 1,', '"edition": "1",', '(found: text; expected: whole number)', ''],
    ['"language": "en",', '"language": "English",', '(found: English; a language by its code, such as en or es-MX)', ''],
    ['"conditions/A2/label"', '"conditions/A2/labell"', 'is not in the document. (perhaps meant: conditions/A2/label)', ''],
  ])('%s as %s', async (from, to, ...told) => {
    plugin().edit(document, { from, to })
    const { errors } = await typed(check, 'warm-welcome')
    for (const words of told) expect(errors).toContain(words)
  })

  test('in Spanish too', async () => {
    const { edit } = plugin()
    edit(document, { from: '"layers": [', to: '"layers": "A", "others": [' })
    edit('src/index.ts', { from: "id: 'warm-welcome'", to: "id: 'Warm'" })
    const { errors } = await typed(check, 'warm-welcome', '--locale', 'es')
    expect(errors).toContain('(hay: texto; se espera: lista entre [ ])')
    expect(errors).toContain('(hay: Warm; letras minúsculas y cifras, palabras unidas por un solo guion, primero una letra)')
  })
})

test('a message that could not be filled in is told, and one that is said in a translation alone', async () => {
  const { folder, edit } = plugin()
  edit('src/index.ts', {
    from: '  messages: { es: {',
    to: "  messages: { en: { 'findings/few': '{days, plural, one {# day}', 'findings/all': '{came} came' }, es: { 'findings/all': 'Vinieron {vino}',",
  })
  const line = lineOf(folder, { file: 'src/index.ts', text: 'findings/all' })
  const place = `warm-welcome/src/index.ts:${line} messages`
  expect((await findings()).errors).toEqual([
    `${place}/en/findings/few authoring.message_unreadable`,
    `${place}/es/findings/all authoring.message_parameters`,
  ])
  expect((await typed(check, 'warm-welcome')).errors).toContain(
    'is filled with vino, and in the plugin’s own language it is filled with came.',
  )
  edit('src/index.ts', { from: "'findings/all': '{came} came'", to: "'findings/any': '{came} came'" })
  expect((await findings()).errors).toContain(`${place}/es/findings/all plugin.own_language_lacks`)
})

test('a document alone is checked as it will be where it is uploaded', async () => {
  const { edit } = plugin()
  expect((await typed(check, `warm-welcome/${document}`)).out).toContain('warm-welcome 1.0.0 is sound')
  edit(document, { from: '"edition": 1', to: '"edition": 0' })
  const { code, errors } = await typed(check, `warm-welcome/${document}`)
  expect([code, errors.includes(`${document}:4:3  frameworks/0/edition`)]).toEqual([1, true])
})

test('a place without a plugin, and a command that is not understood', async () => {
  authorsFolder()
  expect(await typed(check, 'nowhere')).toMatchObject({ code: 1, errors: expect.stringContaining('There is nothing at') })
  expect(await typed(check, '.')).toMatchObject({ code: 1, errors: expect.stringContaining('There is no plugin at') })
  expect((await typed(check, 'a', 'b')).code).toBe(2)
  expect((await typed(check, '--loud')).code).toBe(2)
  expect((await typed(check, '--locale', 'fr')).code).toBe(2)
})

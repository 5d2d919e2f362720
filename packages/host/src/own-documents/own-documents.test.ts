import { query, readMany } from '@tilth/db'
import { districtPlugin } from '@tilth/db/district'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed, type TestDistrict } from '../../test/harness.ts'
import { asText, numberedDocument, numberedFramework } from '../../test/numbered-document.ts'
import { hostVersion } from '../plugins/host-version.ts'
import { enablePlugin, readPlugins } from '../plugins/use-cases.ts'
import { createRound, listInstruments } from '../rounds/use-cases.ts'
import {
  addOwnDocument,
  checkOwnDocument,
  downloadOwnDocument,
  listOwnDocuments,
  restoreOwnDocument,
  retireOwnDocument,
} from './use-cases.ts'

const setUp = async () => {
  const district = await createTestDistrict()
  const ada = await district.addPerson('Ada', 'administrator')
  // What a request knows of the district's documents is read when the request begins.
  return { district, admin: () => district.as(ada) }
}

const asked = (text: string, more: object = {}) => ({ text, pluginId: null, rights: 'labels', statement: '', locale: 'en', ...more })
const stored = async (district: TestDistrict) => {
  const { db } = await district.asSystem()
  const [rows] = await readMany(db, [query.select().from(districtPlugin)])
  return rows
}
const sound = () => numberedDocument(numberedFramework(['A', 'B', 'C']))

test('a document is looked at, stored, switched on and used, as the district’s own; installed ones stay what they are', async () => {
  const { district, admin } = await setUp()
  const text = asText(sound())
  const looked = await succeed(checkOwnDocument, await admin(), asked(text))
  expect(looked).toMatchObject({ kind: 'manifest', issues: [], preview: { pluginId: 'own-numbered', version: '1.0.0', follows: null } })
  expect(looked.preview?.frameworks[0]).toMatchObject({ id: 'numbered', edition: 1, conditions: 3, rated: 3, licenceName: 'CC0' })
  expect(await stored(district)).toEqual([])
  const { documentId } = await succeed(addOwnDocument, await admin(), asked(text))
  expect(documentId).not.toBeNull()
  const context = await admin()
  expect(context.plugins.loaded.map(plugin => [plugin.id, plugin.own === true])).toContainEqual(['own-numbered', true])
  const offered = async () => (await succeed(listInstruments, await admin(), { locale: 'en' })).instruments.map(each => each.frameworkId)
  expect(await offered()).not.toContain('numbered')
  await succeed(enablePlugin, await admin(), { pluginId: 'own-numbered', enabled: true })
  expect(await offered()).toContain('numbered')
  expect((await succeed(readPlugins, await admin(), { locale: 'en' })).plugins.map(plugin => plugin.id)).toContain('own-numbered')
  const listed = await succeed(listOwnDocuments, await admin(), { locale: 'en' })
  expect(listed.plugins).toMatchObject([
    { pluginId: 'own-numbered', isInUse: true, versions: [{ addedBy: 'Ada', stands: true, retiredAt: null }] },
  ])
  const download = await succeed(downloadOwnDocument, await admin(), { documentId })
  expect(download.name).toBe('own-numbered-1.0.0.json')
  expect(JSON.parse(download.text)).toEqual(sound())
})

test('a document that needs a newer product is refused with its line, and nothing is stored', async () => {
  const { district, admin } = await setUp()
  const text = asText({ ...sound(), minHost: '1000.0.0' })
  const { documentId, judgement } = await succeed(addOwnDocument, await admin(), asked(text))
  const line = text.split('\n').findIndex(each => each.includes('minHost')) + 1
  const params = { needed: '1000.0.0', found: hostVersion }
  expect([documentId, judgement.issues]).toEqual([null, [{ code: 'plugin.needs_newer_host', path: 'minHost', line, params }]])
  expect(await stored(district)).toEqual([])
  const { judgement: fits } = await succeed(addOwnDocument, await admin(), asked(asText({ ...sound(), minHost: hostVersion })))
  expect(fits.issues).toEqual([])
})

test('another district knows nothing of it', async () => {
  const { district, admin } = await setUp()
  await succeed(addOwnDocument, await admin(), asked(asText(sound())))
  const other = await createTestDistrict(district)
  const context = await other.as(await other.addPerson('Olga', 'administrator'))
  expect(context.plugins.loaded.some(plugin => plugin.own)).toBe(false)
  expect(await succeed(listOwnDocuments, context, { locale: 'en' })).toEqual({ plugins: [] })
})

test('a bare framework becomes a plugin of the district’s own under an id that somebody gives', async () => {
  const { admin } = await setUp()
  const text = asText(numberedFramework(['A', 'B'], { edition: 3 }))
  expect(await succeed(checkOwnDocument, await admin(), asked(text))).toMatchObject({
    kind: 'framework',
    suggestedId: 'numbered',
    issues: [{ code: 'plugin.id_needed', path: '', line: null }],
    preview: null,
  })
  const { judgement } = await succeed(addOwnDocument, await admin(), asked(text, { pluginId: 'our-conditions' }))
  expect(judgement.preview).toMatchObject({ pluginId: 'our-conditions', version: '3.0.0', maker: 'Nobody', languages: ['en'] })
})

test('every issue has words, its path and its line; of a bare framework as it was written', async () => {
  const { district, admin } = await setUp()
  const wrong = { ...numberedFramework(['A', 'A']), surprise: true }
  const lineOf = (text: string, part: string) => text.split('\n').findIndex(line => line.includes(part)) + 1
  const whole = asText(numberedDocument(wrong))
  const { judgement, documentId } = await succeed(addOwnDocument, await admin(), asked(whole))
  expect(documentId).toBeNull()
  expect(judgement.issues.map(({ code, path, line }) => [code, path, line])).toContainEqual([
    'framework.unknown_field',
    'frameworks.0.surprise',
    lineOf(whole, '"surprise"'),
  ])
  const second = whole.split('\n').flatMap((line, index) => (line.includes('"code": "A"') ? [index + 1] : []))[1]
  expect(judgement.issues.map(({ code, path, line }) => [code, path, line])).toContainEqual([
    'framework.duplicate_code',
    'frameworks.0.conditions.1.code',
    second,
  ])
  const bare = asText(wrong)
  const looked = await succeed(checkOwnDocument, await admin(), asked(bare, { pluginId: 'ours' }))
  expect(looked.issues.map(({ code, path, line }) => [code, path, line])).toContainEqual([
    'framework.unknown_field',
    'surprise',
    lineOf(bare, '"surprise"'),
  ])
  expect(await stored(district)).toEqual([])
})

const code = { title: 'Sums', description: '', reads: ['calendar'], by: ['org'], measures: [], tables: [] }
const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`

test.each<readonly [string, () => string, string]>([
  ['no JSON', () => '{\n  "api": 1,\n  "id" "x"\n}', 'plugin.not_json'],
  ['nothing at all', () => '', 'plugin.not_json'],
  ['quotation marks of a word processor', () => '{ “api”: 1 }', 'plugin.curly_quote'],
  ['ten megabytes', () => `{"a": "${'x'.repeat(10_000_000)}"}`, 'plugin.too_large'],
  ['brackets without end', () => nested, 'plugin.nested_too_deep'],
  ['another version of the contract', () => asText({ ...sound(), api: 2 }), 'plugin.unsupported_api'],
  ['the id of an installed plugin', () => asText({ ...sound(), id: 'tla-conditions' }), 'plugin.id_taken'],
  [
    'the id of an installed framework',
    () => asText(numberedDocument(numberedFramework(['A'], { id: 'tla-conditions' }))),
    'plugin.framework_taken',
  ],
  ['an analysis', () => asText({ ...sound(), analyses: [{ ...code, id: 'sums' }] }), 'plugin.code_not_uploaded'],
  [
    'a reaction',
    () => asText({ ...sound(), reactions: [{ id: 'close', title: 'Close', description: '', on: ['round.closed'] }] }),
    'plugin.code_not_uploaded',
  ],
  ['code beside a manifest', () => asText({ manifest: sound(), server: 'import("fs")' }), 'plugin.unsupported_api'],
  [
    'a script in a label',
    () => asText(numberedDocument(numberedFramework(['A'], { labels: { A: '<script>alert(1)</script>' } }))),
    'framework.markup',
  ],
  ['a name of the engine', () => asText(sound()).replace('"api": 1', '"api": 1, "__proto__": { "own": true }'), 'plugin.unknown_field'],
  [
    'the owner’s text without a right to pass it on',
    () =>
      asText(
        numberedDocument(
          numberedFramework(['A'], {
            more: {
              licence: {
                id: 'restricted',
                name: 'All rights reserved',
                attribution: 'Nobody',
                derivativesAllowed: false,
                redistributable: false,
              },
            },
          }),
        ),
      ),
    'plugin.text_not_redistributable',
  ],
])('%s is refused in words, and nothing is stored', { timeout: 20_000 }, async (_, text, expected) => {
  const { district, admin } = await setUp()
  const { judgement, documentId } = await succeed(addOwnDocument, await admin(), asked(text()))
  expect(judgement.issues.map(found => found.code)).toContain(expected)
  expect([documentId, judgement.preview, await stored(district)]).toEqual([null, null, []])
})

test('with permission the full text may be kept by the district, and who gave it is kept with it', async () => {
  const { district, admin } = await setUp()
  const licence = {
    id: 'restricted',
    name: 'All rights reserved',
    attribution: 'Nobody',
    derivativesAllowed: false,
    redistributable: false,
  }
  const text = asText(numberedDocument(numberedFramework(['A'], { more: { licence } })))
  expect((await refuse(addOwnDocument, await admin(), asked(text, { rights: 'full' }))).code).toBe('plugin.permission_needed')
  const statement = 'Letter of the owner, August 2026'
  const { documentId } = await succeed(addOwnDocument, await admin(), asked(text, { rights: 'full', statement }))
  expect(documentId).not.toBeNull()
  expect((await stored(district)).map(row => row.rights)).toEqual([{ kind: 'full', statement }])
  const own = (await admin()).plugins.loaded.find(plugin => plugin.own)
  expect(own?.frameworks[0]?.licence).toEqual(licence)
})

test('a version follows only a lower one, and what is published under an edition stays', async () => {
  const { admin } = await setUp()
  const add = async (framework: ReturnType<typeof numberedFramework>, version: string) =>
    (await succeed(addOwnDocument, await admin(), asked(asText(numberedDocument(framework, { version }))))).judgement.issues.map(
      ({ code: found, params }) => [found, params],
    )
  const first = numberedFramework(['A', 'B'])
  expect(await add(first, '1.9.0')).toEqual([])
  expect(await add(first, '1.9.0')).toEqual([['plugin.version_not_newer', { version: '1.9.0' }]])
  expect(await add(first, '1.10.0-beta')).toEqual([])
  expect(await add(first, '1.2.0')).toEqual([['plugin.version_not_newer', { version: '1.10.0-beta' }]])
  const changed = numberedFramework(['A', 'B'], { labels: { A: 'Otherwise' } })
  expect(await add(changed, '1.10.0')).toEqual([['plugin.edition_not_newer', { edition: 1 }]])
  const looked = await succeed(
    checkOwnDocument,
    await admin(),
    asked(asText(numberedDocument({ ...changed, edition: 2 }, { version: '2.0.0' }))),
  )
  expect(looked.preview?.follows).toEqual({ version: '1.10.0-beta', editions: [{ frameworkId: 'numbered', from: 1, to: 2 }] })
  expect(await add({ ...changed, edition: 2 }, '2.0.0')).toEqual([])
  expect(await add(first, '3.0.0')).toEqual([['plugin.edition_not_newer', { edition: 2 }]])
})

test('an edition that rounds were made with is not given other content under another id either', async () => {
  const { district, admin } = await setUp()
  const { documentId } = await succeed(addOwnDocument, await admin(), asked(asText(sound())))
  await succeed(enablePlugin, await admin(), { pluginId: 'own-numbered', enabled: true })
  await succeed(createRound, await admin(), {
    orgId: district.rootId,
    pluginId: 'own-numbered',
    frameworkId: 'numbered',
    instrumentId: 'taking-stock',
    title: 'A round',
    visibility: 'confidential',
    opensAt: null,
    closesAt: null,
    items: ['A'],
    asksImportance: false,
    revealsOnClose: false,
    people: [],
  })
  await succeed(retireOwnDocument, await admin(), { documentId })
  const other = asText(numberedDocument(numberedFramework(['A', 'B', 'D']), { id: 'another' }))
  expect((await succeed(checkOwnDocument, await admin(), asked(other))).issues.map(found => found.code)).toEqual([
    'plugin.edition_not_newer',
  ])
})

test('taken out of use the version before it stands again; of all of them nothing is lost', async () => {
  const { admin } = await setUp()
  const one = numberedDocument(numberedFramework(['A']), { version: '1.0.0' })
  const two = numberedDocument(numberedFramework(['A', 'B'], { edition: 2 }), { version: '2.0.0' })
  const first = await succeed(addOwnDocument, await admin(), asked(asText(one)))
  const second = await succeed(addOwnDocument, await admin(), asked(asText(two)))
  const standing = async () => (await admin()).plugins.loaded.filter(plugin => plugin.own).map(plugin => plugin.version)
  expect(await standing()).toEqual(['2.0.0'])
  await succeed(retireOwnDocument, await admin(), { documentId: second.documentId })
  await succeed(retireOwnDocument, await admin(), { documentId: second.documentId })
  expect(await standing()).toEqual(['1.0.0'])
  await succeed(retireOwnDocument, await admin(), { documentId: first.documentId })
  expect(await standing()).toEqual([])
  expect((await admin()).plugins.retired?.map(plugin => plugin.version)).toEqual(['2.0.0'])
  const listed = await succeed(listOwnDocuments, await admin(), { locale: 'en' })
  expect(listed.plugins.map(({ isInUse, versions }) => [isInUse, versions.map(each => [each.version, each.stands])])).toEqual([
    [
      false,
      [
        ['2.0.0', false],
        ['1.0.0', false],
      ],
    ],
  ])
  await succeed(restoreOwnDocument, await admin(), { documentId: second.documentId })
  expect(await standing()).toEqual(['2.0.0'])
  expect((await refuse(retireOwnDocument, await admin(), { documentId: 'no such document' })).code).toBe('plugin.document_unknown')
})

test('only whoever administers the district may', async () => {
  const { district } = await setUp()
  const fay = await district.as(await district.addPerson('Fay', 'facilitator'))
  const local = await district.as(await district.addPerson('Lou', 'administrator', district.schoolId))
  for (const context of [fay, local]) {
    expect((await refuse(addOwnDocument, context, asked(asText(sound())))).code).toBe('denied')
    expect((await refuse(checkOwnDocument, context, asked(asText(sound())))).code).toBe('denied')
    expect((await refuse(listOwnDocuments, context, { locale: 'en' })).code).toBe('denied')
  }
  expect(await stored(district)).toEqual([])
})

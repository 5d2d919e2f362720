import { existsSync, readFileSync } from 'node:fs'
import type { ItemMapRow } from '@tilth/core/editions'
import { describe, expect, test } from 'vitest'
import { createTestDistrict, createTestInstallation, refuse, succeed } from '../../test/harness.ts'
import { sheetOf } from '../../test/tla-round.ts'
import { addOwnDocument } from '../own-documents/use-cases.ts'
import { loadInstalledPlugins } from '../plugins/load-installed-plugins.ts'
import { enablePlugin } from '../plugins/use-cases.ts'
import { saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { readResults, recordFinding } from '../results/use-cases.ts'
import { createRound, listInstruments, openRound, readForm, revealRound } from '../rounds/use-cases.ts'
import { applyEditionMap, dryRunEditionMap, readCarried, readEditions, undoEditionMap } from './use-cases.ts'

/** Read from its folder and not from a dependency: an installation without this plugin passes its tests all the same. */
const folder = new URL('../../../../plugins/bridges/', import.meta.url)
const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, folder), 'utf8')
const readManifest = async (): Promise<unknown> => Object.values(await import(/* @vite-ignore */ new URL('src/index.ts', folder).href))[0]

const pluginId = 'bridges'
const ownId = 'our-own-text'
const from = { frameworkId: 'bridges', edition: 1 }
const to = { frameworkId: 'example-district-text', edition: 1 }
const numbered = (letters: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letters}${index + 1}`)

const setUp = async () => {
  const district = await createTestDistrict(await createTestInstallation({ plugins: loadInstalledPlugins([await readManifest()]) }))
  const ada = await district.addPerson('Ada', 'administrator')
  const raters = await Promise.all(['Ana', 'Ben', 'Cai'].map(name => district.addPerson(name, 'member')))
  const admin = () => district.as(ada)
  /** Rated by three, revealed; the levels of `agreed` are recorded. */
  const round = async (
    of: { readonly pluginId: string; readonly frameworkId: string },
    { items, agreed = {} }: { readonly items: readonly string[]; readonly agreed?: Readonly<Record<string, number>> },
  ) => {
    const { roundId } = await succeed(createRound, await admin(), {
      ...of,
      orgId: district.rootId,
      instrumentId: 'taking-stock',
      title: 'Where is our system today?',
      visibility: 'confidential',
      opensAt: null,
      closesAt: null,
      items,
      asksImportance: true,
      revealsOnClose: false,
      people: raters.map(person => person.personId),
    })
    await succeed(openRound, await admin(), { roundId })
    for (const person of raters) {
      const rater = await district.as(person)
      await succeed(saveDraft, rater, { roundId, items: sheetOf(Object.fromEntries(items.map(code => [code, 2]))) })
      await succeed(submitRatings, rater, { roundId })
    }
    await succeed(revealRound, await admin(), { roundId })
    for (const [item, position] of Object.entries(agreed))
      await succeed(recordFinding, await admin(), { roundId, item, version: 0, position, reason: 'We looked.', minorityNote: '' })
    return roundId
  }
  return { district, admin, round, raters }
}

describe.skipIf(!existsSync(folder))('a working edition that waits for a text of the district’s own', () => {
  const rows: readonly ItemMapRow[] = existsSync(folder) ? JSON.parse(fixture('district-item-map.json')) : []

  test('is replaced by it through an item map: put in, switched on, tried, applied, asked', { timeout: 60_000 }, async () => {
    const { district, admin, round, raters } = await setUp()
    await succeed(enablePlugin, await admin(), { pluginId, enabled: true })
    const earlier = await round(
      { pluginId, frameworkId: from.frameworkId },
      {
        items: numbered('WE', 7),
        agreed: { WE1: 3, WE2: 2, WE3: 1, WE4: 1, WE5: 3, WE6: 4, WE7: 2 },
      },
    )

    const upload = { text: fixture('district-text.json'), pluginId: ownId, rights: 'labels', statement: 'We wrote it.', locale: 'en' }
    const { judgement } = await succeed(addOwnDocument, await admin(), upload)
    expect([judgement.issues, judgement.preview?.frameworks.map(({ id, rated }) => [id, rated])]).toEqual([[], [[to.frameworkId, 7]]])
    expect((await succeed(dryRunEditionMap, await admin(), { from, to, rows, locale: 'en' })).isOn).toBe(false)
    await succeed(enablePlugin, await admin(), { pluginId: ownId, enabled: true })
    const offered = async () => (await succeed(listInstruments, await admin(), { locale: 'en' })).instruments.map(each => each.frameworkId)
    expect(await offered()).toEqual([from.frameworkId, to.frameworkId])

    const dry = await succeed(dryRunEditionMap, await admin(), { from, to, rows, locale: 'en' })
    expect([dry.issues, dry.isOn, dry.totals.rounds, dry.totals.findings]).toEqual([[], true, 1, 7])
    expect(dry.levels).toEqual({ carried: 2, provisional: 3, 'to-agree': 2, history: 0, archive: 1, 'not-asked': 0 })
    const asked = dry.rows.filter(row => !row.code.includes('.'))
    expect(asked.map(({ code, counts, becomes }) => [code, counts.findings, becomes.map(each => `${each.code} ${each.outcome}`)])).toEqual([
      ['WE1', 1, ['X1 carried']],
      ['WE2', 1, ['X2 carried']],
      ['WE3', 1, ['X3 provisional', 'X4 provisional']],
      ['WE4', 1, ['X5 to-agree']],
      ['WE5', 1, ['X5 to-agree']],
      ['WE6', 1, ['null archive']],
      ['WE7', 1, ['X6 provisional']],
    ])
    const elements = dry.rows.filter(row => row.code.includes('.'))
    expect(new Set(elements.flatMap(row => row.becomes.map(({ outcome }) => outcome)))).toEqual(new Set(['not-asked']))
    expect(dry.added).toEqual([{ code: 'X7', label: expect.stringMatching(/./) }])
    expect((await succeed(readEditions, await admin(), { locale: 'en' })).changes).toEqual([])

    const { changeId } = await succeed(applyEditionMap, await admin(), { from, to, rows })
    expect(await offered()).toEqual([to.frameworkId])
    await succeed(undoEditionMap, await admin(), { changeId })
    expect(await offered()).toEqual([from.frameworkId, to.frameworkId])
    const again = await succeed(applyEditionMap, await admin(), { from, to, rows })

    district.clock.now = new Date('2026-10-01T16:00:00.000Z')
    const roundId = await round({ pluginId: ownId, frameworkId: to.frameworkId }, { items: numbered('X', 7) })
    const [rater] = raters
    if (!rater) throw new Error('nobody rated')
    const form = await succeed(readForm, await district.as(rater), { roundId, locale: 'en' })
    expect(JSON.stringify(form)).toContain('Partners who decide with us')
    expect(JSON.stringify(form)).toContain('Example text of a district — made up, published by nobody.')
    expect(JSON.stringify(form)).not.toMatch(/\bWE[1-7]\b|bridges/i)
    const carried = await succeed(readCarried, await admin(), { roundId, locale: 'en' })
    expect(carried.fromRound?.id).toBe(earlier)
    expect(carried.items.map(each => [each.item, each.standing, each.inWords])).toEqual([
      ['X1', 'carried', 'Established'],
      ['X2', 'carried', 'Building'],
      ['X3', 'provisional', 'Exploring'],
      ['X4', 'provisional', 'Exploring'],
      ['X5', 'to-agree', null],
      ['X6', 'provisional', 'Building'],
    ])
    expect(carried.archive.map(level => level.code)).toEqual(['WE6'])
    expect(await refuse(undoEditionMap, await admin(), { changeId: again.changeId })).toEqual({
      code: 'edition.in_use',
      params: { rounds: 1 },
    })
    expect((await succeed(readResults, await admin(), { roundId: earlier, locale: 'en' })).items.map(item => item.code)).toEqual(
      numbered('WE', 7),
    )
  })
})

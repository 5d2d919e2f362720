import type { ItemMapRow } from '@tilth/core/editions'
import { expect, test } from 'vitest'
import { createTestDistrict, succeed } from '../../test/harness.ts'
import { asText, numberedDocument, numberedFramework } from '../../test/numbered-document.ts'
import { applyEditionMap, undoEditionMap } from '../editions/use-cases.ts'
import { addOwnDocument } from '../own-documents/use-cases.ts'
import { enablePlugin } from '../plugins/use-cases.ts'
import { copyRound, createRound } from './use-cases.ts'

const row = (from: string | null, to: string | null, relation: ItemMapRow['relation']): ItemMapRow => ({
  from,
  to,
  relation,
  carry: relation === 'same' ? 'yes' : relation === 'new' || relation === 'gone' ? 'no' : 'provisional',
  note: '',
})

const first = { frameworkId: 'numbered', edition: 1 }
const second = { frameworkId: 'numbered', edition: 2 }
const firstCodes = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']
const secondCodes = ['C1', 'C2x', 'C3a', 'C3b', 'C45', 'N1']
const map = [
  row('C1', 'C1', 'same'),
  row('C2', 'C2x', 'reworded'),
  row('C3', 'C3a', 'split'),
  row('C3', 'C3b', 'split'),
  row('C4', 'C45', 'merged'),
  row('C5', 'C45', 'merged'),
  row('C6', null, 'gone'),
  row(null, 'N1', 'new'),
]

const setUp = async () => {
  const district = await createTestDistrict()
  const ada = await district.addPerson('Ada', 'administrator')
  const admin = () => district.as(ada)
  const put = async (document: object) => {
    const asked = { text: asText(document), pluginId: null, rights: 'labels', statement: '', locale: 'en' }
    expect((await succeed(addOwnDocument, await admin(), asked)).documentId).not.toBeNull()
  }
  const round = async (items: readonly string[], of: { frameworkId?: string; instrumentId?: string; pluginId?: string } = {}) => {
    const asked = { pluginId: 'own-numbered', frameworkId: 'numbered', instrumentId: 'taking-stock', ...of, items }
    const settings = {
      title: 'Fall',
      visibility: 'named',
      opensAt: null,
      closesAt: null,
      asksImportance: true,
      revealsOnClose: false,
      people: [],
    }
    return (await succeed(createRound, await admin(), { orgId: district.rootId, ...asked, ...settings })).roundId
  }
  await put(numberedDocument(numberedFramework(firstCodes)))
  await succeed(enablePlugin, await admin(), { pluginId: 'own-numbered', enabled: true })
  return { admin, put, round }
}

test('a round that is run again after its edition changed asks what became of its conditions', async () => {
  const { admin, put, round } = await setUp()
  const some = await round(['C3', 'C5', 'C6'])
  const all = await round(firstCodes)
  await put(numberedDocument(numberedFramework(secondCodes, { edition: 2 })))
  expect(await succeed(copyRound, await admin(), { roundId: some })).toMatchObject({ isStillOffered: false, followsMap: false })
  const { changeId } = await succeed(applyEditionMap, await admin(), { from: first, to: second, rows: map })
  expect(await succeed(copyRound, await admin(), { roundId: some })).toMatchObject({
    frameworkId: 'numbered',
    instrumentId: 'taking-stock',
    isStillOffered: true,
    followsMap: true,
    items: ['C3a', 'C3b', 'C45'],
    itemsGone: ['C6'],
    itemsAdded: [],
  })
  const again = await succeed(copyRound, await admin(), { roundId: all })
  expect(again).toMatchObject({ items: secondCodes, itemsGone: ['C6'], itemsAdded: ['N1'] })
  await round(again.items)

  await succeed(undoEditionMap, await admin(), { changeId })
  expect(await succeed(copyRound, await admin(), { roundId: all })).toMatchObject({ followsMap: false, items: ['C1'] })
})

test('where another framework took the place of the one it asked, it asks that one', async () => {
  const { admin, put, round } = await setUp()
  const roundId = await round(['C1', 'C2'])
  const other = numberedFramework(['A', 'B', 'C'], { id: 'ours', more: {} })
  const [instrument] = other.instruments
  await put(numberedDocument({ ...other, instruments: instrument ? [{ ...instrument, id: 'our-form' }] : [] }, { id: 'own-ours' }))
  const rows = [
    row('C1', 'A', 'reworded'),
    row('C2', 'B', 'reworded'),
    ...['C3', 'C4', 'C5', 'C6'].map(code => row(code, null, 'gone')),
    row(null, 'C', 'new'),
  ]
  await succeed(applyEditionMap, await admin(), { from: first, to: { frameworkId: 'ours', edition: 1 }, rows })
  expect(await succeed(copyRound, await admin(), { roundId })).toMatchObject({ isStillOffered: false, itemsGone: ['C1', 'C2'] })
  await succeed(enablePlugin, await admin(), { pluginId: 'own-ours', enabled: true })
  const again = await succeed(copyRound, await admin(), { roundId })
  expect(again).toMatchObject({ frameworkId: 'ours', instrumentId: 'our-form', items: ['A', 'B'], itemsGone: [], isStillOffered: true })
})

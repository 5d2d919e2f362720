import { expect, test } from 'vitest'
import { orchardManifest } from './fixtures/orchard-manifest.ts'
import { plant } from './fixtures/plant.ts'
import { loadPlugins } from './load-plugins.ts'

const meadow = () => plant({ ...orchardManifest(), id: 'meadow' }, { at: ['frameworks', 0, 'id'], value: 'meadow' })

const broken = () => plant(orchardManifest(), { at: ['frameworks', 0, 'scales', 0, 'anchors', 2, 'position'], value: 40 })

const summary = (manifests: readonly unknown[]) => {
  const { loaded, refused } = loadPlugins(manifests)
  return {
    loaded: loaded.map(plugin => plugin.id),
    refused: refused.map(({ id, issues }) => [id, ...issues.map(({ code, path = [] }) => `${code} at ${path.join('/')}`)]),
  }
}

test('a plugin that fails does not load; the others do', () => {
  expect(summary([broken(), meadow()])).toEqual({
    loaded: ['meadow'],
    refused: [['orchard', 'framework.scale_out_of_order at frameworks/0/scales/0/anchors/2/position']],
  })
})

test('a plugin id is given once: the first listed keeps it', () => {
  const second = plant(orchardManifest(), { at: ['frameworks', 0, 'id'], value: 'other' })
  expect(summary([orchardManifest(), second])).toEqual({ loaded: ['orchard'], refused: [['orchard', 'plugin.duplicate_plugin at id']] })
})

test('a framework id is given once over all plugins', () => {
  const taken = plant(meadow(), { at: ['frameworks', 0, 'id'], value: 'orchard' })
  expect(summary([orchardManifest(), taken])).toEqual({
    loaded: ['orchard'],
    refused: [['meadow', 'plugin.framework_taken at frameworks/0/id']],
  })
})

test('a refused plugin stands in nobody’s way', () => {
  expect(summary([broken(), orchardManifest()]).loaded).toEqual(['orchard'])
})

test('a plugin without a name of its own is named by its place', () => {
  const { refused } = loadPlugins([null, { id: '' }, {}, 'x'])
  expect(refused.map(({ id }) => id)).toEqual(['#1', '#2', '#3', '#4'])
})

test('no plugins is a sound installation', () => {
  expect(loadPlugins([])).toEqual({ loaded: [], refused: [] })
})

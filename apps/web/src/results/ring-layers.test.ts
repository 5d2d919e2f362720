import { format } from '@tilth/i18n'
import type { I18n } from '@tilth/ui'
import { describe, expect, it } from 'vitest'
import { resultsFixture } from './results.fixture.ts'
import { canBeRings, ringLayers } from './ring-layers.ts'

const t: I18n['t'] = (key, params) => format('en', { key, params })

describe('ringLayers', () => {
  it('has the layers from the inside out with their conditions in the order of the framework', () => {
    expect(ringLayers(resultsFixture(), t).map(layer => [layer.code, layer.items.map(item => item.code)])).toEqual([
      ['E', ['E4']],
      ['S', ['S2', 'S5', 'S6', 'S8']],
    ])
  })

  it('says nothing of a condition that is not shown but why', () => {
    const results = resultsFixture()
    const items = results.items.map(item => (item.code === 'S6' ? { ...item, shown: null, protection: 'sealed' as const } : item))
    const hidden = ringLayers({ ...results, items }, t)
      .flatMap(layer => layer.items)
      .filter(item => item.word === null)
    expect(hidden.map(({ code, why, median, camps, sentence }) => ({ code, why, median, camps, sentence }))).toEqual([
      {
        code: 'S6',
        why: 'sealed',
        median: null,
        camps: null,
        sentence: 'Nobody can see marks until the team reveals them. That includes you.',
      },
      {
        code: 'S8',
        why: 'protected',
        median: null,
        camps: null,
        sentence: 'Protected: a small group, or one that would let somebody work it out.',
      },
    ])
  })

  it('leaves out layers nobody was asked about, and knows when a picture would not hold them', () => {
    const results = resultsFixture()
    const layers = Array.from({ length: 7 }, (_, index) => ({
      code: String(index),
      label: String(index),
      purpose: '',
      description: '',
      reflections: [],
    }))
    const [first] = results.items
    if (first === undefined) throw new Error('the fixture changed')
    const items = layers.map(layer => ({ ...first, code: `X${layer.code}`, layer: layer.code }))
    expect(canBeRings(ringLayers({ layers, items: items.slice(0, 6) }, t))).toBe(true)
    expect(canBeRings(ringLayers({ layers, items }, t))).toBe(false)
  })
})

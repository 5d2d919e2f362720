import { cleanup } from '@solidjs/testing-library'
import type { LevelScale, SpectrumScale } from '@tilth/core/conditions'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { levelFill } from './level-fill.ts'
import { LevelGlyph } from './level-glyph.tsx'

afterEach(cleanup)

const allows = { notSure: true, notMine: true, notApplicable: true, notObservable: false }
const levels = (count: number): LevelScale => ({
  kind: 'levels',
  id: 'levels',
  allows,
  levels: Array.from({ length: count }, (_, index) => ({ id: String(index), label: String(index), owner: 'ours' })),
})
const spectrum: SpectrumScale = { kind: 'spectrum', id: 'line', allows, anchors: [] }

describe('levelFill', () => {
  it.each([
    [2, ['5-1', '5-5']],
    [3, ['5-1', '5-3', '5-5']],
    [4, ['7-1', '7-3', '7-5', '7-7']],
    [6, ['7-1', '7-2', '7-3', '7-5', '7-6', '7-7']],
  ] as const)('spreads %i levels over the palette', (count, steps) => {
    expect(Array.from({ length: count }, (_, level) => levelFill(level, levels(count))?.fill)).toEqual(
      steps.map(step => `var(--level${step})`),
    )
  })

  it('has no fill for more than seven levels', () => {
    expect(levelFill(0, levels(8))).toBeNull()
  })
})

describe('LevelGlyph', () => {
  it.each([
    [0, 1],
    [32, 2],
    [50, 3],
    [100, 5],
  ])('fills a spectrum at %i up to layer %i', (position, filled) => {
    renderInLanguage(() => <LevelGlyph scale={spectrum} position={position} />)
    expect(document.querySelector('svg')?.getAttribute('data-filled')).toBe(String(filled))
  })
})

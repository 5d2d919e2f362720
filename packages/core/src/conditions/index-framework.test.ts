import { describe, expect, it } from 'vitest'
import { gardenFramework } from './garden-framework.fixture.ts'
import { indexFramework } from './index-framework.ts'

const index = indexFramework(gardenFramework)

describe('indexFramework', () => {
  it('finds parts by their names', () => {
    expect(index.condition('G1a')?.label).toBe('Worms')
    expect(index.layer('W')?.label).toBe('Weather')
    expect(index.layerOf('G1a')?.code).toBe('G')
    expect(index.scale('steps')?.kind).toBe('levels')
    expect(index.instrument('taking-stock')?.items).toHaveLength(3)
    expect(index.item('taking-stock', 'G1-steps')).toEqual({ code: 'G1-steps', condition: 'G1', scale: 'steps' })
    expect(index.rubric('G1', 'nearness')?.descriptors[0]).toBe('Dust.')
  })

  it('lists what belongs together in the order of the document', () => {
    expect(index.conditionsOf('G').map(({ code }) => code)).toEqual(['G1', 'G1a'])
    expect(index.childrenOf('G1').map(({ code }) => code)).toEqual(['G1a'])
  })

  it('gives texts by use and subject in their own order', () => {
    expect(index.texts('reflection', 'G').map(({ id }) => id)).toEqual(['reflect-1', 'reflect-2'])
    expect(index.texts('preface').map(({ id }) => id)).toEqual(['welcome'])
    expect(index.texts('reflection')).toEqual([])
    expect(index.texts('preface', 'G')).toEqual([])
  })

  it('answers nothing for what is not there', () => {
    for (const name of ['', 'X', 'constructor', '__proto__']) {
      expect(index.condition(name)).toBeUndefined()
      expect(index.layerOf(name)).toBeUndefined()
      expect(index.item(name, name)).toBeUndefined()
      expect(index.conditionsOf(name)).toEqual([])
    }
  })
})

import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
  wcagContrast,
  wcagLuminance,
} from 'culori'
import { describe, expect, it } from 'vitest'
import css from './tokens.css?raw'

const tokensOf = (start: string): ReadonlyMap<string, string> => {
  const at = css.indexOf(start)
  if (at === -1) throw new Error(`tokens.css has no ${start}`)
  const block = css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at))
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(match => [match[1] ?? '', match[2] ?? '']))
}

const light = tokensOf(':root {\n    color-scheme: light')
const dark = tokensOf(':root[data-theme="dark"]')
const themes = { light, dark }

const colorOf = (tokens: ReadonlyMap<string, string>, name: string): string => {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`no token --${name}`)
  const alias = /^var\(--([\w-]+)\)$/.exec(value)
  return alias?.[1] ? colorOf(tokens, alias[1]) : value
}

const views: Readonly<Record<string, (color: string) => string | Color>> = {
  'as it is': color => color,
  grayscale: filterGrayscale(1),
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1),
}

const difference = differenceCiede2000()

describe.each(Object.entries(themes))('the %s theme', (theme, tokens) => {
  const color = (name: string) => colorOf(tokens, name)

  describe.each([
    [5, 10],
    [7, 7.4],
  ] as const)('in %i steps', (count, least) => {
    const steps = Array.from({ length: count }, (_, index) => color(`level${count}-${index + 1}`))

    it('goes one way in luminance', () => {
      const luminances = steps.map(step => wcagLuminance(step))
      const rising = luminances.toSorted((a, b) => a - b)
      expect(luminances).toEqual(theme === 'light' ? rising.toReversed() : rising)
      expect(new Set(luminances).size).toBe(count)
    })

    it.each(Object.keys(views))('keeps any two steps apart, %s', view => {
      const seen = steps.map(step => views[view]?.(step) ?? step)
      const distances = seen.flatMap((one, index) => seen.slice(index + 1).map(other => difference(one, other)))
      expect(Math.min(...distances)).toBeGreaterThanOrEqual(least)
    })

    it('has a text color that reads on every step', () => {
      for (const [index, step] of steps.entries())
        expect(wcagContrast(color(`on-level${count}-${index + 1}`), step)).toBeGreaterThanOrEqual(4.5)
    })
  })

  it('outlines level fills with an ink that stands out on every ground', () => {
    for (const ground of ['paper', 'sheet', 'wash']) expect(wcagContrast(color('ink'), color(ground))).toBeGreaterThanOrEqual(3)
  })

  it.each(['ink', 'ink-2', 'ink-3', 'rust', 'leaf-700'])('--%s reads on every ground', name => {
    for (const ground of ['paper', 'sheet', 'wash']) expect(wcagContrast(color(name), color(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    ['on-leaf', 'leaf-700'],
    ['on-leaf', 'leaf-800'],
    ['ink', 'straw'],
    ['ink', 'leaf-100'],
    ['ink-2', 'leaf-100'],
    ['ink', 'rust-100'],
    ['rust', 'rust-100'],
    ['paper', 'ink'],
  ])('--%s reads on --%s', (text, ground) => {
    expect(wcagContrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it('draws the borders of controls so that they are seen', () => {
    for (const ground of ['paper', 'sheet', 'wash']) expect(wcagContrast(color('rule-strong'), color(ground))).toBeGreaterThanOrEqual(3)
  })

  it('has only colors that parse', () => {
    const broken = [...tokens].filter(([, value]) => value.startsWith('#') && parse(value) === undefined)
    expect(broken).toEqual([])
  })
})

describe('the dark theme', () => {
  it('is the same by choice and by the system', () => {
    expect(tokensOf(':root:not([data-theme="light"])')).toEqual(dark)
  })

  it('names the same colors as the light one', () => {
    const colors = (tokens: ReadonlyMap<string, string>) => [...tokens].filter(([, value]) => value.startsWith('#')).map(([name]) => name)
    expect(colors(dark)).toEqual(colors(light))
  })
})

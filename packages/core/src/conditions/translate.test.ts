import { describe, expect, it } from 'vitest'
import { gardenFramework } from './garden-framework.fixture.ts'
import { parseFramework } from './parse-framework.ts'
import { translatableTexts } from './translatable-texts.ts'
import { coverage, translate } from './translate.ts'

const paths = translatableTexts(gardenFramework).map(({ path }) => path)

describe('translatableTexts', () => {
  it('lists every text for people once, by a path that names parts and not places', () => {
    expect(paths).toEqual([
      'title',
      'shortTitle',
      'summary',
      'versionLabel',
      'core/label',
      'core/description',
      'layers/G/label',
      'layers/G/heading',
      'layers/G/purpose',
      'layers/G/description',
      'layers/W/label',
      'layers/W/heading',
      'conditions/G1/label',
      'conditions/G1/shortLabel',
      'conditions/G1/description',
      'conditions/G1/gloss',
      'conditions/G1/rubrics/nearness/0',
      'conditions/G1/rubrics/nearness/1',
      'conditions/G1/rubrics/nearness/2',
      'conditions/G1/rubrics/steps/0',
      'conditions/G1/rubrics/steps/2',
      'conditions/G1/rubrics/steps/3',
      'conditions/G1a/label',
      'conditions/G1a/description',
      'conditions/W1/label',
      'scales/nearness/anchors/none/label',
      'scales/nearness/anchors/way/label',
      'scales/nearness/anchors/full/label',
      'scales/steps/levels/one/label',
      'scales/steps/levels/two/label',
      'scales/steps/levels/three/label',
      'scales/steps/levels/four/label',
      'instruments/taking-stock/title',
      'instruments/taking-stock/purpose',
      'instruments/taking-stock/question',
      'instruments/taking-stock/subsets/first/label',
      'texts/reflect-2',
      'texts/reflect-1',
      'texts/welcome',
    ])
  })
})

describe('translate', () => {
  it('says what is translated and keeps the rest, naming it', () => {
    const spanish = translate(gardenFramework, 'es')
    expect(spanish.title).toBe('Condiciones de un huerto')
    expect(spanish.summary).toBe(gardenFramework.summary)
    expect(spanish.conditions[0]?.label).toBe('Suelo y composta')
    expect(spanish.conditions[0]?.shortLabel).toBe('Soil')
    expect(spanish.conditions[0]?.rubrics[0]?.descriptors).toEqual(['Dust.', 'Some crumbs.', 'Oscuro y suelto.'])
    expect(spanish.missing.has('conditions/G1/shortLabel')).toBe(true)
    expect(spanish.missing.has('title')).toBe(false)
    expect(spanish.translatedBy).toBe('ours')
    expect(spanish.locale).toBe('es')
  })

  it('reaches every text that can be translated, and nothing else', () => {
    const texts = Object.fromEntries(paths.map(path => [path, `[${path}]`]))
    const whole = { ...gardenFramework, translations: { fr: { by: 'owner' as const, reviewed: true, texts } } }
    const french = translate(whole, 'fr')
    expect(translatableTexts(french)).toEqual(paths.map(path => ({ path, text: `[${path}]` })))
    expect(french.missing.size).toBe(0)
    expect(french.translatedBy).toBe('owner')
    const back = translate(
      {
        ...french,
        language: 'fr',
        translations: {
          en: {
            by: 'owner',
            reviewed: true,
            texts: Object.fromEntries(translatableTexts(gardenFramework).map(({ path, text }) => [path, text])),
          },
        },
      },
      'en',
    )
    const { locale: _locale, missing: _missing, translatedBy: _by, ...document } = back
    expect({ ...document, language: 'en', translations: gardenFramework.translations }).toEqual(gardenFramework)
  })

  it('leaves the document in its own language as it is', () => {
    for (const locale of ['en', 'en-US']) {
      const english = translate(gardenFramework, locale)
      expect(english.title).toBe(gardenFramework.title)
      expect(english.missing.size).toBe(0)
      expect(english.translatedBy).toBeNull()
    }
  })

  it('falls back from a region to its language, and from an unknown language to the document', () => {
    expect(translate(gardenFramework, 'es-MX').title).toBe('Condiciones de un huerto')
    const unknown = translate(gardenFramework, 'vi')
    expect(unknown.title).toBe(gardenFramework.title)
    expect(unknown.missing.size).toBe(paths.length)
    expect(unknown.translatedBy).toBeNull()
  })

  it('is not fooled by a language called like a field of every object', () => {
    expect(translate(gardenFramework, 'constructor').title).toBe(gardenFramework.title)
    expect(coverage(gardenFramework, '__proto__').translated).toBe(0)
  })

  it('does not change the document it reads', () => {
    const before = JSON.stringify(gardenFramework)
    translate(gardenFramework, 'es')
    expect(JSON.stringify(gardenFramework)).toBe(before)
    expect(parseFramework(gardenFramework).ok).toBe(true)
  })
})

describe('coverage', () => {
  it('counts texts that exist in a language, an empty one not among them', () => {
    expect(coverage(gardenFramework, 'es')).toEqual({ translated: 10, total: paths.length })
    expect(coverage(gardenFramework, 'en')).toEqual({ translated: paths.length, total: paths.length })
    expect(coverage(gardenFramework, 'vi')).toEqual({ translated: 0, total: paths.length })
  })
})

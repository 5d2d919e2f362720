import { describe, expect, it } from 'vitest'
import { composePlanTemplate } from './compose-plan-template.ts'
import { hashPlanTemplate } from './hash-plan-template.ts'
import { localizePlanTemplate, planTemplateCoverage } from './localize-plan-template.ts'
import { parsePlanTemplate } from './parse-plan-template.ts'
import { plainPlan } from './plain-plan.ts'
import { planTemplateTexts } from './plan-template-texts.ts'
import { gardenPlan } from './plans.fixture.ts'

const ask = (template: typeof gardenPlan) => template.parts.flatMap(part => part.prompts.map(prompt => prompt.label))

const questions = [
  'What problem are we trying to solve?',
  'What changes might we introduce, and why?',
  'How will we know that a change is an improvement?',
]
const preguntas = [
  '¿Qué problema queremos resolver?',
  '¿Qué cambios podríamos introducir y por qué?',
  '¿Cómo sabremos que un cambio es una mejora?',
]

describe('the plain plan', () => {
  it('asks what every plan asks, with three challenges at most and three horizons', () => {
    expect(ask(plainPlan).slice(0, 3)).toEqual(questions)
    const kinds = plainPlan.parts.flatMap(part => part.prompts.map(prompt => [prompt.kind, prompt.most ?? null]))
    expect(kinds.slice(3)).toEqual([
      ['text', null],
      ['challenges', 3],
      ['people', null],
      ['assets', null],
      ['needs', null],
      ['actions', null],
    ])
    expect(plainPlan.horizons).toHaveLength(3)
  })

  it('is whole in Spanish, asked with both marks', () => {
    expect(localizePlanTemplate(plainPlan, 'es').missing).toEqual(new Set())
    for (const text of Object.values(plainPlan.translations.es?.texts ?? {})) expect(text.split('¿').length).toBe(text.split('?').length)
  })
})

describe('composePlanTemplate', () => {
  it('puts the three questions first, whatever the template', () => {
    const composed = composePlanTemplate(gardenPlan)
    expect(ask(composed)).toEqual([...questions, ...ask(gardenPlan)])
    expect(parsePlanTemplate(composed)).toEqual({ ok: true, value: composed })
  })

  it('has them in Spanish beside what the template has', () => {
    const spanish = localizePlanTemplate(composePlanTemplate(gardenPlan), 'es')
    expect(ask(spanish).slice(0, 3)).toEqual(preguntas)
    expect(spanish.horizons[0]?.label).toBe('Primavera')
    expect(spanish.missing.has('parts/beds/label')).toBe(true)
  })

  it('speaks the language of the template where it can, and keeps the other one as a translation', () => {
    const { es: _, ...translations } = gardenPlan.translations
    const composed = composePlanTemplate({ ...gardenPlan, language: 'es', translations })
    expect(ask(composed).slice(0, 3)).toEqual(preguntas)
    expect(ask(localizePlanTemplate(composed, 'en')).slice(0, 3)).toEqual(questions)
    expect(parsePlanTemplate(composed).ok).toBe(true)
  })

  it('is in English before a template of a language we have no questions in', () => {
    const composed = composePlanTemplate({ ...gardenPlan, language: 'vi', translations: {} })
    expect(ask(composed).slice(0, 3)).toEqual(questions)
    expect(ask(localizePlanTemplate(composed, 'es-MX')).slice(0, 3)).toEqual(preguntas)
    expect(parsePlanTemplate(composed).ok).toBe(true)
  })

  it('changes nothing a second time, nor what it is given', () => {
    const before = JSON.stringify(gardenPlan)
    const composed = composePlanTemplate(gardenPlan)
    expect(composePlanTemplate(composed)).toBe(composed)
    expect(composePlanTemplate(plainPlan)).toBe(plainPlan)
    expect(JSON.stringify(gardenPlan)).toBe(before)
  })
})

describe('localizePlanTemplate', () => {
  it('reaches every text that can be translated, and nothing else', () => {
    const paths = planTemplateTexts(gardenPlan).map(({ path }) => path)
    const texts = Object.fromEntries(paths.map(path => [path, `[${path}]`]))
    const french = localizePlanTemplate({ ...gardenPlan, translations: { fr: { by: 'owner', reviewed: true, texts } } }, 'fr')
    expect(planTemplateTexts(french)).toEqual(paths.map(path => ({ path, text: `[${path}]` })))
    expect([french.missing.size, french.translatedBy]).toEqual([0, 'owner'])
    const words = JSON.stringify({ ...french, translations: {} })
    for (const { text } of planTemplateTexts(gardenPlan)) expect(words).not.toContain(`"${text}"`)
  })

  it('counts what there is', () => {
    const total = planTemplateTexts(gardenPlan).length
    expect(planTemplateCoverage(gardenPlan, 'es')).toEqual({ translated: 2, total })
    expect(planTemplateCoverage(gardenPlan, 'en')).toEqual({ translated: total, total })
  })
})

describe('hashPlanTemplate', () => {
  it('is the same however the document was written down, and another for another word', () => {
    const reordered = Object.fromEntries(Object.entries(gardenPlan).reverse()) as unknown as typeof gardenPlan
    expect(hashPlanTemplate(reordered)).toBe(hashPlanTemplate(gardenPlan))
    expect(hashPlanTemplate({ ...gardenPlan, title: 'Other' })).not.toBe(hashPlanTemplate(gardenPlan))
  })
})

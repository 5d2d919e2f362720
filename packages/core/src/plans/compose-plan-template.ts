import type { Translation } from '../conditions/framework.ts'
import { localizePlanTemplate } from './localize-plan-template.ts'
import { plainPlan } from './plain-plan.ts'
import type { PlanTemplate } from './plan-template.ts'
import { planTemplateTexts } from './plan-template-texts.ts'
import { threeQuestions } from './three-questions.ts'

const questionsIn = (language: string): PlanTemplate => localizePlanTemplate({ ...plainPlan, parts: [threeQuestions] }, language)

const questionTexts = (language: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    planTemplateTexts(questionsIn(language))
      .filter(({ path }) => path.startsWith('parts/'))
      .map(({ path, text }) => [path, text]),
  )

/**
 * The document that a plan is made with: the three questions first, then the template's own parts. A template that asks them itself
 * stays as it is, so composing twice changes nothing. The questions come in the template's language where we have it, else in English,
 * and in every other language we have.
 */
export const composePlanTemplate = (template: PlanTemplate): PlanTemplate => {
  if (template.parts.some(part => part.id === threeQuestions.id)) return template
  const [base = ''] = template.language.split('-')
  const others = [plainPlan.language, ...Object.keys(plainPlan.translations)].filter(language => language !== base)
  const languages = [...new Set([...Object.keys(template.translations), ...others])]
  const translationIn = (language: string): Translation => {
    const own = template.translations[language] ?? { by: 'ours' as const, reviewed: false, texts: {} }
    const speaks = others.some(other => language.split('-')[0] === other)
    return speaks ? { ...own, texts: { ...questionTexts(language), ...own.texts } } : own
  }
  return {
    ...template,
    parts: [...questionsIn(template.language).parts, ...template.parts],
    translations: Object.fromEntries(languages.map(language => [language, translationIn(language)])),
  }
}

import type { Reading, Spot } from '../document/shape.ts'
import { within } from '../document/within.ts'
import type { Framework } from './framework.ts'

/** What a document may hold by its own word: labels only means none of the owner's longer text, no derivatives means no translation of ours. */
export const checkPolicy = (framework: Reading<Framework>, spot: Spot): void => {
  if (framework.labelsOnly === true) checkLabelsOnly(framework, spot)
  if (framework.officialText === true && framework.licence?.derivativesAllowed === false) checkNoDerivatives(framework, spot)
}

const checkLabelsOnly = (framework: Reading<Framework>, spot: Spot): void => {
  const refuseOwners = ({ owner }: { readonly owner?: 'framework' | 'ours' | undefined }): void => {
    if (owner === 'framework') spot.at('owner', () => spot.report('official_text_forbidden'))
  }
  if (framework.officialText === true) spot.at('officialText', () => spot.report('official_text_forbidden'))
  within(spot, 'conditions').each(framework.conditions, condition => {
    within(spot, 'rubrics').each(condition.rubrics, refuseOwners)
    within(spot, 'lookFors').each(condition.lookFors, refuseOwners)
    within(spot, 'recommendations').each(condition.recommendations, refuseOwners)
  })
  within(spot, 'texts').each(framework.texts, refuseOwners)
}

const checkNoDerivatives = (framework: Reading<Framework>, spot: Spot): void => {
  spot.at('translations', () => {
    for (const [locale, translation] of Object.entries(framework.translations ?? {}))
      if (translation?.by === 'ours') spot.at(locale, () => spot.at('by', () => spot.report('translation_forbidden')))
  })
}

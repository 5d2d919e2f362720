import type { Reading, Spot } from '../document/shape.ts'
import type { Framework } from './framework.ts'

/** What a document may hold by its own word: labels only means none of the owner's longer text, no derivatives means no translation of ours. */
export const checkPolicy = (framework: Reading<Framework>, spot: Spot): void => {
  if (framework.labelsOnly === true) checkLabelsOnly(framework, spot)
  if (framework.officialText === true && framework.licence?.derivativesAllowed === false) checkNoDerivatives(framework, spot)
}

const checkLabelsOnly = (framework: Reading<Framework>, spot: Spot): void => {
  if (framework.officialText === true) spot.at('officialText', () => spot.report('official_text_forbidden'))
  spot.at('conditions', () => {
    framework.conditions?.forEach((condition, index) => {
      condition?.rubrics?.forEach((rubric, at) => {
        if (rubric?.owner === 'framework')
          spot.at(index, () => spot.at('rubrics', () => spot.at(at, () => spot.at('owner', () => spot.report('official_text_forbidden')))))
      })
    })
  })
  spot.at('texts', () => {
    framework.texts?.forEach((block, index) => {
      if (block?.owner === 'framework') spot.at(index, () => spot.at('owner', () => spot.report('official_text_forbidden')))
    })
  })
}

const checkNoDerivatives = (framework: Reading<Framework>, spot: Spot): void => {
  spot.at('translations', () => {
    for (const [locale, translation] of Object.entries(framework.translations ?? {}))
      if (translation?.by === 'ours') spot.at(locale, () => spot.at('by', () => spot.report('translation_forbidden')))
  })
}

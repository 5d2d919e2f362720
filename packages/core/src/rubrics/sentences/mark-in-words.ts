import type { Scale } from '../../conditions/framework.ts'
import { isPosition, type Mark, notApplicable, notMine, notObservable, notSure } from '../mark.ts'
import type { Aside, Locale } from './language.ts'
import { languages } from './languages.ts'
import { placeOf } from './place.ts'

const asideOf = (mark: Mark): Aside => {
  if (mark === notSure) return 'notSure'
  if (mark === notMine) return 'notMine'
  if (mark === notApplicable) return 'notApplicable'
  return mark === notObservable ? 'notObservable' : 'nothing'
}

/**
 * A mark as words with the scale's own labels: "On our way" on levels; "Between Not aligned at all and On our way", "Close to Fully
 * aligned", "At On our way" on a spectrum; "Not sure yet" for an answer off the scale. Throws on a level the scale does not have.
 */
export const markInWords = (mark: Mark, { scale, locale }: { readonly scale: Scale; readonly locale: Locale }): string => {
  const language = languages[locale]
  if (!isPosition(mark)) return language.answer[asideOf(mark)]
  if (scale.kind === 'spectrum') return language.place(placeOf(mark, scale.anchors))
  const level = scale.levels[mark]
  if (!level) throw new Error(`The scale "${scale.id}" has no level ${mark}.`)
  return level.label
}

import type { Translation } from '../conditions/framework.ts'
import { dictionaryOf, named, object, oneOf, text, trueOrFalse } from './shape.ts'

export const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

/** A document's texts in another language, by the paths of their places. */
export const translationShape = named(
  'translation',
  object<Translation>({
    by: oneOf('owner', 'ours'),
    reviewed: trueOrFalse,
    texts: dictionaryOf(text({ min: 0, max: 20_000 }), { key: /^[^\n]+$/, max: 200_000 }),
  }),
)

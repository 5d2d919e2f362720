import { licenceShape } from '../document/licence-shape.ts'
import { dictionaryOf, document, listOf, named, object, oneOf, optional, text, wholeNumber } from '../document/shape.ts'
import { languagePattern, translationShape } from '../document/translation-shape.ts'
import { idShape } from '../fields/field-shape.ts'
import type { Crosswalk, CrosswalkEnd, CrosswalkLink } from './crosswalk.ts'

export const crosswalkLimits = { links: 20_000, languages: 50, issues: 1000 } as const

const label = text({ min: 1, max: 500 })
const code = text({ min: 1, max: 64, pattern: /^[\p{L}\p{N}][\p{L}\p{N} ._()+-]*$/u, form: 'code' })
const end = named('crosswalkEnd', object<CrosswalkEnd>({ framework: code, code }))

export const crosswalkShape = named(
  'crosswalk',
  document<Crosswalk>({
    format: oneOf(1),
    id: idShape,
    edition: wholeNumber({ min: 1, max: 1_000_000 }),
    title: label,
    summary: optional(text({ min: 0, max: 5000 })),
    owner: label,
    language: text({ min: 1, max: 35, pattern: languagePattern, form: 'language' }),
    licence: licenceShape,
    links: listOf(
      object<CrosswalkLink>({
        from: end,
        to: end,
        relation: oneOf('equal', 'equivalent', 'subset', 'superset', 'intersects'),
        note: optional(text({ min: 1, max: 2000 })),
        by: oneOf('ours', 'framework'),
      }),
      { max: crosswalkLimits.links },
    ),
    translations: dictionaryOf(translationShape, { key: languagePattern, max: crosswalkLimits.languages }),
  }),
)

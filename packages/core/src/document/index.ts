/**
 * `@tilth/core/document`: how documents are described, read and said in languages. A shape is written once beside its type; what is read,
 * what is refused, and the JSON Schema all come from it.
 */
export { canonicalJson } from './canonical-json.ts'
export { checkMarkup } from './check-markup.ts'
export { hashDocument } from './hash-document.ts'
export type { JsonSchema } from './json-schema.ts'
export { Names } from './names.ts'
export { type Say, sayFields } from './say-in.ts'
export {
  clip,
  dictionaryOf,
  document,
  listOf,
  named,
  object,
  oneOf,
  optional,
  type Reading,
  readElsewhere,
  type Shape,
  Spot,
  scalar,
  text,
  trueOrFalse,
  variant,
} from './shape.ts'
export { languagePattern } from './translation-shape.ts'
export { within } from './within.ts'
export { writeSchema } from './write-schema.ts'

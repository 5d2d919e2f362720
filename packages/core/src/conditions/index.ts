export { adviceFor } from './advice-for.ts'
export type {
  Attribute,
  Condition,
  Core,
  Evidence,
  Framework,
  Instrument,
  Item,
  Layer,
  LevelScale,
  Licence,
  LookFor,
  Recommendation,
  Rubric,
  Scale,
  ScaleLevel,
  SpectrumScale,
  Subset,
  TextBlock,
  Translation,
  Variant,
} from './framework.ts'
export { frameworkShape, limits as frameworkLimits } from './framework-shape.ts'
export { hashFramework } from './hash-framework.ts'
export { type FrameworkIndex, indexFramework } from './index-framework.ts'
export { type InstrumentPart, instrumentItems } from './instrument-items.ts'
export { itemsOfVariant } from './items-of-variant.ts'
export { parseFramework } from './parse-framework.ts'
export { type TranslatableText, translatableTexts } from './translatable-texts.ts'
export { coverage, type LocalizedFramework, translate } from './translate.ts'

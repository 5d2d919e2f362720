import { licenceShape } from '../document/licence-shape.ts'
import {
  amount,
  dictionaryOf,
  document,
  listOf,
  named,
  object,
  oneOf,
  optional,
  orNull,
  text,
  trueOrFalse,
  variant,
  wholeNumber,
} from '../document/shape.ts'
import { languagePattern, translationShape } from '../document/translation-shape.ts'
import { fieldConditionShape, fieldsShape, idPattern, idShape, pupilRightsShape } from '../fields/field-shape.ts'
import { recordAccessShape } from '../records/record-access-shape.ts'
import type {
  Attribute,
  Condition,
  Core,
  Framework,
  Instrument,
  Item,
  Layer,
  LevelScale,
  LookFor,
  Recommendation,
  Rubric,
  Scale,
  ScaleLevel,
  SpectrumScale,
  Subset,
  TextBlock,
  Variant,
} from './framework.ts'

/** Far above any real document and low enough that one of this size is still checked at once. */
export const limits = {
  conditions: 2000,
  layers: 50,
  scales: 200,
  instruments: 100,
  items: 2000,
  texts: 5000,
  languages: 50,
  levels: 101,
  variants: 50,
  attributes: 50,
  lookFors: 200,
  issues: 5000,
} as const

const code = text({ min: 1, max: 64, pattern: /^[\p{L}\p{N}][\p{L}\p{N} ._()+-]*$/u, form: 'code' })
const label = text({ min: 1, max: 500 })
const prose = text({ min: 0, max: 20_000 })
const statement = text({ min: 1, max: 20_000 })
const url = text({ min: 1, max: 2000, pattern: /^https?:\/\/[^\s"'<>\\]+$/, form: 'address' })
const language = text({ min: 1, max: 35, pattern: languagePattern, form: 'language' })
const owner = oneOf('framework', 'ours')
const evidence = oneOf('published', 'unverified', 'ours')

const core = object<Core>({ code, label, description: prose, evidence })

const layer = object<Layer>({
  code,
  label,
  heading: prose,
  purpose: prose,
  description: prose,
  evidence,
  alignmentToModel: optional(oneOf('tight', 'between', 'general')),
})

const rubric = object<Rubric>({ scale: code, owner, descriptors: listOf(prose, { max: limits.levels }) })

const variants = optional(listOf(idShape, { max: limits.variants }))

const frameworkVariant = object<Variant>({ id: idShape, label, description: prose })

const attribute = object<Attribute>({
  id: idShape,
  label,
  description: prose,
  values: listOf(object<Attribute['values'][number]>({ id: idShape, label, description: prose }), { max: 200 }),
})

const lookFor = object<LookFor>({ id: idShape, kind: oneOf('barrier', 'option', 'sign'), text: statement, owner })

const recommendation = object<Recommendation>({ id: idShape, scale: code, upTo: code, text: statement, owner })

const condition = named(
  'condition',
  object<Condition>({
    code,
    codeStatus: oneOf('verified', 'inferred', 'working', 'ours'),
    layer: code,
    parent: optional(code),
    kind: optional(code),
    officialNumber: optional(text({ min: 1, max: 64 })),
    displayOrder: optional(amount({ min: -1_000_000, max: 1_000_000 })),
    verified: optional(trueOrFalse),
    variants,
    attributes: optional(dictionaryOf(idShape, { key: idPattern, max: limits.attributes })),
    label,
    shortLabel: optional(label),
    description: prose,
    evidence,
    gloss: optional(prose),
    ratable: trueOrFalse,
    rubrics: listOf(rubric, { max: limits.scales }),
    lookFors: optional(listOf(lookFor, { max: limits.lookFors })),
    recommendations: optional(listOf(recommendation, { max: limits.lookFors })),
  }),
)

const allows = object<Scale['allows']>({
  notSure: trueOrFalse,
  notMine: trueOrFalse,
  notApplicable: trueOrFalse,
  notObservable: trueOrFalse,
})

const scale = variant<'kind', Scale>('kind', {
  levels: object<LevelScale>({
    kind: oneOf('levels'),
    id: code,
    allows,
    levels: listOf(object<ScaleLevel>({ id: code, label, owner }), { max: limits.levels, tooMany: 'scale_size' }),
    favourable: optional(wholeNumber({ min: 0, max: limits.levels - 1 })),
  }),
  spectrum: object<SpectrumScale>({
    kind: oneOf('spectrum'),
    id: code,
    allows,
    anchors: listOf(object<SpectrumScale['anchors'][number]>({ id: code, label, owner, position: wholeNumber({ min: 0, max: 100 }) }), {
      max: limits.levels,
      tooMany: 'scale_size',
    }),
  }),
})

const item = object<Item>({
  code,
  condition: code,
  scale: code,
  text: optional(statement),
  polarity: optional(oneOf('positive', 'negative')),
  fidelity: optional(trueOrFalse),
  variants,
  when: optional(fieldConditionShape),
  pupilRights: optional(pupilRightsShape),
})

const visitSize = wholeNumber({ min: 1, max: limits.items })

const instrument = named(
  'instrument',
  object<Instrument>({
    id: code,
    kind: oneOf('self-assessment', 'survey', 'walkthrough', 'checklist', 'log'),
    title: label,
    purpose: prose,
    question: label,
    minutes: orNull(amount({ min: 0, max: 10_000 })),
    respondents: optional(statement),
    unit: optional(statement),
    cadence: optional(statement),
    items: listOf(item, { max: limits.items, tooMany: 'too_many_items' }),
    fields: optional(fieldsShape),
    subsets: listOf(object<Subset>({ id: code, label, owner, items: listOf(code, { max: limits.items, tooMany: 'too_many_items' }) }), {
      max: limits.instruments,
    }),
    focus: optional(object<NonNullable<Instrument['focus']>>({ least: visitSize, most: visitSize })),
    access: optional(recordAccessShape),
  }),
)

const textBlock = object<TextBlock>({
  id: code,
  use: oneOf('preface', 'purpose', 'reflection', 'protocol-step', 'protocol-question', 'lens', 'closing', 'note'),
  about: optional(code),
  order: amount({ min: -1_000_000, max: 1_000_000 }),
  text: statement,
  verbatim: trueOrFalse,
  adapted: optional(statement),
  owner,
})

/** The form of a framework document. What its parts say about each other is checked after it. */
export const frameworkShape = named(
  'framework',
  document<Framework>({
    format: oneOf(1),
    id: code,
    edition: wholeNumber({ min: 1, max: 1_000_000 }),
    title: label,
    shortTitle: label,
    summary: prose,
    versionLabel: label,
    owner: label,
    authors: optional(listOf(label, { max: 200 })),
    url: optional(url),
    language,
    licence: licenceShape,
    completeness: oneOf('complete', 'partial', 'shell', 'working'),
    labelsOnly: trueOrFalse,
    officialText: trueOrFalse,
    revised: optional(text({ min: 1, max: 100 })),
    notice: optional(statement),
    variants: optional(listOf(frameworkVariant, { max: limits.variants })),
    attributes: optional(listOf(attribute, { max: limits.attributes })),
    core: optional(core),
    layers: listOf(layer, { max: limits.layers }),
    conditions: listOf(condition, { max: limits.conditions, tooMany: 'too_many_conditions' }),
    scales: listOf(scale, { max: limits.scales }),
    instruments: listOf(instrument, { max: limits.instruments }),
    texts: listOf(textBlock, { max: limits.texts }),
    translations: dictionaryOf(translationShape, { key: languagePattern, max: limits.languages }),
  }),
)

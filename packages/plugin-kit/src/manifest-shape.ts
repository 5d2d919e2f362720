import { frameworkShape } from '@tilth/core/conditions'
import { crosswalkShape } from '@tilth/core/crosswalks'
import { cycleModelShape } from '@tilth/core/cycles'
import {
  dictionaryOf,
  document,
  languagePattern,
  listOf,
  object,
  oneOf,
  optional,
  readElsewhere,
  scalar,
  text,
  trueOrFalse,
} from '@tilth/core/document'
import { fieldsShape, idShape, measureDefinitionShape } from '@tilth/core/fields'
import { planTemplateShape } from '@tilth/core/plans'
import { recordTypeShape } from '@tilth/core/records'
import { versionPattern } from './is-newer-than.ts'
import type { AnalysisDeclaration, Manifest, Preset, ReactionDeclaration, TableColumn, TableDeclaration } from './manifest.ts'

/** Far above any real plugin. */
export const manifestLimits = { documents: 100, parts: 200, texts: 20_000, issues: 1000 } as const

const line = text({ min: 1, max: 500 })
const prose = text({ min: 1, max: 2000 })
const version = text({ min: 1, max: 100, pattern: versionPattern, form: 'version' })
const language = text({ min: 1, max: 35, pattern: languagePattern, form: 'language' })
const ids = listOf(idShape, { max: manifestLimits.parts })

const documents = { min: 1, max: manifestLimits.documents } as const
const parts = { min: 1, max: manifestLimits.parts } as const

const column = object<TableColumn>({
  id: idShape,
  label: line,
  kind: oneOf('text', 'number', 'share', 'date', 'yes-no', 'org', 'person', 'student', 'record', 'words'),
})

const table = object<TableDeclaration>({
  id: idShape,
  title: line,
  description: prose,
  columns: listOf(column, parts),
  about: oneOf('records', 'counts'),
  counts: optional(idShape),
})

const analysis = object<AnalysisDeclaration>({
  id: idShape,
  title: line,
  description: prose,
  reads: listOf(text({ min: 1, max: 129 }), parts),
  by: listOf(oneOf('org', 'group', 'week'), { max: 3 }),
  measures: ids,
  tables: listOf(table, { max: manifestLimits.parts }),
})

const reaction = object<ReactionDeclaration>({
  id: idShape,
  title: line,
  description: prose,
  on: listOf(text({ min: 1, max: 100, pattern: /^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+$/ }), parts),
})

const preset = object<Preset>({
  id: idShape,
  label: line,
  source: prose,
  values: dictionaryOf(scalar, { key: /^[a-zA-Z0-9][\w-]*$/, max: manifestLimits.parts }),
})

/** The form of a manifest, and through its documents of everything that a plugin can say. What is between them is checked after it. */
export const manifestShape = document<Manifest>({
  api: oneOf(1),
  id: text({ min: 1, max: 64, pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, form: 'plugin-id' }),
  version,
  name: line,
  summary: prose,
  licence: line,
  maker: line,
  url: optional(text({ min: 1, max: 2000, pattern: /^https?:\/\/[^\s"'<>\\]+$/, form: 'address' })),
  changes: optional(prose),
  minHost: optional(version),
  languages: listOf(language, { min: 1, max: 50 }),
  frameworks: listOf(readElsewhere(frameworkShape), { max: manifestLimits.documents }),
  cycleModels: optional(listOf(readElsewhere(cycleModelShape), documents)),
  planTemplates: optional(listOf(readElsewhere(planTemplateShape), documents)),
  recordTypes: optional(listOf(readElsewhere(recordTypeShape), documents)),
  crosswalks: optional(listOf(readElsewhere(crosswalkShape), documents)),
  measures: optional(listOf(measureDefinitionShape, parts)),
  analyses: optional(listOf(analysis, parts)),
  reactions: optional(listOf(reaction, parts)),
  settings: optional(fieldsShape),
  presets: optional(listOf(preset, parts)),
  permissions: optional(listOf(oneOf('record.create', 'record.move', 'measure.enter'), { max: 10 })),
  messages: optional(
    dictionaryOf(dictionaryOf(text({ min: 1, max: 5000 }), { key: /^[^\n]+$/, max: manifestLimits.texts }), {
      key: languagePattern,
      max: 50,
    }),
  ),
  defaultEnabled: optional(trueOrFalse),
})

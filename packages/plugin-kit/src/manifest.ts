import type { Field, MeasureDefinition } from '@tilth/core/fields'

/**
 * What a plugin says of itself and brings. A plain value that survives being written as JSON, so that a district can be given the
 * very same document without code.
 */
export interface Manifest {
  /** Version of this contract, not of the plugin. */
  readonly api: 1
  /** Lower case words with hyphens; permanent, because rounds and settings keep it. */
  readonly id: string
  /** Semantic version of the package. The content has its own `edition`. */
  readonly version: string
  /** What it is called, in the gallery and in settings. */
  readonly name: string
  /** One or two sentences on what it adds, for the gallery. */
  readonly summary: string
  /** SPDX expression of the package. Each document states the licence of its text. */
  readonly licence: string
  /** Who made it, as people say it. */
  readonly maker: string
  /** Where to read about it. */
  readonly url?: string
  /** What changed in this version, in words for whoever switches it on. */
  readonly changes?: string
  /** Oldest version of the product it works with. */
  readonly minHost?: string
  /** Languages the content can be read in, wholly or in part; the first is the one it was written in. */
  readonly languages: readonly string[]
  /** Framework documents; none where the plugin brings other documents. Unknown until they are parsed: the shape is `Framework`. */
  readonly frameworks: readonly unknown[]
  /** How a change idea is tested. At least one where given; the shape is `CycleModel`. */
  readonly cycleModels?: readonly unknown[]
  /** What a plan asks; the three questions come before it by themselves. At least one where given; the shape is `PlanTemplate`. */
  readonly planTemplates?: readonly unknown[]
  /** Things with a life, and logs. At least one where given; the shape is `RecordType`. */
  readonly recordTypes?: readonly unknown[]
  /** How its conditions relate to those of other frameworks. At least one where given; the shape is `Crosswalk`. */
  readonly crosswalks?: readonly unknown[]
  /** What its analyses count over time. A district makes a measure of one by choosing it. */
  readonly measures?: readonly MeasureDefinition[]
  /** What its server part works out; one entry for each analysis of the server part, under the same id. */
  readonly analyses?: readonly AnalysisDeclaration[]
  /** What its server part does when something happened; one entry for each reaction of the server part, under the same id. */
  readonly reactions?: readonly ReactionDeclaration[]
  /** What a district or a school sets. Thresholds are settings, with the sources' numbers as presets. */
  readonly settings?: readonly Field[]
  /** Named sets of settings, each with where its numbers come from. */
  readonly presets?: readonly Preset[]
  /** What its server part may do beyond reading what an analysis names. */
  readonly permissions?: readonly Permission[]
  /** Texts of this manifest and of its parts in other languages, by language and path (`settings/ratio/label`). */
  readonly messages?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Whether districts have it switched on until somebody switches it off; true where absent. */
  readonly defaultEnabled?: boolean
}

/** Settings that belong together under a name, and the source they come from. */
export interface Preset {
  /** Permanent, within the plugin. */
  readonly id: string
  /** What people choose. */
  readonly label: string
  /** Where its numbers come from. */
  readonly source: string
  /** By ids of settings. */
  readonly values: Readonly<Record<string, string | number | boolean>>
}

/** `record.create` and `record.move` let a reaction write the plugin's own records, `measure.enter` values of its own measures. */
export type Permission = 'record.create' | 'record.move' | 'measure.enter'

/** What one analysis reads and gives. */
export interface AnalysisDeclaration {
  /** The name of the function in the server part. */
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** What it works out, in one or two sentences. */
  readonly description: string
  /** Ids of record types and of instruments (`framework/instrument`) that are read, and `calendar`. */
  readonly reads: readonly string[]
  /** What its results are told apart by. */
  readonly by: readonly ('org' | 'group' | 'week')[]
  /** Ids of the manifest's measures it gives values for. */
  readonly measures: readonly string[]
  /** What it lists, each with its columns. */
  readonly tables: readonly TableDeclaration[]
}

/** A table that an analysis gives. */
export interface TableDeclaration {
  /** The name under which the analysis gives its rows. */
  readonly id: string
  /** Its heading. */
  readonly title: string
  /** What a row is. */
  readonly description: string
  /** From left to right. */
  readonly columns: readonly TableColumn[]
  /**
   * `records`: a row is about one person or record, for those alone who may see the records it was made from. `counts`: a row counts
   * people; it is shown after disclosure control, on the column `counts`.
   */
  readonly about: 'records' | 'counts'
  /** Id of the column that holds how many people a row counts; only and always where `about` is `counts`. */
  readonly counts?: string
}

/** A column of a table, and how what stands in it is read. */
export interface TableColumn {
  /** The name under which a row gives its value. */
  readonly id: string
  /** Its heading. */
  readonly label: string
  /** What a value is: `share` is a number from 0 to 1, `org`, `person`, `student` and `record` are ids that are shown by name, `words` is a key below `words/` in the messages. */
  readonly kind: 'text' | 'number' | 'share' | 'date' | 'yes-no' | 'org' | 'person' | 'student' | 'record' | 'words'
}

/** What one reaction listens to. */
export interface ReactionDeclaration {
  /** The name of the function in the server part. */
  readonly id: string
  /** What it is called. */
  readonly title: string
  /** What it does, in one or two sentences. */
  readonly description: string
  /** Kinds of activity it is told of (`record.created`). */
  readonly on: readonly string[]
}

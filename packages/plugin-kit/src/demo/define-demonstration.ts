import type { FieldValues } from '@tilth/core/fields'

/**
 * What the demo district shows of a plugin, at schools of its own: invented, and dated from today backwards. It is played after the
 * plugin's documents were found sound, by invented people who may do what they do.
 */
export interface Demonstration {
  /** At how many schools; the plugin is switched on there, and nowhere else for it. */
  readonly schools: 1 | 2
  /** What is set at these schools, by the ids of the manifest's settings. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>
  /** Ids of the manifest's measures that the first school follows. */
  readonly measures?: readonly string[]
  /** What was filled in there, in this order; nothing where absent. Pure: the same stage gives the same records. */
  readonly records?: (stage: DemonstrationStage) => readonly DemonstratedRecord[]
}

/** Where and when it plays. Everything is told by its id in the district. */
export interface DemonstrationStage {
  /** `YYYY-MM-DD`; nothing happens on it or after it. */
  readonly today: string
  /** The last twelve full weeks with school, the oldest first: of each its school days, ascending. */
  readonly weeks: readonly (readonly string[])[]
  /** As many as the demonstration asks for. */
  readonly schools: readonly DemonstrationSchool[]
  /** Two who support schools in the whole district: they may fill in whatever a facilitator and a coach may. */
  readonly supporters: readonly string[]
}

export interface DemonstrationSchool {
  readonly id: string
  /** Leads the school: a facilitator. */
  readonly lead: string
  /** Members of its staff, two at least. */
  readonly people: readonly string[]
  /** Four classes, each led by one of `people`. */
  readonly classes: readonly string[]
}

export interface DemonstratedRecord {
  /** By which others of the demonstration name it: in fields that refer to records, and in `seenWith`. */
  readonly key: string
  /** A record type, or `framework/instrument`. */
  readonly form: string
  /** The school, or one of its classes. */
  readonly orgId: string
  /** Who filled it in. */
  readonly by: string
  /** The day. */
  readonly on: string
  readonly fields: FieldValues
  /** By item code: a level or place on the scale, or why there is none. */
  readonly marks?: Readonly<Record<string, DemonstratedMark | { readonly mark: DemonstratedMark; readonly note: string }>>
  /** Codes of the items that were looked at, where the form asks. */
  readonly focus?: readonly string[]
  /** Key of the first record of the same visit, made by somebody else. */
  readonly seenWith?: string
  /** What became of it, in this order. */
  readonly moves?: readonly { readonly move: string; readonly on: string; readonly reason?: string }[]
}

export type DemonstratedMark = number | 'not-observable' | 'not-applicable'

/** Gives the types to whoever writes a demonstration and returns its argument. Whether it is sound is found out by `checkDemonstration`. */
export const defineDemonstration = (demonstration: Demonstration): Demonstration => demonstration

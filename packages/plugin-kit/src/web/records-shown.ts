import type { FieldValues } from '@tilth/core/fields'

/** Which records; all that the reader sees where nothing is said. */
export interface RecordsFilter {
  /** Ids of statuses. */
  readonly status?: readonly string[]
  /** Fields of kind choice, choices, yes-no, person, org, student and reference, each with the values that fit. */
  readonly where?: readonly { readonly field: string; readonly is: readonly string[] }[]
  /** Days of a date field, both included; of the form's first one where no field is named. */
  readonly between?: { readonly field?: string | null; readonly from?: string | null; readonly until?: string | null }
  readonly onlyMine?: boolean
  readonly sort?: { readonly field: string; readonly descending: boolean }
  /** 100 where nothing is said, 500 at most. */
  readonly limit?: number
}

export interface RecordShown {
  readonly id: string
  readonly orgId: string
  readonly orgName: string
  /** By the field that names it; empty where the reader does not see that field. */
  readonly label: string
  readonly status: string | null
  /** Only what the reader may see; what is hidden is not there. */
  readonly fields: FieldValues
  /** Named by whoever changes it. */
  readonly version: number
  readonly isMine: boolean
}

export interface RecordsShown {
  readonly rows: readonly RecordShown[]
  /** Of all that fit and the reader sees. */
  readonly total: number
  /** Labels of what values point to, by id: people, orgs, records. */
  readonly names: Readonly<Record<string, string>>
  /** A calendar day where the district is. */
  readonly today: string
  /** May fill in one here. */
  readonly mayCreate: boolean
}

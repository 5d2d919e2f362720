import type { Day, SchoolCalendar } from '@tilth/core/cycles'

export interface CalendarView {
  /** Where the district is. */
  readonly today: Day
  readonly org: { readonly id: string; readonly name: string }
  /** Orgs in the order of the tree. */
  readonly orgs: readonly CalendarOrg[]
  readonly calendar: SchoolCalendar
  /** `own`: written for this org; `inherited`: the nearest one above; `assumed`: nobody wrote one yet. */
  readonly source: 'own' | 'inherited' | 'assumed'
  /** Whose it is; null for an assumed one. */
  readonly from: { readonly id: string; readonly name: string } | null
  /** Of this org's own; compared when it is changed, 0 where there never was one. */
  readonly version: number
  readonly changed: { readonly by: string | null; readonly at: string } | null
  readonly may: { readonly edit: boolean }
}

export interface CalendarOrg {
  readonly id: string
  readonly name: string
  /** 0 for the district. */
  readonly depth: number
  /** Has a calendar of its own. */
  readonly hasOwn: boolean
}

/** One line of values: a place, and a group of its people or everybody. */
export interface SeriesName {
  readonly orgId: string
  /** Empty for everybody. */
  readonly group: string
}

export const seriesKey = ({ orgId, group }: SeriesName): string => JSON.stringify([orgId, group])

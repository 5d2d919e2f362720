const millisecondsOfADay = 86_400_000

/** Days since 1 January 1970 of a calendar day, `2026-09-14`; null where the text is none. */
export const dayNumber = (text: unknown): number | null => {
  if (typeof text !== 'string') return null
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return null
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / millisecondsOfADay
}

export const dayText = (day: number): string => new Date(day * millisecondsOfADay).toISOString().slice(0, 10)

/** Monday 0 to Sunday 6. The first day that is counted from was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** A week runs from Monday to Sunday and is known by its Monday. */
export const mondayOf = (day: number): number => day - weekdayOf(day)

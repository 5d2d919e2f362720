const minute = 60_000

const wallClock = (at: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find(one => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
}

/** An instant as a date-time field shows it in a time zone: "2026-11-06T15:00". `iso`: an ISO 8601 instant; `timeZone`: an IANA name. */
export const toLocalTime = (iso: string, timeZone: string): string =>
  new Date(wallClock(Math.floor(Date.parse(iso) / minute) * minute, timeZone)).toISOString().slice(0, 16)

/**
 * The instant of a date-time field's value in a time zone; null where it is not a date and time. An hour that clocks skip is
 * read as the hour after it, and of an hour that comes twice the first is meant.
 */
export const fromLocalTime = (local: string, timeZone: string): string | null => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null
  const wanted = Date.parse(`${local}:00.000Z`)
  if (Number.isNaN(wanted)) return null
  const day = 24 * 60 * minute
  const candidates = [wanted - day, wanted + day].map(near => wanted - (wallClock(near, timeZone) - near))
  const fitting = candidates.filter(at => wallClock(at, timeZone) === wanted)
  const at = fitting.length > 0 ? Math.min(...fitting) : Math.max(...candidates)
  return new Date(at).toISOString()
}

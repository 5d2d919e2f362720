import { TZDate } from '@date-fns/tz'
import { format } from '@tilth/i18n'
import ical, { ICalEventTransparency } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import type { FeedDate } from './dates-of.ts'

export interface IcalFacts {
  readonly locale: 'en' | 'es'
  readonly districtName: string
  readonly timeZone: string
  /** Of the district's workspace, without a slash at the end. */
  readonly address: string
  /** Since when this feed has been there: the same dates give the same bytes. */
  readonly stamp: Date
  readonly dates: readonly FeedDate[]
}

const timeZoneBlock = (timeZone: string): string | null => {
  const [block] = [tzlib_get_ical_block(timeZone)].flat()
  return block?.startsWith('BEGIN:VTIMEZONE') ? block : null
}

const hour = 3600

/**
 * An iCalendar file (RFC 5545). Days are whole days and stay what they are in every time zone; moments are said by the
 * district's clocks, never by those of this machine, which is what a plain date would give.
 */
export const writeIcal = ({ locale, districtName, timeZone, address, stamp, dates }: IcalFacts): string => {
  const calendar = ical({
    name: format(locale, { key: 'calendar.feed_name', params: { district: districtName } }),
    prodId: { company: 'Tilth', product: 'Tilth', language: locale.toUpperCase() },
    // Named for each moment and not for the whole, which would write days and stamps by it too.
    timezone: { name: null, generator: timeZoneBlock },
    ttl: hour,
  })
  const host = new URL(address).hostname
  for (const { id, kind, params, path, orgName, on } of dates) {
    calendar.createEvent({
      id: `${id}@${host}`,
      stamp,
      ...('day' in on
        ? { start: new Date(`${on.day}T00:00:00Z`), allDay: true }
        : { start: new TZDate(on.moment, timeZone), timezone: timeZone }),
      summary: format(locale, { key: `calendar.feed_${kind}`, params }),
      description: `${orgName}\n${address}${path}`,
      url: `${address}${path}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

import type { Day } from '@tilth/core/cycles'
import { query, readMany } from '@tilth/db'
import { profile } from '@tilth/db/district'
import type { DistrictContext } from '../use-case/context.ts'

type Clock = Pick<DistrictContext, 'db' | 'now'>

const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, made)
  return made
}

const partsAt = (at: Date, timeZone: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(at)
      .map(part => [part.type, part.value]),
  )

/** The calendar day of a moment in a time zone. A day stays a day there, also one of 23 or 25 hours. */
export const dayIn = (at: Date, timeZone: string): Day => {
  const { year = '', month, day } = partsAt(at, timeZone)
  return `${year.padStart(4, '0')}-${month}-${day}`
}

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
const aheadAt = (at: number, timeZone: string): number => {
  const { year, month, day, hour, minute, second } = partsAt(new Date(at), timeZone)
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  return shown - Math.floor(at / 1000) * 1000
}

/** The moment a wall clock of the zone shows that hour of that day. An hour that a change to summer time leaves out is the one after it. */
export const momentIn = (timeZone: string, { day, hour }: { readonly day: Day; readonly hour: number }): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const wall = Date.UTC(year, month - 1, date, hour)
  const guess = wall - aheadAt(wall, timeZone)
  const settled = wall - aheadAt(guess, timeZone)
  return new Date(aheadAt(settled, timeZone) === wall - settled ? settled : Math.max(guess, settled))
}

export const readTimeZone = async (context: Pick<Clock, 'db'>): Promise<string> => {
  const [[about]] = await readMany(context.db, [query.select({ timeZone: profile.timeZone }).from(profile)])
  return about?.timeZone ?? 'UTC'
}

/** Which day it is where the district is. */
export const today = async (context: Clock): Promise<Day> => dayIn(context.now(), await readTimeZone(context))

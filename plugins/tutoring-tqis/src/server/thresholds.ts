import type { AnalysisInput } from '@tilth/plugin-kit/server'

/** What the settings ask; null where nothing is asked. */
export interface Thresholds {
  readonly sessionsAWeek: number | null
  readonly minutesASession: number | null
  readonly minutesAWeek: number | null
  readonly ratio: number | null
  readonly weeks: number | null
  /** In percent. */
  readonly sameTutor: number | null
  readonly schoolDayOnly: boolean
}

export const readThresholds = (settings: AnalysisInput['settings']): Thresholds => {
  const number = (id: string): number | null => {
    const value = settings[id]
    return typeof value === 'number' ? value : null
  }
  return {
    sessionsAWeek: number('sessionsAWeek'),
    minutesASession: number('minutesASession'),
    minutesAWeek: number('minutesAWeek'),
    ratio: number('ratio'),
    weeks: number('weeks'),
    sameTutor: number('sameTutor'),
    schoolDayOnly: settings.schoolDayOnly === true,
  }
}

const daysOfAWeek = 5

/**
 * So many sessions of a week with five school days are planned in a week with `days` of them: in proportion, rounded down, and at least
 * one where there is any school day. A sixth day adds none.
 */
export const sessionsIn = (days: number, sessionsAWeek: number): number =>
  days === 0 ? 0 : Math.max(1, Math.floor((sessionsAWeek * Math.min(days, daysOfAWeek)) / daysOfAWeek))

/** Minutes go with the sessions that are asked, so that a short week asks for fewer and not for longer ones. */
export const minutesIn = (days: number, { sessionsAWeek, minutesAWeek }: Thresholds): number => {
  if (minutesAWeek === null) return 0
  if (sessionsAWeek === null) return (minutesAWeek * Math.min(days, daysOfAWeek)) / daysOfAWeek
  return (minutesAWeek * sessionsIn(days, sessionsAWeek)) / sessionsAWeek
}

import type { AnalysisRecord } from '@tilth/plugin-kit/server'
import { dayNumber } from './day.ts'

/** Why a session was not held: the student was absent, or somebody canceled it. */
export type Loss = 'absence' | 'tutor' | 'school' | 'family' | 'program'

export interface Session {
  readonly assignment: string
  readonly day: number
  readonly tutor: string | null
  readonly isDelivered: boolean
  /** Null where it was held. */
  readonly loss: Loss | null
  /** 0 where nothing says how long it was. */
  readonly minutes: number
  /** Null where nothing says how many there were. */
  readonly groupSize: number | null
  /** Null where it is as planned. */
  readonly setting: string | null
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const minuteOf = (value: unknown): number | null => {
  const [, hours, minutes] = (typeof value === 'string' && /^(\d{2}):(\d{2})/.exec(value)) || []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

const minutesOf = (values: AnalysisRecord['values']): number | null => {
  if (typeof values.minutes === 'number') return Math.max(0, values.minutes)
  const start = minuteOf(values.start)
  const end = minuteOf(values.end)
  return start === null || end === null || end <= start ? null : end - start
}

const lossOf = ({ canceledBy, absence }: AnalysisRecord['values']): Loss | null => {
  if (canceledBy === 'tutor' || canceledBy === 'school' || canceledBy === 'family' || canceledBy === 'program') return canceledBy
  return (text(absence) ?? 'present') === 'present' ? null : 'absence'
}

/**
 * A session is delivered where nobody canceled it, the student was present and it did not last zero minutes. Minutes that are written
 * down go before those between start and end. Null where it has no day or belongs to nothing.
 */
export const readSession = ({ values }: AnalysisRecord): Session | null => {
  const assignment = text(values.assignment)
  const day = dayNumber(values.date)
  if (assignment === null || day === null) return null
  const loss = lossOf(values)
  const minutes = minutesOf(values)
  return {
    assignment,
    day,
    tutor: text(values.tutor),
    isDelivered: loss === null && minutes !== 0,
    loss,
    minutes: minutes ?? 0,
    groupSize: typeof values.groupSize === 'number' ? values.groupSize : null,
    setting: text(values.setting),
  }
}

export interface SessionLimits {
  /** Without a request for so long a session ends. */
  readonly idleHours: number
  /** However much it is used, a session ends after so long. */
  readonly days: number
}

export const defaultSessionLimits: SessionLimits = { idleHours: 12, days: 7 }

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

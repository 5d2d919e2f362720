import type { WindowView } from './queries.ts'

export interface ReleaseProgress {
  /** The knot one stands at; `done` while a picture released to the district stands. */
  readonly at: 'school' | 'district' | 'done'
  readonly released: number
  readonly schools: number
  /** Schools whose own people could be shown their results now. */
  readonly ready: number
  /** A picture was released to the district, and a school that was in it has left. */
  readonly hasLostPicture: boolean
}

/** How far the stages of a window's release are. A school that left is waited for no longer. */
export const releaseProgress = (window: Pick<WindowView, 'schools' | 'releases' | 'patterns'>): ReleaseProgress => {
  const taking = window.schools.filter(school => !school.withdrawn)
  const released = taking.filter(school => school.releasedToSchool).length
  const ready = taking.filter(school => school.revealed && !school.releasedToSchool).length
  const at = window.patterns !== null ? 'done' : released > 0 && released === taking.length ? 'district' : 'school'
  return {
    at,
    released,
    schools: taking.length,
    ready,
    hasLostPicture: window.patterns === null && window.releases.some(release => release.stage === 'district'),
  }
}

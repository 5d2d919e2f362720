import type { WindowView } from './queries.ts'

export interface ReleaseProgress {
  /** The knot one stands at; `done` once the district's release is made. */
  readonly at: 'school' | 'district' | 'done'
  readonly released: number
  readonly schools: number
  /** Of the newest release to the district. */
  readonly districtReleasedAt: string | null
}

/** How far the stages of a window's release are. A school that left is waited for no longer. */
export const releaseProgress = (window: Pick<WindowView, 'schools' | 'releases'>): ReleaseProgress => {
  const taking = window.schools.filter(school => !school.withdrawn)
  const released = taking.filter(school => school.releasedToSchool).length
  const districtReleasedAt = window.releases
    .filter(release => release.stage === 'district')
    .map(release => release.releasedAt)
    .reduce<string | null>((newest, at) => (newest === null || at > newest ? at : newest), null)
  const at = districtReleasedAt !== null ? 'done' : released > 0 && released === taking.length ? 'district' : 'school'
  return { at, released, schools: taking.length, districtReleasedAt }
}

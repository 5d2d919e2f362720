import type { WindowSchool } from './queries.ts'

export type WindowState = 'draft' | 'open' | 'closed'

/** Where a window stands as a whole: open while one school is, a draft until one has been. Schools that left do not count. */
export const windowState = (schools: readonly Pick<WindowSchool, 'state' | 'withdrawn'>[]): WindowState => {
  const taking = schools.filter(school => !school.withdrawn)
  if (taking.some(school => school.state === 'open')) return 'open'
  return taking.some(school => school.state === 'closed') ? 'closed' : 'draft'
}

import { addDays } from '@tilth/core/cycles'
import type { DemonstrationSchool, DemonstrationStage } from '../demo/define-demonstration.ts'

const school = (id: string): DemonstrationSchool => ({
  id,
  lead: `${id}-lead`,
  people: ['ana', 'ben', 'cai'].map(name => `${id}-${name}`),
  classes: [1, 2, 3, 4].map(number => `${id}-class-${number}`),
})

/** A stage as the demo district has one, for tests: twelve weeks before Monday, 2026-11-02, the fourth of which has four school days. */
export const exampleStage: DemonstrationStage = {
  today: '2026-11-02',
  weeks: Array.from({ length: 12 }, (_, week) =>
    Array.from({ length: week === 3 ? 4 : 5 }, (_, day) => addDays('2026-08-10', 7 * week + day + (week === 3 ? 1 : 0))),
  ),
  schools: [school('oak'), school('elm')],
  supporters: ['rosa', 'sam'],
}

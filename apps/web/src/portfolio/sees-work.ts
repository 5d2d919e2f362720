import type { Me } from '../district/queries.ts'

/** Whether plans, cycles, measures and the calendar are there for this person: for everybody who holds a role, and for no guest. */
export const seesWork = (me: Pick<Me, 'guest' | 'roles'>): boolean => !me.guest && me.roles.some(held => held.role !== 'observer')

export { type Action, actions } from './action.ts'
export { type Actor, type HeldRole, type PersonActor, type Role, roles, type SystemActor, workingRoles } from './actor.ts'
export { can } from './can.ts'
export type { Subject } from './subject.ts'

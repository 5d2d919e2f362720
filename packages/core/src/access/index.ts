export { type Action, actions } from './action.ts'
export type { Actor, HeldRole, PersonActor, Role, SystemActor } from './actor.ts'
export { can } from './can.ts'
export type { Subject } from './subject.ts'

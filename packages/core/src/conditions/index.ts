export type * from './framework.ts'

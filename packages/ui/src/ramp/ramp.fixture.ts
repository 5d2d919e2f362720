import type { RampTerrace } from './ramp-terrace.ts'

export const terrace = (number: number, more: Partial<RampTerrace> = {}): RampTerrace => ({
  id: String(number),
  number,
  height: number,
  isCut: false,
  state: 'done',
  label: 'Adapt',
  scope: `${number} classrooms`,
  varied: 'another room',
  href: `#${number}`,
  ...more,
})

export const steps: readonly RampTerrace[] = [
  terrace(1),
  terrace(2, { isCut: true, label: 'Abandoned' }),
  terrace(3, { height: 2, state: 'now', label: 'Study' }),
  terrace(4, { height: 3, state: 'planned', label: 'Planned', href: undefined }),
]

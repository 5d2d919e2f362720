/** What all six schools said at the end of the summer, weeks before one of them looked closer. Fixed, like all of the demo. */
export interface DemoSchool {
  readonly org: string
  /** Who hands in; the first one runs the school's meeting. */
  readonly heard: readonly string[]
  /** Where the school stands on each condition of `windowItems`; its people stand around it. */
  readonly stands: readonly number[]
  readonly isClosed: boolean
  readonly isReleasedToSchool: boolean
}

export const windowItems = ['E2', 'E4', 'S3', 'S6', 'P1', 'P3'] as const

/** How far people stand from their school, in the order of `heard`; on some conditions they differ more than on others. */
export const distances: readonly number[] = [0, 6, -5, 9, -8, 3, -3, 12, -11]
export const distanceFactors: readonly number[] = [2, 1, 1, 1, 1, 3]

export const demoSchools: readonly DemoSchool[] = [
  {
    org: 'creek',
    heard: ['dana', 'lucia', 'kenji', 'beth', 'marco', 'sunita', 'pilar', 'alma'],
    stands: [52, 80, 80, 22, 68, 45],
    isClosed: true,
    isReleasedToSchool: true,
  },
  {
    org: 'orchard',
    heard: ['vera', 'colin', 'tess', 'julian'],
    stands: [48, 60, 76, 28, 50, 52],
    isClosed: true,
    isReleasedToSchool: true,
  },
  { org: 'mesa', heard: ['edith', 'ravi', 'celia'], stands: [55, 70, 82, 20, 40, 48], isClosed: true, isReleasedToSchool: false },
  {
    org: 'river',
    heard: ['glen', 'mina', 'arthur', 'noemi', 'theo', 'ida'],
    stands: [50, 35, 78, 26, 20, 55],
    isClosed: false,
    isReleasedToSchool: true,
  },
  {
    org: 'valley',
    heard: ['louis', 'greta', 'emil', 'yara', 'diego'],
    stands: [46, 15, 74, 30, 44, 50],
    isClosed: false,
    isReleasedToSchool: true,
  },
  { org: 'bridge', heard: ['ruth', 'simon'], stands: [50, 50, 80, 24, 60, 58], isClosed: false, isReleasedToSchool: false },
]

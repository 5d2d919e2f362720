/** The schools at which plugins show themselves, apart from the main story, in the order in which they are taken. Invented. */
export interface ShowcaseSchool {
  readonly org: string
  readonly lead: string
  readonly people: readonly string[]
  /** Each is led by one of `people`, in turn. */
  readonly classes: readonly string[]
}

export const showcaseSchools: readonly ShowcaseSchool[] = [
  {
    org: 'river',
    lead: 'glen',
    people: ['mina', 'arthur', 'noemi', 'theo'],
    classes: ['Room 12', 'Room 14', 'Room 21', 'Room 23'],
  },
  { org: 'mesa', lead: 'edith', people: ['ravi', 'celia'], classes: ['Room 3', 'Room 5', 'Room 6', 'Room 8'] },
]

export const showcaseSupporters = ['tomas', 'june'] as const

import { notApplicable, nothing, notMine, notSure } from '@tilth/core/rubrics'

/** Fixed, so that the demo's pictures look the same every time. */
export interface DemoItem {
  /** Positions on the framework's spectrum, or another answer; one for each person of the round's team, in its order. */
  readonly marks: readonly number[]
  /** 2 a lot, 1 some, 0 a little. */
  readonly importance: readonly number[]
}

/** The leadership team of Alder Creek Elementary: nine people, every picture an agreement can make. */
export const creekTeam = ['dana', 'lucia', 'kenji', 'beth', 'marco', 'sunita', 'pilar', 'hank', 'alma'] as const

export const creekMarks: Readonly<Record<string, DemoItem>> = {
  E1: { marks: [70, 66, 74, 62, 68, 75, notSure, 64, 70], importance: [1, 1, 2, 1, 1, 2, 1, 0, 1] },
  E2: { marks: [62, 30, 24, 41, 55, 48, notMine, notSure, 26], importance: [2, 2, 2, 2, 1, 1, 1, 1, 2] },
  E3: { marks: [52, 46, 55, 49, 58, 51, 44, 50, 47], importance: [1, 2, 1, 1, 2, 1, 2, 1, 2] },
  E4: { marks: [88, 84, 80, 15, 78, 82, 10, 85, 12], importance: [2, 2, 1, 2, 2, 1, 2, 1, 2] },
  S1: { marks: [58, 61, 40, 55, 60, 72, notSure, 57, 45], importance: [1, 1, 1, 0, 1, 1, 0, 1, 1] },
  S2: { marks: [40, notSure, notSure, notMine, notSure, notMine, notMine, 44, notSure], importance: [1, 0, 0, 1, 0, 1, 1, 2, 0] },
  S3: { marks: [80, 82, 78, 76, 84, 79, 81, 77, 83], importance: [0, 0, 1, 1, 0, 1, 0, 0, 1] },
  S4: { marks: [55, 35, 48, 20, 60, 52, notSure, 50, 18], importance: [1, 1, 1, 2, 1, 1, 0, 1, 2] },
  S5: { marks: [75, 30, 62, 28, 70, 66, 12, 72, 25], importance: [2, 2, 1, 2, 1, 1, 2, 2, 2] },
  S6: { marks: [22, 18, 26, 15, 30, 24, notApplicable, 28, 20], importance: [2, 2, 2, 2, 2, 1, 1, 2, 2] },
  S7: { marks: [35, 42, 38, 30, 45, 40, notSure, notSure, 33], importance: [1, 1, 0, 1, 1, 0, 0, 0, 1] },
  S8: { marks: [50, 52, notSure, 48, 55, notSure, nothing, 50, notSure], importance: [0, 1, 0, 1, 0, 0, 0, 1, 0] },
  P1: { marks: [68, 60, 64, 72, 66, 70, 58, 62, 65], importance: [2, 1, 1, 1, 2, 1, 2, 1, 1] },
  P2: { marks: [60, 45, 38, 50, 63, 58, notSure, 66, 40], importance: [1, 1, 1, 1, 1, 0, 0, 1, 1] },
  P3: { marks: [48, 20, 16, 25, 52, 45, 22, 55, 14], importance: [2, 2, 2, 2, 1, 1, 1, 1, 2] },
  P4: { marks: [64, 52, 58, 60, 55, 62, notSure, 57, 50], importance: [1, 1, 1, 1, 1, 1, 0, 1, 1] },
}

export interface DemoNote {
  readonly by: string
  readonly item: string
  readonly text: string
}

export const creekNotes: readonly DemoNote[] = [
  { by: 'beth', item: 'E4', text: 'Our norms exist on paper. In my classroom meetings with families I still translate by gesture.' },
  {
    by: 'pilar',
    item: 'E4',
    text: 'Las familias nuevas no saben a quién preguntar. En la puerta nadie habla español después de las tres.',
  },
  { by: 'dana', item: 'E4', text: 'The advisory mornings changed how students greet each other. I hear it in every hallway.' },
  { by: 'lucia', item: 'S5', text: 'Me entero de los cambios por mis alumnos.' },
  { by: 'dana', item: 'S5', text: 'The weekly letter goes out every Friday in both languages.' },
  { by: 'kenji', item: 'S6', text: 'Three pull-out schedules cross in my reading block.' },
  { by: 'alma', item: 'P3', text: 'Nos dicen qué cambia, pero no cómo ni hasta cuándo.' },
  { by: 'marco', item: 'E3', text: 'The after-school partners are good. Half of the students who need them have no ride home.' },
]

export interface DemoFinding {
  readonly item: string
  readonly position: number | null
  readonly reason: string
  readonly minorityNote: string
}

export const creekFindings: readonly DemoFinding[] = [
  {
    item: 'E4',
    position: 50,
    reason: 'Students feel it, families do not yet. We agreed to look at the front door before the hallway.',
    minorityNote: 'Three of us place it much lower: for a family that speaks Spanish at home this school is still hard to enter.',
  },
  {
    item: 'S6',
    position: 22,
    reason: 'Nobody defends the present schedule. Reading blocks are cut in two on three days of the week.',
    minorityNote: '',
  },
  {
    item: 'S5',
    position: 40,
    reason: 'The letter goes out; it is not read. What changes for a classroom reaches it last.',
    minorityNote: 'The office hears every day from families who did read it.',
  },
  { item: 'P1', position: 65, reason: 'We share the picture of where we want to be and can say it in our own words.', minorityNote: '' },
]

export interface DemoChoice {
  readonly item: string
  readonly lens: 'urgent' | 'leastAligned' | 'nearlyThere'
  readonly reason: string
}

export const creekChoices: readonly DemoChoice[] = [
  {
    item: 'S6',
    lens: 'urgent',
    reason: 'Everything else we want to try needs an unbroken reading block. We can change the schedule in January.',
  },
  {
    item: 'E4',
    lens: 'leastAligned',
    reason: "Families and staff see two different schools. We cannot plan for both until we have visited each other's.",
  },
]

/** The district's innovation team, whose round is open: some are done, some are in the middle, some have not begun. */
export const innovationTeam = ['tomas', 'gwen', 'omar', 'iris', 'kenji', 'lucia', 'mina', 'noemi'] as const
export const innovationSubset = 'ten-that-matter'
export const innovationSubmitted: readonly string[] = ['gwen', 'omar', 'iris', 'mina']

/** In the subset's order; who has fewer marks than it has items is in the middle. */
export const innovationMarks: Readonly<Record<string, readonly number[]>> = {
  gwen: [58, 44, 71, 64, 52, 60, 32, 70, 41, 57],
  omar: [40, 38, 58, 45, notSure, 36, 28, 62, 24, 46],
  iris: [62, 50, 55, 60, 58, 52, 30, 66, 44, 61],
  mina: [55, 40, 62, 70, notMine, 48, 20, 66, 30, 52],
  lucia: [66, 34, 50, 22],
  noemi: [45, 30, 66, 22, 40, 26, 18],
}

/** What the team wrote under the framework's layers after it had talked. */
export const creekLayerNotes: readonly { readonly by: string; readonly layer: string; readonly prompt: string; readonly text: string }[] = [
  {
    by: 'kenji',
    layer: 'E',
    prompt: 'in-place',
    text: 'Two reading coaches, three days a week\nOne shared shelf of materials for each grade',
  },
  {
    by: 'dana',
    layer: 'E',
    prompt: 'reflection-e-1',
    text: 'A coach in the room, not only in the calendar. Materials that a substitute can pick up.',
  },
  { by: 'sunita', layer: 'S', prompt: 'in-place', text: 'Wednesday afternoons without meetings, every second week' },
  {
    by: 'pilar',
    layer: 'S',
    prompt: 'reflection-s-2',
    text: 'Families who work in the evenings. A call in Spanish before the next round.',
  },
]

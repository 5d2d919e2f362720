/** What one school made of its spring round: a plan, a ramp of four cycles, two measures. Invented and fixed, like all of the demo. */
import { notSure } from '@tilth/core/rubrics'

export const laneTeam = ['vera', 'colin', 'tess', 'julian', 'gwen'] as const

/** In the order of `laneTeam`. */
export const laneMarks: Readonly<Record<string, readonly number[]>> = {
  E1: [55, 48, 60, 52, 58],
  E2: [64, 70, 58, 66, 61],
  E4: [72, 30, 64, 25, 70],
  S6: [12, 20, 28, 15, 34],
  P1: [60, 45, notSure, 52, 66],
  P4: [35, 44, 40, 30, 48],
}

export const laneFindings = [
  {
    item: 'S6',
    position: 25,
    reason: 'Teachers have no shared time to rehearse a lesson. What there is goes to copying and calls.',
    minorityNote: '',
  },
  { item: 'E2', position: 65, reason: 'Coaching works where it happens. It does not reach every room yet.', minorityNote: '' },
] as const

export const laneChoices = [
  { item: 'S6', lens: 'urgent', reason: 'Teachers have no shared time to practice.' },
  { item: 'E2', lens: 'nearlyThere', reason: 'Coaching works where it happens.' },
] as const

export const districtVision = {
  statement: 'Every student works on grade-level learning every day, with the help to get there when it is needed.',
  goals: ['By June every team tests one change each term and says what it learned', 'No student waits more than two weeks for extra help'],
  is: ['Help inside the school day', 'Grade-level work for everyone', 'Small changes, tried and looked at together'],
  isNot: ['A program that is bought', 'Slower work for some', 'One more report'],
  writtenIn: [
    { label: 'Local Control and Accountability Plan, goal 2', url: null },
    { label: 'Technology plan, page 4', url: null },
  ],
}

export const pulseSentences: readonly (readonly [who: string, text: string])[] = [
  ['gwen', 'We try small changes so that every student gets help before falling behind.'],
  ['omar', 'We are finding out what really helps our English learners keep up with grade-level work.'],
  ['kenji', 'We protect time for teachers to practice together, because lessons get better that way.'],
  ['lucia', 'Queremos que cada estudiante reciba ayuda a tiempo, dentro del día escolar.'],
]

export const timePlan = {
  texts: [
    ['problem', 'Teams at our school have no common hour. A lesson is taught for the first time in front of students.'],
    ['changes', 'A block on Wednesdays that nothing else may take, with a card that says how to rehearse a lesson in ten minutes.'],
    ['improvement', 'Three of four teachers have at least 30 shared minutes in the week, and use half of them to rehearse.'],
    ['end-state', 'Each team rehearses, teaches and looks back on one lesson a week, inside the school day.'],
  ],
  challenges: ['Fewer than half of the teachers have 30 shared minutes in a week', 'Where there is time, it turns into preparation alone'],
  people: [
    ['Office staff', 'They move the calls and the copying out of the block'],
    ['Families of grades 4 and 5', 'Dismissal on Wednesdays changes for their children'],
  ],
  assets: ['Two reading coaches, three days a week', 'A schedule that can be changed in January'],
  needs: ['A substitute for the days a team is split', 'Rehearsal cards, printed'],
  aim: 'By June three of four teachers have 30 shared minutes a week and use half of them to rehearse',
  primary: 'Time that belongs to the team',
  secondary: 'What the time is used for',
  idea: 'Protected Wednesday planning block',
  otherIdea: 'A rehearsal card of one page',
  engagement: {
    who: 'Parent council, evening meeting',
    heard: 'Wednesday pick-up is hard for families who work until four.',
    changed: 'The library stays open until four on Wednesdays.',
  },
} as const

/** One value a week: how many kept the block, of how many. */
export const protectedWeeks: readonly (readonly [kept: number, of: number])[] = [
  [17, 41],
  [18, 41],
  [15, 40],
  [16, 40],
  [17, 40],
  [15, 41],
  [18, 41],
  [16, 41],
  [21, 41],
  [23, 40],
  [25, 41],
  [23, 41],
  [25, 39],
  [27, 41],
  [25, 40],
  [25, 41],
]

/** Counted from the first week; the last one runs. */
export const laneCycles = [
  {
    title: 'One teacher keeps the block',
    from: 2,
    scale: 'one',
    scope: 'One teacher, same room',
    varied: '',
    question: 'Can one teacher keep 30 minutes free on four Wednesdays?',
    prediction: 'Three of four times.',
    log: ['Kept. Phone forwarded to the office.', 'Lost to a fire drill.'],
    found: 'Two of four. Drills and calls took the rest.',
    confirmed: 'partly',
    learned: 'The block needs the office as much as the teacher.',
    decision: 'adapt',
    reason: 'It can be kept when the office helps.',
    next: ['nextPlan', 'The office takes calls during the block.'],
  },
  {
    title: 'Three rooms, calls go to the office',
    from: 4,
    scale: 'few',
    scope: 'Three teachers',
    varied: 'After lunch, with the office',
    question: 'Do three teachers keep it when calls go to the office?',
    prediction: 'At least ten of twelve times.',
    log: ['All three kept it.', 'One room lost it to a meeting.'],
    found: 'Ten of twelve.',
    confirmed: 'yes',
    learned: 'Kept time is not yet used time: most of it was copying.',
    decision: 'adapt',
    reason: 'The time is kept. Now it has to be used to rehearse.',
    next: ['nextPlan', 'A rehearsal card, and a partner for each teacher.'],
  },
  {
    title: 'Grade 5 with a rehearsal card',
    from: 6,
    scale: 'team',
    scope: 'Five teachers',
    varied: 'One grade, with a card',
    question: 'Is half of the time used to rehearse when there is a card?',
    prediction: 'Half of the minutes in each week.',
    log: ['Rehearsed the fractions opener with the card.', 'Card used in four of five rooms.'],
    found: '17 of 30 minutes on average.',
    confirmed: 'yes',
    learned: 'A card and a partner turn the block into practice.',
    decision: 'adopt',
    reason: 'It holds in a whole grade, with different people.',
    next: ['followUp', 'The whole school from the next month on; substitutes from the release budget.'],
  },
  {
    title: 'The whole school keeps the block',
    from: 8,
    scale: 'school',
    scope: '41 teachers, no substitutes',
    varied: 'All grades',
    question: 'Does most of the school keep the block?',
    prediction: 'At least 20 of 41 teachers, in every week.',
    log: ['Kept in all rooms of grade 4.', 'Substitute day; block lost in room 12.', 'Kept, grade 4 rehearsed the fractions opener.'],
    found: '',
    confirmed: '',
    learned: '',
    decision: '',
    reason: '',
    next: ['', ''],
  },
] as const

/** Six weeks of a count that is still too young to say anything. */
export const rehearsedWeeks: readonly number[] = [2, 3, 1, 3, 2, 4]

/** Students here on at least 95 of 100 days, of all, in each of the last eight months and school; one school is small. */
export const attendance: Readonly<Record<string, readonly (readonly [here: number, of: number])[]>> = {
  creek: [
    [312, 402],
    [318, 402],
    [309, 401],
    [315, 400],
    [322, 404],
    [331, 405],
    [330, 405],
    [336, 405],
  ],
  orchard: [
    [271, 380],
    [268, 380],
    [275, 381],
    [274, 381],
    [279, 382],
    [281, 383],
    [287, 383],
    [290, 383],
  ],
  mesa: [
    [240, 350],
    [236, 350],
    [241, 352],
    [238, 352],
    [235, 351],
    [239, 351],
    [242, 350],
    [240, 350],
  ],
  river: [
    [402, 610],
    [398, 611],
    [405, 612],
    [401, 611],
    [397, 610],
    [404, 610],
    [399, 609],
    [403, 609],
  ],
  valley: [
    [688, 1012],
    [690, 1011],
    [684, 1010],
    [691, 1009],
    [695, 1009],
    [692, 1008],
    [699, 1008],
    [701, 1007],
  ],
  bridge: [
    [4, 9],
    [3, 9],
    [5, 10],
    [4, 10],
    [4, 9],
    [5, 9],
    [5, 9],
    [6, 9],
  ],
}

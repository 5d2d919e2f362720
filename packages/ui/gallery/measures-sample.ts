import { type ChartWords, controlChart, runChart, sentenceParts } from '@tilth/core/measures'
import type { Locale } from '@tilth/i18n'
import type { ChartSentence, RampTerrace, RunChartSource, StageBarStage } from '../src/index.ts'

/** Weeks from a Monday on, as calendar days. */
const weeks = (from: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, week) => new Date(Date.parse(from) + week * 7 * 86_400_000).toISOString().slice(0, 10))

const schoolWeeks: readonly string[] = [...weeks('2025-04-28', 6), ...weeks('2025-08-25', 10)]
const kept = [41, 44, 38, 40, 43, 36, 44, 39, 52, 58, 61, 57, 64, 66, 63, 62]

type Invented = Partial<Omit<RunChartSource, 'chart' | 'points'>> & {
  readonly days: readonly string[]
  readonly values: readonly (number | null)[]
  /** Numerators are out of these. */
  readonly of?: readonly number[]
  readonly freeze?: number
  readonly split?: readonly number[]
  readonly exclude?: readonly number[]
  readonly isControl?: boolean
  readonly remarks?: Readonly<Record<number, string>>
  readonly words?: Partial<ChartWords>
  readonly locale?: Locale
}

/** Invented series with what the server would send. */
const chartOf = (invented: Invented): { readonly source: RunChartSource; readonly sentence: ChartSentence } => {
  const { days, values, of, freeze, split, exclude, isControl, remarks, words, locale = 'en', isShare = false, ...more } = invented
  const plotted = values.map((value, index) => (value === null ? null : of ? value / (of[index] ?? 1) : value))
  const options = { ...(freeze ? { freeze } : {}), ...(split ? { split } : {}), ...(exclude ? { exclude } : {}) }
  const drawn = isControl
    ? controlChart(of ? { values, denominators: of } : { values }, { ...options, kind: of ? 'p' : 'i' })
    : runChart({ values: plotted }, options)
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.error))
  const baselineUntil = freeze ? (days[freeze - 1] ?? null) : null
  const source: RunChartSource = {
    unit: '',
    target: null,
    ...more,
    isShare,
    baselineUntil,
    chart: drawn.value,
    points: days.map((on, index) => ({
      on,
      y: drawn.value.points[index]?.y ?? null,
      numerator: of ? (values[index] ?? null) : null,
      n: of?.[index] ?? null,
      note: remarks?.[index] ?? null,
      isExcluded: exclude?.includes(index + 1) ?? false,
    })),
  }
  return {
    source,
    sentence: sentenceParts(drawn.value, {
      locale,
      days,
      isShare,
      baselineUntil,
      every: 'week',
      improvement: 'increase',
      cycles: (more.pins ?? []).map(({ number, on }) => ({ number, on })),
      ...words,
    }),
  }
}

const pins = [
  { number: 1, on: '2025-05-12', label: 'One classroom', href: '#cycle-1' },
  { number: 2, on: '2025-05-26', label: 'Three classrooms', href: '#cycle-2' },
  { number: 3, on: '2025-08-25', label: 'One grade, with a rehearsal card', href: '#cycle-3' },
  { number: 4, on: '2025-09-08', label: 'Whole school', href: '#cycle-4' },
]
const summer = [{ from: '2025-06-06', to: '2025-08-20', label: 'summer' }]

export const planning = (locale: Locale) =>
  chartOf({
    days: schoolWeeks,
    values: kept.map(share => share / 100),
    isShare: true,
    target: 0.75,
    freeze: 8,
    pins,
    gaps: summer,
    phases: [{ on: '2025-09-08', label: locale === 'es' ? 'Toda la escuela' : 'Whole school', reason: 'The block is kept everywhere.' }],
    locale,
  })

export const lessons = (locale: Locale) =>
  chartOf({
    days: weeks('2025-10-03', 6),
    values: [2, 3, 1, 3, 2, 4],
    unit: 'lessons',
    pins: [{ number: 1, on: '2025-10-24', label: 'One classroom', href: '#cycle-1' }],
    expected: { missing: 4, by: '2025-12-05' },
    locale,
  })

export const phased = (locale: Locale) =>
  chartOf({
    days: [...weeks('2024-09-02', 36), ...weeks('2025-08-25', 12)],
    values: [
      12,
      14,
      11,
      13,
      12,
      15,
      13,
      12,
      11,
      14,
      13,
      12,
      12,
      14,
      13,
      15,
      18,
      17,
      19,
      21,
      20,
      18,
      22,
      40,
      19,
      18,
      20,
      21,
      19,
      18,
      20,
      22,
      21,
      19,
      20,
      18,
      24,
      27,
      26,
      null,
      25,
      28,
      26,
      27,
      29,
      26,
      27,
      28,
    ],
    unit: 'minutes',
    target: 27.5,
    split: [16, 36],
    exclude: [24],
    remarks: { 23: 'The bell was out of order; minutes were guessed.' },
    gaps: [{ from: '2025-05-08', to: '2025-08-21', label: 'summer' }],
    phases: [
      { on: '2024-12-23', label: 'New bell schedule', reason: 'The schedule changed for everybody on January 6.' },
      { on: '2025-08-25', label: 'All grades', reason: 'The team agreed on September 2.' },
    ],
    pins: [
      { number: 1, on: '2024-11-04', label: 'One hallway', href: '#1' },
      { number: 2, on: '2024-11-11', label: 'Two hallways', href: '#2' },
      { number: 3, on: '2025-01-13', label: 'One grade', href: '#3' },
    ],
    notes: [
      { on: '2025-03-03', label: 'New principal' },
      { on: '2025-01-13', label: 'Two new aides' },
    ],
    locale,
  })

export const limited = (locale: Locale) =>
  chartOf({
    days: weeks('2025-01-06', 20),
    values: [9, 11, 8, 12, 10, 9, 11, 8, 10, 12, 9, 11, 8, 12, 9, 26, 10, 9, 11, 12],
    of: [52, 50, 49, 55, 51, 50, 60, 48, 50, 54, 53, 50, 47, 52, 51, 50, 50, 30, 55, 51],
    isShare: true,
    target: 0.12,
    isControl: true,
    showLimits: true,
    words: { improvement: 'decrease' },
    locale,
  })

/** Six years of months. */
export const long = (locale: Locale) =>
  chartOf({
    days: Array.from({ length: 72 }, (_, month) => new Date(Date.UTC(2019, 8 + month, 1)).toISOString().slice(0, 10)),
    values: Array.from({ length: 72 }, (_, month) =>
      Math.round(1480 - (month > 40 ? 210 : 0) + 160 * Math.sin(month * 2.3) * Math.cos(month)),
    ),
    unit: 'absences',
    freeze: 24,
    words: { every: 'month', improvement: 'decrease' },
    locale,
  })

const schools = ['Madrone Elementary', 'Cedar Middle', 'Laurel K-8', 'Alder High', 'Willow Elementary', 'Manzanita Charter']

export const multiples = (locale: Locale) =>
  schools.map((title, school) => {
    if (school === 3) return { key: title, title, data: null }
    const few = school === 4
    const days = few ? schoolWeeks.slice(0, 6) : schoolWeeks
    const values = days.map(
      (_, week) =>
        (kept[week] ?? 0) / 100 +
        (school === 0 ? 0 : week > 7 ? -0.22 + 0.04 * school : 0.02 * school) +
        ((week * 7 + school * 5) % 9) / 120,
    )
    return {
      key: title,
      title,
      href: `#${school}`,
      data: chartOf({ days, values, isShare: true, target: 0.75, gaps: few ? [] : summer, ...(few ? {} : { freeze: 8 }), locale }),
    }
  })

export const terraces = (locale: Locale): readonly RampTerrace[] => {
  const word = (en: string, es: string) => (locale === 'es' ? es : en)
  return [
    {
      id: 'a',
      number: 1,
      height: 1,
      isCut: false,
      state: 'done',
      label: word('Adapt', 'Adaptar'),
      scope: word('1 classroom', '1 clase'),
      varied: word('1 teacher, same room', '1 docente, el mismo salón'),
      href: '#a',
    },
    {
      id: 'b',
      number: 2,
      height: 2,
      isCut: false,
      state: 'done',
      label: word('Adapt', 'Adaptar'),
      scope: word('3 classrooms', '3 clases'),
      varied: word('3 teachers, after lunch', '3 docentes, después del almuerzo'),
      href: '#b',
    },
    {
      id: 'c',
      number: 3,
      height: 3,
      isCut: false,
      state: 'done',
      label: word('Adopt', 'Adoptar'),
      scope: word('1 grade', '1 grado'),
      varied: word('5 teachers, with a card', '5 docentes, con una tarjeta'),
      href: '#c',
    },
    {
      id: 'd',
      number: 4,
      height: 4,
      isCut: false,
      state: 'now',
      label: word('Study', 'Estudiar'),
      scope: word('1 school', '1 escuela'),
      varied: word('41 teachers, no subs', '41 docentes, sin suplentes'),
      href: '#d',
    },
    {
      id: 'e',
      number: 5,
      height: 5,
      isCut: false,
      state: 'planned',
      label: word('Planned', 'Planeada'),
      scope: word('3 schools', '3 escuelas'),
      varied: word('who, where, when vary', 'varían quién, dónde, cuándo'),
    },
    {
      id: 'f',
      number: 6,
      height: 6,
      isCut: false,
      state: 'planned',
      label: word('If it holds', 'Si se sostiene'),
      scope: word('7 schools', '7 escuelas'),
      varied: word('the whole district', 'todo el distrito'),
    },
  ]
}

export const withAbandoned: readonly RampTerrace[] = [
  {
    id: 'a',
    number: 1,
    height: 1,
    isCut: false,
    state: 'done',
    label: 'Adapt',
    scope: '1 classroom',
    varied: 'a card on the door',
    href: '#a',
  },
  {
    id: 'b',
    number: 2,
    height: 2,
    isCut: true,
    state: 'done',
    label: 'Abandoned',
    scope: '2 classrooms',
    varied: 'a bell, not a card',
    href: '#b',
  },
  { id: 'c', number: 3, height: 2, isCut: false, state: 'now', label: 'Do', scope: '1 grade', varied: '', href: '#c' },
]

export const pdsa: readonly StageBarStage[] = [
  { id: 'plan', label: 'Plan', state: 'done', fact: 'prediction locked Sept 8', href: '#plan' },
  { id: 'do', label: 'Do', state: 'done', fact: '6 weeks, 6 log entries', href: '#do' },
  { id: 'study', label: 'Study', state: 'current', fact: '1 of 2 questions compared', href: '#study' },
  { id: 'act', label: 'Act', state: 'later', fact: 'opens after Study' },
]

export const dataWise: readonly StageBarStage[] = [
  ['Prepare', 'Organize for collaborative work'],
  ['Prepare', 'Build assessment literacy'],
  ['Inquire', 'Create data overview'],
  ['Inquire', 'Dig into student data'],
  ['Inquire', 'Examine instruction'],
  ['Act', 'Develop action plan'],
  ['Act', 'Plan to assess progress'],
  ['Act', 'Act and assess'],
].map(([phase, label], index) => ({
  id: String(index),
  phase: phase ?? '',
  label: label ?? '',
  state: index < 3 ? 'done' : index === 3 ? 'current' : 'later',
  ...(index === 3 ? { fact: '2 of 3 sources read' } : {}),
}))

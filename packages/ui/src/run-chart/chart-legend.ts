import { noteLetter, notesByDay } from './pin-rows.ts'
import type { RunChartSource } from './run-chart-source.ts'

/** What the squares under the axis stand for, in one line, for a picture that is taken along without its list. Empty where there are none. */
export const chartLegend = ({ pins = [], notes = [] }: Pick<RunChartSource, 'pins' | 'notes'>): string =>
  [
    ...pins.map(({ number, label }) => `${number} ${label}`),
    ...notesByDay(notes).map((index, order) => `${noteLetter(order)} ${notes[index]?.label ?? ''}`),
  ].join(' · ')

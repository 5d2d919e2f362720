import { areOnOneScale } from './are-on-one-scale.ts'
import { none, type Reason, type Statistic, value } from './statistic.ts'
import { sum } from './sum.ts'
import { finishedCounts, type Tally } from './tally.ts'

/** One-way random effects: of one mark and of the mean of a unit's marks. */
export interface IccOneWay {
  /** ICC(1,1). */
  readonly single: Statistic
  /** ICC(1,k). */
  readonly average: Statistic
  /** What both are made of, where they could be made. */
  readonly parts?: { readonly between: number; readonly within: number; readonly size: number }
}

const without = (reason: Reason): IccOneWay => ({ single: none(reason), average: none(reason) })

/**
 * Intraclass correlation of one-way random effects from one tally for each unit (Shrout and Fleiss 1979); raters may differ and be
 * missing. With mean squares B between and W within units and size k0 = (N - sum m_u^2 / N) / (U - 1): (1,1) = (B - W) / (B + (k0 - 1) W),
 * (1,k) = (B - W) / B; both may be negative. With as many marks on every unit equal to irr's icc(model = "oneway"); multilevel's ICC1
 * takes the mean number of marks for k0. No value: `too-few-raters` where no unit has two marks, `too-few-units` where only one has
 * marks, `no-variation` where a denominator is zero, `not-defined` where scales differ.
 */
export const iccOneWay = (tallies: readonly Tally[]): IccOneWay => {
  if (!areOnOneScale(tallies)) return without('not-defined')
  const units = tallies.map(momentsOf).filter(({ marks }) => marks > 0)
  if (!units.some(({ marks }) => marks >= 2)) return without('too-few-raters')
  const [first] = units
  if (!first || units.length < 2) return without('too-few-units')
  const marks = sum(units.map(unit => unit.marks))
  const total = sum(units.map(unit => unit.total))
  const explained = sum(units.map(unit => (unit.total * unit.total) / unit.marks))
  const between = (explained - (total * total) / marks) / (units.length - 1)
  const within = sum(units.map(unit => unit.scatter / unit.marks)) / (marks - units.length)
  const size = (marks - sum(units.map(unit => unit.marks ** 2)) / marks) / (units.length - 1)
  const areMeansEqual = units.every(unit => unit.total * first.marks === first.total * unit.marks)
  const areUnitsOfOneMind = units.every(unit => unit.scatter === 0)
  if (areMeansEqual && areUnitsOfOneMind) return without('no-variation')
  return {
    single: value((between - within) / (between + (size - 1) * within)),
    average: areMeansEqual ? none('no-variation') : value((between - within) / between),
    parts: { between, within, size },
  }
}

/** `scatter` is marks times the sum of squares around the unit's mean, a whole number. */
const momentsOf = (tally: Tally): { readonly marks: number; readonly total: number; readonly scatter: number } => {
  let marks = 0
  let total = 0
  let squares = 0
  for (const [position, count] of finishedCounts(tally).entries()) {
    marks += count
    total += count * position
    squares += count * position * position
  }
  return { marks, total, scatter: marks * squares - total * total }
}

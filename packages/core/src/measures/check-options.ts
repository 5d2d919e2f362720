import { type Issue, issue } from '../result.ts'
import type { Chart, ChartOptions } from './chart.ts'

interface Target {
  readonly kind: Chart['kind']
  /** How many points the series has. */
  readonly length: number
}

/** Every option that the series or the kind of chart cannot take, at its path. */
export const checkOptions = (options: ChartOptions, { kind, length }: Target): readonly Issue[] => {
  const { split = [], freeze, exclude = [], fixedCenter } = options
  return [
    ...split.flatMap((point, index) => checkSplit(point, { before: split[index - 1] ?? 0, index, length })),
    ...(freeze === undefined ? [] : checkPoint(freeze, { path: ['freeze'], highest: length })),
    ...exclude.flatMap((point, index) => checkPoint(point, { path: ['exclude', index], highest: length })),
    ...(fixedCenter === undefined ? [] : checkCenter(fixedCenter, kind)),
  ]
}

const checkPoint = (
  point: number,
  { path, highest }: { readonly path: readonly (string | number)[]; readonly highest: number },
): readonly Issue[] =>
  Number.isInteger(point) && point >= 1 && point <= highest
    ? []
    : [issue('measure.point_unknown', { path, params: { found: point, limit: highest } })]

const checkSplit = (
  point: number,
  { before, index, length }: { readonly before: number; readonly index: number; readonly length: number },
): readonly Issue[] => {
  const path = ['split', index]
  const unknown = checkPoint(point, { path, highest: length - 1 })
  return unknown.length > 0 || point > before ? unknown : [issue('measure.not_rising', { path, params: { found: point } })]
}

/** Lowest and highest center that a kind can have. */
const centers: Readonly<Partial<Record<Chart['kind'], readonly [lowest: number, highest: number]>>> = {
  p: [0, 1],
  pp: [0, 1],
  u: [0, Number.MAX_VALUE],
  up: [0, Number.MAX_VALUE],
  c: [0, Number.MAX_VALUE],
  mr: [0, Number.MAX_VALUE],
  s: [0, Number.MAX_VALUE],
  t: [Number.MIN_VALUE, Number.MAX_VALUE],
}

const checkCenter = (center: number, kind: Chart['kind']): readonly Issue[] => {
  const path = ['fixedCenter']
  if (kind === 'g') return [issue('measure.center_not_taken', { path })]
  const [lowest, highest] = centers[kind] ?? [-Number.MAX_VALUE, Number.MAX_VALUE]
  return center >= lowest && center <= highest ? [] : [issue('measure.center_out_of_range', { path, params: { found: center } })]
}

import { signalPoints } from '@tilth/core/measures'
import { edgeBefore, placeCenters, placeJoins, placeLimits } from './chart-lines.ts'
import type { Box, ChartDot, ChartPin, PhaseHead, RunChartGeometry } from './chart-shape.ts'
import type { ChartTexts } from './chart-texts.ts'
import { placeGapNames } from './gap-names.ts'
import { type LineName, marginFor, narrowLine, placeNames } from './margin-labels.ts'
import { phasesHeight, placePhases, planPhases } from './phase-heads.ts'
import { pinSide, placePins } from './pin-rows.ts'
import type { RunChartSize, RunChartSource } from './run-chart-source.ts'
import { textWidth } from './text-width.ts'
import { dayNumber, type TimeAxis, timeAxis } from './time-axis.ts'
import { timeTicks } from './time-ticks.ts'
import { type ValueAxis, valueAxis } from './value-axis.ts'

export interface ChartFrame {
  readonly width: number
  readonly size: RunChartSize
  readonly texts: ChartTexts
}

const textSize = 14
const highest: Readonly<Record<RunChartSize, number>> = { default: 320, small: 150, spark: 34, print: 260 }
const ratio = 0.45
const dotRadius: Readonly<Record<RunChartSize, number>> = { default: 5, small: 4.25, spark: 3.4, print: 4.5 }
const wideFrom = 560
const lineRoom = 26
const headAir = 12

/** Time ahead that is long enough for the name of a line, px. */
const leastAhead = 96

const gapRoom = { wide: 58, narrow: 34, spark: 8 }

/** Ring of a signal over the radius of a plain dot. */
const ringShare = 1.7

const scaleOf = ({ isShare, multiplier = 1 }: RunChartSource): number => (isShare ? 1 : multiplier)

/** Every value the axis must hold, as plotted. */
export const valuesOf = ({ chart, target, showLimits }: Pick<RunChartSource, 'chart' | 'target' | 'showLimits'>): readonly number[] =>
  [
    target,
    ...chart.points.flatMap(({ y, lower, upper }) => (showLimits ? [y, lower, upper] : [y])),
    ...chart.parts.map(({ center }) => center),
  ].filter(value => value !== null)

/** First and last day shown: of the points, and of what is expected, pinned or told beside them as far as it lies near. */
const spanOf = (source: RunChartSource): { readonly first: string; readonly last: string } | null => {
  const first = source.points.at(0)?.on
  const end = source.points.at(-1)?.on
  if (first === undefined || end === undefined) return null
  const last = (source.expected?.by ?? '') > end ? (source.expected?.by ?? end) : end
  const near = 0.25 * Math.max(28, dayNumber(last) - dayNumber(first))
  const beside = [...(source.pins ?? []), ...(source.notes ?? [])]
    .map(({ on }) => on)
    .filter(on => dayNumber(on) >= dayNumber(first) - near && dayNumber(on) <= dayNumber(last) + near)
  const days = [first, last, ...beside, ...(source.span ?? [])].toSorted()
  return { first: days.at(0) ?? first, last: days.at(-1) ?? last }
}

const radiusFor = (xs: readonly number[], size: RunChartSize): number => {
  const steps = xs.slice(1).map((x, index) => x - (xs[index] ?? x))
  const near = steps.filter(step => step > 0).toSorted((a, b) => a - b)
  const typical = near[Math.floor(near.length / 4)] ?? Number.POSITIVE_INFINITY
  return Math.max(2, Math.min(dotRadius[size], typical * 0.32))
}

const lineNames = (source: RunChartSource, texts: ChartTexts): readonly (Omit<LineName, 'y' | 'x'> & { readonly value: number })[] => {
  const { chart, target } = source
  const part = chart.parts.at(-1)
  const point = chart.points.findLast(({ upper, lower }) => upper !== null || lower !== null)
  const isOld = baselineOf(source) !== null
  const named = [
    target === null ? null : { kind: 'target' as const, value: target, text: texts.target(texts.value(target)) },
    part === undefined || part.center === null
      ? null
      : {
          kind: 'center' as const,
          value: part.center,
          text: texts.center({ value: texts.value(part.center), isOld, isSoFar: part.missing > 0 }),
        },
    source.showLimits && point && point.upper !== null
      ? { kind: 'upper' as const, value: point.upper, text: texts.upper(texts.value(point.upper)) }
      : null,
    source.showLimits && point && point.lower !== null
      ? { kind: 'lower' as const, value: point.lower, text: texts.lower(texts.value(point.lower)) }
      : null,
  ]
  return named.filter(name => name !== null)
}

/** How many points the frozen center comes from, where others come after them. */
const baselineOf = ({ chart, points, baselineUntil }: RunChartSource): number | null => {
  if (!baselineUntil || chart.parts.length !== 1) return null
  const count = points.filter(({ on }) => on <= baselineUntil).length
  return count > 0 && count < points.length ? count : null
}

interface Layout {
  readonly plot: Box
  readonly values: ValueAxis
  readonly time: TimeAxis
  readonly xs: readonly number[]
  readonly y: (value: number) => number
  readonly heads: readonly PhaseHead[]
  readonly unitY: number | null
}

const layOut = (source: RunChartSource, frame: ChartFrame, right: number): Layout => {
  const { size, texts, width } = frame
  const scale = scaleOf(source)
  const isSpark = size === 'spark'
  const plotHeightFor = (plotWidth: number): number => Math.round(Math.min(highest[size], ratio * plotWidth))
  const lines = Math.min(5, Math.max(2, Math.floor(plotHeightFor(width - 40 - right) / lineRoom)))
  const shown = valuesOf(source).map(value => value * scale)
  const given = source.yDomain && ([source.yDomain[0] * scale, source.yDomain[1] * scale] as const)
  const values = isSpark ? closeAxis(given ?? shown) : valueAxis(shown, { isShare: source.isShare, lines, given })
  const tickWidth = Math.max(0, ...values.ticks.map(tick => textWidth(texts.value(tick / scale), textSize)))
  const x1 = isSpark ? 2 : Math.ceil(tickWidth) + 8
  const x2 = Math.max(x1 + 40, width - right)
  const pad = isSpark ? 6 : 14
  const span = spanOf(source)
  const time = span
    ? timeAxis(
        { ...span, gaps: withoutPoints(source) },
        { x1: x1 + pad, x2: x2 - pad, gapRoom: gapRoom[isSpark ? 'spark' : width >= wideFrom ? 'wide' : 'narrow'] },
      )
    : { x: () => x1 + pad, gaps: [] }
  const xs = source.points.map(({ on }) => time.x(on))
  const planned =
    size === 'default' || size === 'print'
      ? plannedPhases(source, texts)
      : plannedPhases(source, texts).map(phase => ({ ...phase, center: '' }))
  const edges = planned.map(({ start, on }) => (on === null ? x1 : edgeOf({ start, on }, { time, xs, x1, x2 })))
  const heads = isSpark ? [] : placePhases(planned, { edges, left: x1, right: x2 + Math.max(0, right - 14), foot: 0 })
  const hasNames = size === 'default' || size === 'print'
  const unitRow = hasNames && source.unit !== '' && !source.isShare ? 20 : 0
  const phaseRows = hasNames ? phasesHeight(heads) : 0
  const y1 = isSpark ? 4 : headAir + unitRow + phaseRows
  const top = y1 + (isSpark ? 4 : 10)
  const y2 = y1 + plotHeightFor(x2 - x1)
  const under = isSpark ? 6 : 0
  const y = (value: number): number => y2 - ((value * scale - values.low) / (values.high - values.low)) * (y2 - top - under) - under
  return {
    plot: { x1, x2, y1, y2 },
    values: { ...values, ticks: values.ticks.map(tick => tick / scale) },
    time,
    xs,
    y,
    heads: heads.map(head => ({
      ...head,
      lines: hasNames ? head.lines.map(line => ({ ...line, y: y1 - 8 + line.y })) : [],
    })),
    unitY: unitRow > 0 ? 14 : null,
  }
}

/** As near to the data as it goes: what has no axis needs no whole steps. */
const closeAxis = (values: readonly number[]): ValueAxis => {
  const low = Math.min(...values, Number.POSITIVE_INFINITY)
  const high = Math.max(...values, Number.NEGATIVE_INFINITY)
  if (low < high) return { low, high, ticks: [] }
  return Number.isFinite(low) ? { low: low - 1, high: high + 1, ticks: [] } : { low: 0, high: 1, ticks: [] }
}

/** Gaps in which really nothing was measured. */
const withoutPoints = ({ gaps = [], points }: RunChartSource): NonNullable<RunChartSource['gaps']> =>
  gaps.filter(({ from, to }) => !points.some(({ on, y }) => y !== null && on > from && on < to))

const plannedPhases = (source: RunChartSource, texts: ChartTexts) => {
  const { chart, phases = [], points } = source
  return planPhases(phases, {
    days: points.map(({ on }) => on),
    before: texts.before,
    centerAt: start => {
      const part = chart.parts.length > 1 ? chart.parts.slice(0, -1).find(({ first }) => first - 1 === start) : undefined
      return part === undefined || part.center === null
        ? ''
        : texts.center({ value: texts.value(part.center), isOld: false, isSoFar: part.missing > 0 })
    },
  })
}

const edgeOf = (
  { start, on }: { readonly start: number; readonly on: string },
  { time, xs, x1, x2 }: { readonly time: TimeAxis; readonly xs: readonly number[]; readonly x1: number; readonly x2: number },
): number =>
  start < xs.length ? edgeBefore(start, { xs, left: x1, right: x2, tail: 10 }) : Math.min(x2, Math.max(time.x(on), (xs.at(-1) ?? x1) + 10))

/**
 * A run chart: data in, numbers out. Places of points follow their days; the plot is at most .45 of its width high; names of lines stand
 * in the right margin and never over each other, or, where too few points leave time ahead empty, at the end of their line.
 */
export const runChartGeometry = (source: RunChartSource, frame: ChartFrame): RunChartGeometry => {
  const { chart, points } = source
  const { size, texts, width } = frame
  const isSpark = size === 'spark'
  const isWide = width >= wideFrom && size !== 'small'
  const named = isSpark ? [] : lineNames(source, texts)
  const free = isSpark ? 4 : 16
  const roomy = layOut(source, frame, free)
  const lastX = roomy.xs.at(-1) ?? roomy.plot.x1
  const ahead = roomy.plot.x2 - lastX - 26
  const isInside = !isSpark && named.every(({ kind }) => kind === 'center') && ahead >= leastAhead && !source.showLimits
  const widest = isInside ? ahead : isWide ? Number.POSITIVE_INFINITY : narrowLine
  const names = named.map(({ text }) => text)
  const layout = named.length === 0 || isInside ? roomy : layOut(source, frame, marginFor(names, widest) + 12)
  const { plot, time, xs, y, values, heads } = layout
  const radius = radiusFor(xs, size)
  const tail = isSpark ? 4 : 10
  const places = { chart, xs, y, left: plot.x1, right: plot.x2, tail }
  const centers = placeCenters(places, baselineOf(source))
  const target = source.target === null ? null : { x1: plot.x1, x2: plot.x2, y: y(source.target) }
  const endOf = (kind: LineName['kind']): number => (kind === 'center' ? (centers.at(-1)?.x2 ?? plot.x2) : plot.x2)
  const labels = placeNames(
    named.map(({ value, ...name }) => ({ ...name, y: y(value), x: endOf(name.kind) })),
    { x: isInside ? lastX + tail + 8 : plot.x2 + 8, plot, widest },
  )
  const signals = new Set(signalPoints(chart))
  const dots = points.flatMap(({ isExcluded }, index): readonly ChartDot[] => {
    const point = chart.points[index]
    const part = chart.parts.find(({ first, last }) => index + 1 >= first && index + 1 <= last)
    if (!point || point.y === null) return []
    const isCross = point.isExcluded || isExcluded === true
    const isSignal = signals.has(index + 1) || (point.beyond && chart.kind !== 'run')
    const kind = isCross ? 'excluded' : isSignal ? 'signal' : (part?.missing ?? 0) > 0 ? 'hollow' : 'plain'
    return [{ index, x: xs[index] ?? plot.x1, y: y(point.y), kind }]
  })
  const ticks = isSpark ? [] : ticksOf(source, { frame, layout, isWide })
  const tickRows = ticks.some(({ year }) => year !== '') ? 2 : 1
  const foot = plot.y2 + (isSpark ? 4 : 12 + tickRows * 18)
  const span = spanOf(source)
  const hasPins = size === 'default' || size === 'print'
  const pins: readonly ChartPin[] =
    hasPins && span ? placePins(source, { x: time.x, top: foot + 8, isShown: day => day >= span.first && day <= span.last }) : []
  const depth = pins.length > 0 ? Math.max(...pins.map(pin => pin.y)) + pinSide + 2 : foot
  return {
    width,
    height: Math.ceil(depth),
    plot,
    grid: values.ticks.map((tick, index) => ({ y: y(tick), label: isSpark ? '' : texts.value(tick), isFoot: index === 0 })),
    labelEdge: plot.x1 - 8,
    unitY: layout.unitY,
    ticks,
    dots,
    radius,
    joins: placeJoins(places, (before, after) => isBroken(source, { before, after })),
    centers,
    limits: source.showLimits && !isSpark ? placeLimits(places, plot.y2) : [],
    target,
    labels,
    phases: heads,
    gaps: isSpark
      ? []
      : placeGapNames(time.gaps, {
          plot,
          dots,
          lines: [...centers.map(line => line.y), ...(target ? [target.y] : [])],
          radius: ringShare * radius,
          edges: heads.flatMap(({ x }) => x ?? []),
        }),
    pins,
  }
}

const isBroken = (source: RunChartSource, { before, after }: { readonly before: number; readonly after: number }): boolean => {
  const from = source.points[before]?.on ?? ''
  const to = source.points[after]?.on ?? ''
  return withoutPoints(source).some(gap => gap.from >= from && gap.to <= to)
}

const ticksOf = (
  source: RunChartSource,
  { frame, layout, isWide }: { readonly frame: ChartFrame; readonly layout: Layout; readonly isWide: boolean },
): RunChartGeometry['ticks'] => {
  const starts = new Set((source.phases ?? []).map(({ on }) => source.points.find(point => point.on >= on)?.on))
  const end = source.points.at(-1)?.on ?? ''
  const by = source.expected?.by ?? ''
  const days = [...new Set(source.points.map(({ on }) => on))].map(on => ({
    on,
    x: layout.time.x(on),
    isWanted: starts.has(on) || on === end,
  }))
  const ahead = by > end ? [{ on: by, x: layout.time.x(by), isWanted: true }] : []
  return timeTicks([...days, ...ahead], {
    width: frame.width,
    size: textSize,
    label: frame.texts.day,
    spread: isWide ? 48 : 18,
  })
}

/** What a run chart is drawn of. All lengths in px; y grows downward. */
export interface RunChartGeometry {
  readonly width: number
  readonly height: number
  readonly plot: Box
  /** Lines over the foot of the plot, at most five, each with its value. */
  readonly grid: readonly { readonly y: number; readonly label: string; readonly isFoot: boolean }[]
  readonly labelEdge: number
  readonly unitY: number | null
  readonly ticks: readonly { readonly x: number; readonly labelX: number; readonly label: string; readonly year: string }[]
  readonly dots: readonly ChartDot[]
  readonly radius: number
  /** Each an unbroken line through dots. */
  readonly joins: readonly (readonly Corner[])[]
  readonly centers: readonly { readonly x1: number; readonly x2: number; readonly y: number; readonly look: 'solid' | 'dotted' }[]
  readonly limits: readonly LimitBand[]
  readonly target: { readonly x1: number; readonly x2: number; readonly y: number } | null
  readonly labels: readonly ChartLabel[]
  readonly phases: readonly PhaseHead[]
  readonly gaps: readonly { readonly x: number; readonly y: number; readonly label: string; readonly breakX: number | null }[]
  readonly pins: readonly ChartPin[]
}

export interface Box {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

export type Corner = readonly [x: number, y: number]

export interface ChartDot {
  /** Of the point in the source, from 0. */
  readonly index: number
  readonly x: number
  readonly y: number
  /** `hollow` where there are too few points to judge, `excluded` is a cross. */
  readonly kind: 'plain' | 'signal' | 'hollow' | 'excluded'
}

export interface LimitBand {
  readonly upper: readonly Corner[]
  readonly lower: readonly Corner[]
  readonly area: readonly Corner[]
}

export interface ChartLabel {
  readonly kind: 'target' | 'center' | 'upper' | 'lower'
  readonly x: number
  /** One for each line of text: its middle. */
  readonly lines: readonly { readonly text: string; readonly y: number }[]
  /** Where the line it names ends, when the label had to move away from it. */
  readonly leader: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null
  readonly box: Box
}

export interface PhaseHead {
  /** Of the line before it; null for the time before the first phase. */
  readonly x: number | null
  readonly textX: number
  /** One for each line of text: its foot. A single letter where the name has no room: it is named below. */
  readonly lines: readonly { readonly text: string; readonly y: number; readonly isQuiet: boolean }[]
  readonly letter: string | null
  readonly label: string
}

export interface ChartPin {
  readonly kind: 'cycle' | 'note'
  /** Of the pin or note in the source, from 0. */
  readonly index: number
  readonly mark: string
  readonly x: number
  /** Top of the square. */
  readonly y: number
  readonly side: number
}

import { wrapWords } from '../download-picture/wrap-words.ts'
import { textWidth } from '../run-chart/text-width.ts'
import type { RampTerrace } from './ramp-terrace.ts'

/** All lengths in px; y grows downward. */
export interface RampGeometry {
  readonly width: number
  readonly height: number
  /** The foot of all terraces. */
  readonly foot: number
  readonly terraces: readonly DrawnTerrace[]
}

export interface DrawnTerrace {
  /** Of the step, from 0. */
  readonly index: number
  readonly x: number
  readonly width: number
  /** Top of the ground, where the turf begins. */
  readonly top: number
  /** Whole, or in two pieces where the idea was left; empty where nothing was tried yet. */
  readonly turf: readonly { readonly x: number; readonly width: number }[]
  /** Every third of a rise, at the same heights through all terraces. */
  readonly furrows: readonly { readonly y: number; readonly thickness: number }[]
  readonly plate: { readonly x: number; readonly y: number }
  /** Of each line the foot. */
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number; readonly isStrong: boolean }[]
  readonly varied: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  /** Everything that belongs to the step, to be clicked. */
  readonly area: { readonly y: number; readonly height: number }
}

export const plateSide = 30
export const stem = 12
export const turfHeight = 10
const rise = 33
const inset = 14
const textSize = 14
const lineHeight = 18
const furrowWidths = [1.6, 1, 0.6]
const narrowest = 116
const phone = 520
const widest = 232
const cutShare = 0.24

const textRoom = (width: number): number => width - inset - plateSide - 8 - 4

interface WordLine {
  readonly text: string
  readonly isStrong: boolean
}

const wordsOf = ({ label, scope }: RampTerrace, room: number): readonly WordLine[] => [
  ...wrapWords(label, { width: room, size: 15 }).map(text => ({ text, isStrong: true })),
  ...wrapWords(scope, { width: room, size: textSize }).map(text => ({ text, isStrong: false })),
]

/**
 * Terraces of equal width and equal rise, in the order they are given. Null on a phone and where a terrace would be too
 * narrow for its words: then the same steps are a list.
 */
export const rampGeometry = (steps: readonly RampTerrace[], frame: { readonly width: number }): RampGeometry | null => {
  const width = Math.min(widest, frame.width / Math.max(1, steps.length))
  if (steps.length === 0 || width < narrowest || frame.width < phone) return null
  const words = steps.map(step => wordsOf(step, textRoom(width)))
  if (words.some(lines => lines.some(({ text }) => textWidth(text, textSize) > textRoom(width) + 8))) return null
  const blockHeight = (index: number): number => Math.max(plateSide + stem, (words[index]?.length ?? 0) * lineHeight + 8)
  const foot = Math.max(...steps.map(({ height }, index) => height * rise + blockHeight(index))) + 4
  const varied = steps.map(step => wrapWords(step.varied, { width: width - 12, size: textSize }))
  const mostVaried = Math.max(0, ...varied.map(lines => lines.length))
  const height = Math.ceil(foot + (mostVaried > 0 ? 8 + mostVaried * lineHeight : 2))
  return {
    width: width * steps.length,
    height,
    foot,
    terraces: steps.map((step, index): DrawnTerrace => {
      const x = index * width
      const top = foot - step.height * rise
      const isTried = step.state !== 'planned'
      const cut = width * cutShare
      const half = (width - cut) / 2
      const own = words[index] ?? []
      const lastFoot = top - 8
      return {
        index,
        x,
        width,
        top,
        turf: isTried
          ? step.isCut
            ? [
                { x, width: half },
                { x: x + half + cut, width: half },
              ]
            : [{ x, width }]
          : [],
        furrows: isTried
          ? Array.from({ length: step.height * 3 - 1 }, (_, furrow) => ({
              y: foot - ((furrow + 1) * rise) / 3,
              thickness: furrowWidths[(furrow + 1) % 3] ?? 1,
            })).filter(({ y }) => y > top + turfHeight + 2)
          : [],
        plate: { x: x + inset, y: top - stem - plateSide },
        words: own.map((line, place) => ({
          ...line,
          x: x + inset + plateSide + 8,
          y: lastFoot - (own.length - 1 - place) * lineHeight,
        })),
        varied: (varied[index] ?? []).map((text, place) => ({ text, x: x + 8, y: foot + 20 + place * lineHeight })),
        area: { y: top - blockHeight(index), height: height - top + blockHeight(index) },
      }
    }),
  }
}

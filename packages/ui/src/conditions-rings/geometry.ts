import { interpolatedMedian, tallyOf } from '@tilth/core/rubrics'
import { placeOnLine } from '../spectrum-strip/place-on-line.ts'
import { arcPath, needlePath, pointAt, sectorPath } from './ring-path.ts'
import type { RingItem, RingLayer } from './ring-source.ts'
import { letterWidth, wrapInCircle } from './wrap-in-circle.ts'

export interface RingSegment {
  readonly code: string
  readonly outline: string
  /** `broken` keeps a hairline around the whole; `empty` is dashed: there is nothing to fill it with. */
  readonly ground: 'whole' | 'broken' | 'empty'
  readonly strips: readonly { readonly path: string /** In mark numbering: it says the fill. */; readonly middle: number }[]
  readonly needles: readonly string[]
  readonly plate: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** The name on its curve; null where neither the name nor its short form fits. */
  readonly name: { readonly text: string; readonly path: string } | null
}

/** All lengths in units of a square view box from -half to half; y grows downward. */
export interface RingsGeometry {
  readonly half: number
  readonly textSize: number
  readonly hasNames: boolean
  readonly core: { readonly radius: number; readonly lines: readonly string[] }
  readonly segments: readonly RingSegment[]
}

export interface RingsFrame {
  /** Drawn width, px at the reader's text size: twice the text, half the width. */
  readonly width: number
  /** What stands in the core. */
  readonly core: string
}

const core = 62
const gapAfterCore = 8
const band = 48
const lane = 28
const seam = 2.5
const needle = { width: 12, height: 10 }
const plate = { width: 30, height: 22, letter: 0.68, edge: 12 }
const smallestText = 14
const widthForNames = 480
const widthForPicture = 360
const mostRings = 6
const mostSegments = 60

const stripsOf: Readonly<Record<NonNullable<RingItem['word']>, readonly (readonly [number, number])[]>> = {
  together: [[0, 1]],
  leaning: [
    [0, 0.43],
    [0.57, 1],
  ],
  split: [
    [0, 0.22],
    [0.39, 0.61],
    [0.78, 1],
  ],
  'poles-apart': [
    [0, 0.14],
    [0.86, 1],
  ],
  'too-few': [],
}

const middleOf = (camp: readonly number[], item: RingItem): readonly number[] => {
  const middle = interpolatedMedian(tallyOf(camp, item.scale), item.scale)
  return 'value' in middle ? [middle.value] : []
}

/** The middle of each camp where there are camps, else the one middle; nothing where too few marks would carry it. */
const middlesOf = (item: RingItem): readonly number[] => {
  if (item.word === null || item.word === 'too-few') return []
  if (item.camps !== null) return item.camps.flatMap(camp => middleOf(camp, item))
  return item.median === null ? [] : [item.median]
}

interface Place {
  readonly from: number
  readonly to: number
  readonly inner: number
  readonly outer: number
}

const nameOf = (item: RingItem, place: Place, textSize: number): RingSegment['name'] => {
  const onLane = place.outer + lane / 2
  const room = (place.to - place.from) * onLane - textSize
  const text = [item.label, item.shortLabel].find(name => name.length * letterWidth * textSize <= room)
  if (text === undefined) return null
  const isFlipped = Math.cos((place.from + place.to) / 2) < -1e-9
  const drop = 0.34 * textSize
  return {
    text,
    path: isFlipped
      ? arcPath({ from: place.to, to: place.from, radius: onLane + drop })
      : arcPath({ from: place.from, to: place.to, radius: onLane - drop }),
  }
}

// Needles keep half their width from the ends, as marks on a strip do: at the very end one would stand half in the next segment.
const needleAngle = (
  middle: number,
  { item, place, width }: { readonly item: RingItem; readonly place: Place; readonly width: number },
): number => {
  const inset = width / 2 / place.outer
  return place.from + inset + placeOnLine(middle, item.scale) * (place.to - place.from - 2 * inset)
}

const tidy = (value: number): number => Math.round(value * 100) / 100 + 0

type Plate = RingSegment['plate']

interface Seat {
  readonly item: RingItem
  readonly place: Place
}

const plateAt = ({ item, place }: Seat, { along, growth }: { readonly along: number; readonly growth: number }): Plate => {
  const [x, y] = pointAt(place.from + along * (place.to - place.from), (place.inner + place.outer) / 2)
  return {
    x: tidy(x),
    y: tidy(y),
    width: Math.max(plate.width, item.code.length * plate.letter * smallestText + plate.edge) * growth,
    height: plate.height * growth,
  }
}

/** Where along a segment its plate may stand: in the middle, else to the sides. */
const stands = [0.5, 0.34, 0.66, 0.2, 0.8]

/** Whether the plate stands wholly between the ends of its segment. */
const staysInside = ({ place }: Seat, { along, of }: { readonly along: number; readonly of: Plate }): boolean => {
  const angle = place.from + along * (place.to - place.from)
  const room = 2 * Math.min(along, 1 - along) * (place.to - place.from) * ((place.inner + place.outer) / 2)
  return of.width * Math.abs(Math.cos(angle)) + of.height * Math.abs(Math.sin(angle)) <= room
}

const isClearOf = (one: Plate, other: Plate): boolean =>
  Math.abs(one.x - other.x) >= (one.width + other.width) / 2 + 2 || Math.abs(one.y - other.y) >= (one.height + other.height) / 2 + 2

/** A plate for each seat, none on another; null where one finds no place. */
const placePlates = (seats: readonly Seat[], growth: number): readonly Plate[] | null => {
  const placed: Plate[] = []
  for (const seat of seats) {
    const free = stands
      .map(along => ({ along, of: plateAt(seat, { along, growth }) }))
      .find(stand => staysInside(seat, stand) && placed.every(other => isClearOf(stand.of, other)))
    if (free === undefined) return null
    placed.push(free.of)
  }
  return placed
}

/** Whether names have their lanes to themselves: at 3 and 9 o’clock a long code is wider than its ring. */
const leavesLanes = (plates: readonly Plate[], textSize: number): boolean =>
  plates.every(({ x, y, width, height }) => {
    const reach = (Math.abs(x) * width + Math.abs(y) * height) / 2 / Math.hypot(x, y)
    return reach <= band / 2 + (lane - textSize) / 2
  })

const segmentOf = (
  item: RingItem,
  { place, plate: drawnPlate }: { readonly place: Place; readonly plate: RingSegment['plate'] },
  frame: { readonly textSize: number; readonly hasNames: boolean },
): RingSegment => {
  const middles = middlesOf(item)
  const strips = item.word === null || middles.length === 0 ? [] : stripsOf[item.word]
  const thickness = place.outer - place.inner
  const growth = frame.textSize / smallestText
  // Beside names a needle stands in the ring; where there are none it stands in the free lane, clear of the larger plates.
  const size = frame.hasNames ? { ...needle, inside: 0.8 } : { width: needle.width * growth, height: needle.height * growth, inside: 0.2 }
  return {
    code: item.code,
    outline: sectorPath(place),
    ground: strips.length === 0 ? 'empty' : item.word === 'together' ? 'whole' : 'broken',
    strips: strips.map(([from, to], index) => ({
      path: sectorPath({ ...place, inner: place.inner + from * thickness, outer: place.inner + to * thickness }),
      middle: middles[item.camps === null ? 0 : index] ?? middles[0] ?? 0,
    })),
    needles: middles.map(middle =>
      needlePath({ angle: needleAngle(middle, { item, place, width: size.width }), radius: place.outer, ...size }),
    ),
    plate: drawnPlate,
    name: frame.hasNames ? nameOf(item, place, frame.textSize) : null,
  }
}

/**
 * The conditions rings. A ring a layer from the inside out, its conditions clockwise from 12 o'clock in equal shares; each is a curved
 * spectrum whose needle says the middle mark, and its band breaks as views do. Null where the picture would not be readable: narrower than
 * 360 px, more than six rings or 60 segments, or a code that finds no place of its own; then the list stands in its place. Under 480 px,
 * and where codes reach into the lanes of names, it has codes and no names; text is never drawn smaller than 14 px.
 */
export const ringsGeometry = (layers: readonly RingLayer[], frame: RingsFrame): RingsGeometry | null => {
  const rings = layers.filter(layer => layer.items.length > 0)
  const count = rings.reduce((sum, layer) => sum + layer.items.length, 0)
  if (frame.width < widthForPicture || count === 0 || rings.length > mostRings || count > mostSegments) return null
  const half = core + gapAfterCore + rings.length * (band + lane)
  const textSize = smallestText * Math.max(1, (2 * half) / frame.width)
  const seats = rings.flatMap((layer, ring) => {
    const inner = core + gapAfterCore + ring * (band + lane)
    const trim = seam / (inner + band / 2)
    const share = (2 * Math.PI) / layer.items.length
    return layer.items.map((item, index): Seat => {
      return { item, place: { from: share * index + trim, to: share * (index + 1) - trim, inner, outer: inner + band } }
    })
  })
  const plates = placePlates(seats, textSize / smallestText)
  if (plates === null) return null
  const hasNames = frame.width >= widthForNames && leavesLanes(plates, textSize)
  return {
    half,
    textSize,
    hasNames,
    core: { radius: core, lines: wrapInCircle(frame.core, { radius: core - 3, size: textSize }) ?? [] },
    segments: plates.flatMap((drawn, index) => {
      const seat = seats[index]
      return seat === undefined ? [] : [segmentOf(seat.item, { place: seat.place, plate: drawn }, { textSize, hasNames })]
    }),
  }
}

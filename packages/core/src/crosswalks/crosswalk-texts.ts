import type { Reading } from '../document/shape.ts'
import type { Crosswalk, CrosswalkEnd, CrosswalkLink } from './crosswalk.ts'

type Place = readonly [path: string, text: unknown]

const nameOf = (end: Reading<CrosswalkEnd> | undefined): string => `${end?.framework}/${end?.code}`

/** One link by its two ends: `udl/7.1/tla/E1`. */
export const linkName = (link: Reading<CrosswalkLink>): string => `${nameOf(link.from)}/${nameOf(link.to)}`

/** Every place of a crosswalk that holds a text for people, by the path a translation uses. */
export const crosswalkPlaces = (crosswalk: Reading<Crosswalk>): readonly Place[] => [
  ['title', crosswalk.title],
  ['summary', crosswalk.summary],
  ...(crosswalk.links ?? []).flatMap(link => (link ? [[`links/${linkName(link)}/note`, link.note] as const] : [])),
]

/** Every text of a crosswalk that is written for people and may be translated, in its order. */
export const crosswalkTexts = (crosswalk: Crosswalk): readonly { readonly path: string; readonly text: string }[] =>
  crosswalkPlaces(crosswalk).flatMap(([path, text]) => (typeof text === 'string' && text !== '' ? [{ path, text }] : []))

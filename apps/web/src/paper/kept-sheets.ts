import type { FieldValue } from '@tilth/core/fields'

/** A sheet that is being keyed: what was typed, as it was typed. */
export interface KeyedSheet {
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
  /** To the questions beside the conditions, by the ids of their fields. */
  readonly answers: Readonly<Record<string, FieldValue>>
  readonly position: string
  readonly language: string
}

export const emptySheet = (language: string): KeyedSheet => ({ id: crypto.randomUUID(), cells: {}, answers: {}, position: '', language })

const isNothing = (value: FieldValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** How many questions are answered on a sheet. */
export const countAnswers = (sheet: KeyedSheet): number => Object.values(sheet.answers).filter(value => !isNothing(value)).length

export const isEmpty = (sheet: KeyedSheet): boolean =>
  sheet.position === '' && countAnswers(sheet) === 0 && Object.values(sheet.cells).every(text => text.trim() === '')

const nameOf = (place: { readonly slug: string; readonly roundId: string }): string => `tilth.paper.${place.slug}.${place.roundId}`

const isAnswer = (value: unknown): value is FieldValue =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every(entry => typeof entry === 'string'))

/** A sheet that was kept before answers were keyed has none. */
type Kept = Omit<KeyedSheet, 'answers'> & Partial<Pick<KeyedSheet, 'answers'>>

const isSheet = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'cells' in value &&
  typeof value.cells === 'object' &&
  value.cells !== null &&
  Object.values(value.cells).every(text => typeof text === 'string') &&
  (!('answers' in value) ||
    (typeof value.answers === 'object' && value.answers !== null && Object.values(value.answers).every(isAnswer))) &&
  'position' in value &&
  typeof value.position === 'string' &&
  'language' in value &&
  typeof value.language === 'string'

type Place = { readonly slug: string; readonly roundId: string }

/** Sheets that were typed on this device and not sent yet. What cannot be read any more is left aside. */
export const readKeptSheets = (storage: Storage, place: Place): readonly KeyedSheet[] => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(nameOf(place)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isSheet).map(sheet => ({ answers: {}, ...sheet })) : []
  } catch {
    return []
  }
}

/** Keeps them until they are sent; nothing is kept of empty ones. */
export const keepSheets = (storage: Storage, kept: Place & { readonly sheets: readonly KeyedSheet[] }): void => {
  const full = kept.sheets.filter(sheet => !isEmpty(sheet))
  try {
    if (full.length === 0) storage.removeItem(nameOf(kept))
    else storage.setItem(nameOf(kept), JSON.stringify(full))
  } catch {
    // A full or forbidden storage takes nothing from what is on the screen.
  }
}

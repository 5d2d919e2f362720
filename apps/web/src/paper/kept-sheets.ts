/** A sheet that is being keyed: what was typed, as it was typed. */
export interface KeyedSheet {
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
  readonly position: string
  readonly language: string
}

export const emptySheet = (language: string): KeyedSheet => ({ id: crypto.randomUUID(), cells: {}, position: '', language })

export const isEmpty = (sheet: KeyedSheet): boolean => sheet.position === '' && Object.values(sheet.cells).every(text => text.trim() === '')

const nameOf = (place: { readonly slug: string; readonly roundId: string }): string => `tilth.paper.${place.slug}.${place.roundId}`

const isSheet = (value: unknown): value is KeyedSheet =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'cells' in value &&
  typeof value.cells === 'object' &&
  value.cells !== null &&
  Object.values(value.cells).every(text => typeof text === 'string') &&
  'position' in value &&
  typeof value.position === 'string' &&
  'language' in value &&
  typeof value.language === 'string'

type Place = { readonly slug: string; readonly roundId: string }

/** Sheets that were typed on this device and not sent yet. What cannot be read any more is left aside. */
export const readKeptSheets = (storage: Storage, place: Place): readonly KeyedSheet[] => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(nameOf(place)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isSheet) : []
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

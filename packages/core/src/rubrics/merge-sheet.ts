import type { FieldValue } from '../fields/field.ts'

/** What one person has answered to one item, as it stands on one device or on the server. */
export interface SheetItem {
  /** A mark; `nothing` when nothing is chosen. */
  readonly mark: number
  /** 2 a lot, 1 some, 0 a little. */
  readonly importance: number | null
  /** What was answered to a field; only under the key of one (`sheetKeyOf`). */
  readonly value?: FieldValue
  readonly note: string
  readonly skipped: boolean
  /** Rises with each change of the item on any device. */
  readonly sequence: number
  readonly device: string
}

/** By the code of the item, or by `sheetKeyOf` a field. */
export type SheetItems = Readonly<Record<string, SheetItem>>

/** The higher sequence is newer; where two devices changed an item at once, the device's name decides, the same way everywhere. */
export const isNewer = (a: SheetItem, b: SheetItem): boolean => (a.sequence === b.sequence ? a.device > b.device : a.sequence > b.sequence)

/**
 * Item by item the newer one stands, so merging is the same in any order and any number of times. Of two that are equally new, the one in
 * `stored` stands.
 */
export const mergeSheet = (stored: SheetItems, incoming: SheetItems): SheetItems => {
  const merged: Record<string, SheetItem> = { ...stored }
  for (const [code, item] of Object.entries(incoming)) {
    const known = merged[code]
    if (!known || isNewer(item, known)) merged[code] = item
  }
  return merged
}

import type { SheetItem } from './views.ts'

export type SheetItems = Readonly<Record<string, SheetItem>>

/** Rises with each change of an item on any device; where two devices changed it at once, the device's name decides, the same way everywhere. */
const isNewer = (a: SheetItem, b: SheetItem): boolean => (a.sequence === b.sequence ? a.device > b.device : a.sequence > b.sequence)

/** Item by item the newer one stands, so merging is the same in any order and any number of times. */
export const mergeSheet = (stored: SheetItems, incoming: SheetItems): SheetItems => {
  const merged: Record<string, SheetItem> = { ...stored }
  for (const [code, item] of Object.entries(incoming)) {
    const known = merged[code]
    if (!known || isNewer(item, known)) merged[code] = item
  }
  return merged
}

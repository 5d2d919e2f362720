export interface SheetItem {
  /** A mark byte of core; 255 when nothing is chosen. */
  readonly mark: number
  /** 2 a lot, 1 some, 0 a little. */
  readonly importance: number | null
  readonly note: string
  readonly skipped: boolean
  readonly sequence: number
  readonly device: string
}

export type SheetItems = Readonly<Record<string, SheetItem>>

/** The same rule as the server's: the higher sequence, and where two devices changed an item at once, the device's name decides. */
export const isNewer = (a: SheetItem, b: SheetItem): boolean => (a.sequence === b.sequence ? a.device > b.device : a.sequence > b.sequence)

/** Item by item the newer one stands; of two that are equally new, the one in `stored`. */
export const mergeSheet = (stored: SheetItems, incoming: SheetItems): SheetItems => {
  const merged: Record<string, SheetItem> = { ...stored }
  for (const [code, item] of Object.entries(incoming)) {
    const known = merged[code]
    if (!known || isNewer(item, known)) merged[code] = item
  }
  return merged
}

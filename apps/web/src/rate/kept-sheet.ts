import { isNewer, mergeSheet, type SheetItem, type SheetItems } from '@tilth/core/rubrics'

/** What is not sent yet, on this device. Several windows of one browser share it, so each adds and takes away single items. */
export interface KeptSheet {
  readonly read: () => SheetItems
  /** False where the browser keeps nothing (private mode, full). */
  readonly keep: (code: string, item: SheetItem) => boolean
  /** Forgets an item that the server has in `item` or newer; what another window changed since stays. */
  readonly drop: (code: string, item: SheetItem) => void
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const prefix = 'tilth.sheet.'

const isItem = (value: unknown): value is SheetItem => {
  if (typeof value !== 'object' || value === null) return false
  const item: Partial<Record<keyof SheetItem, unknown>> = value
  return (
    Number.isInteger(item.mark) &&
    (item.importance === null || Number.isInteger(item.importance)) &&
    typeof item.note === 'string' &&
    typeof item.skipped === 'boolean' &&
    Number.isSafeInteger(item.sequence) &&
    typeof item.device === 'string'
  )
}

const parseItems = (stored: string | null): SheetItems => {
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}')
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, SheetItem] => isItem(entry[1])))
  } catch {
    return {}
  }
}

/** One person's unsent answers in one round, under ids alone. */
export const keptSheet = (
  storage: Store,
  of: { readonly districtId: string; readonly roundId: string; readonly personId: string },
): KeptSheet => {
  const key = `${prefix}${of.districtId}.${of.roundId}.${of.personId}`
  const read = (): SheetItems => {
    try {
      return parseItems(storage.getItem(key))
    } catch {
      return {}
    }
  }
  const write = (items: SheetItems): boolean => {
    try {
      if (Object.keys(items).length === 0) storage.removeItem(key)
      else storage.setItem(key, JSON.stringify(items))
      return true
    } catch {
      return false
    }
  }
  return {
    read,
    keep: (code, item) => write(mergeSheet(read(), { [code]: item })),
    drop: (code, item) => {
      const { [code]: held, ...others } = read()
      if (held && !isNewer(held, item)) write(others)
    },
  }
}

/** Rounds in which this person has unsent answers on this device. */
export const roundsWithKeptSheets = (
  storage: Storage,
  of: { readonly districtId: string; readonly personId: string },
): readonly string[] => {
  const start = `${prefix}${of.districtId}.`
  const end = `.${of.personId}`
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter(key => key.startsWith(start) && key.endsWith(end) && key.length > start.length + end.length)
      .map(key => key.slice(start.length, -end.length))
  } catch {
    return []
  }
}

/** On signing out: nobody who uses the device next finds answers on it. */
export const forgetKeptSheets = (storage: Storage): void => {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  for (const key of keys) if (key?.startsWith(prefix)) storage.removeItem(key)
}

import type { RecordDraft } from './record-draft.ts'

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const prefix = 'tilth.record.'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isDraft = (value: unknown): value is RecordDraft => {
  if (!isObject(value)) return false
  return (
    isObject(value.fields) &&
    isObject(value.marks) &&
    Object.values(value.marks).every(mark => isObject(mark) && typeof mark.mark === 'number' && typeof mark.note === 'string') &&
    (value.focus === null || (Array.isArray(value.focus) && value.focus.every(code => typeof code === 'string'))) &&
    typeof value.forTwo === 'boolean' &&
    typeof value.clientKey === 'string' &&
    typeof value.isSent === 'boolean'
  )
}

export interface KeptRecord {
  readonly read: () => RecordDraft | null
  readonly keep: (draft: RecordDraft) => void
  readonly forget: () => void
}

/** What somebody is filling in, on this device until the server has it: a reload, a lost signal, a way there and back lose nothing. */
export const keptRecord = (
  storage: Store,
  of: { readonly districtId: string; readonly personId: string; readonly what: string },
): KeptRecord => {
  const key = `${prefix}${of.districtId}.${of.personId}.${of.what}`
  return {
    read: () => {
      try {
        const parsed: unknown = JSON.parse(storage.getItem(key) ?? 'null')
        return isDraft(parsed) ? parsed : null
      } catch {
        return null
      }
    },
    /** Where the browser keeps nothing, nothing is kept; the form itself is unharmed. */
    keep: draft => {
      try {
        storage.setItem(key, JSON.stringify(draft))
      } catch {
        return
      }
    },
    forget: () => {
      try {
        storage.removeItem(key)
      } catch {
        return
      }
    },
  }
}

/** On signing out: nobody who uses the device next finds words on it. */
export const forgetKeptRecords = (storage: Storage): void => {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  for (const key of keys) if (key?.startsWith(prefix)) storage.removeItem(key)
}

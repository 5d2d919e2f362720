/** A line of the log as it is being written on this device. */
export interface LineDraft {
  /** The same line lands once, however often it is sent. */
  readonly entryId: string
  readonly text: string
  readonly measureId: string | null
  readonly value: number | null
  readonly denominator: number | null
  /** Null for today. */
  readonly on: string | null
  /** Keep was pressed, and nobody has acknowledged it yet. */
  readonly isSent: boolean
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const isNumberOrNull = (value: unknown): value is number | null => value === null || typeof value === 'number'
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string'

const isLine = (value: unknown): value is LineDraft => {
  if (typeof value !== 'object' || value === null) return false
  const line: Partial<Record<keyof LineDraft, unknown>> = value
  return (
    typeof line.entryId === 'string' &&
    typeof line.text === 'string' &&
    typeof line.isSent === 'boolean' &&
    isTextOrNull(line.measureId) &&
    isTextOrNull(line.on) &&
    isNumberOrNull(line.value) &&
    isNumberOrNull(line.denominator)
  )
}

export const blankLine = (entryId: string, measureId: string | null): LineDraft => ({
  entryId,
  text: '',
  measureId,
  value: null,
  denominator: null,
  on: null,
  isSent: false,
})

/** What is typed into a line, kept in this window until the server has it: a reload, a lost signal, a way there and back lose nothing. */
export const keptLine = (storage: Store, of: { readonly districtId: string; readonly personId: string; readonly cycleId: string }) => {
  const key = `tilth.cycle-line.${of.districtId}.${of.personId}.${of.cycleId}`
  return {
    read: (): LineDraft | null => {
      try {
        const parsed: unknown = JSON.parse(storage.getItem(key) ?? 'null')
        return isLine(parsed) ? parsed : null
      } catch {
        return null
      }
    },
    /** Where the browser keeps nothing, nothing is kept; the form itself is unharmed. */
    keep: (line: LineDraft): void => {
      try {
        storage.setItem(key, JSON.stringify(line))
      } catch {
        return
      }
    },
    forget: (): void => {
      try {
        storage.removeItem(key)
      } catch {
        return
      }
    },
  }
}

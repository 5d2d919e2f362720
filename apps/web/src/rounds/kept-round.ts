import type { RoundDraft } from './round-draft.ts'

export interface KeptRound {
  /** The round it began with; null for none. */
  readonly from: string | null
  readonly draft: RoundDraft
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(one => typeof one === 'string')

const isDraft = (value: unknown): value is RoundDraft => {
  if (typeof value !== 'object' || value === null) return false
  const draft: Partial<Record<keyof RoundDraft, unknown>> = value
  return (
    ['instrument', 'orgId', 'title', 'opensAt', 'closesAt'].every(key => typeof draft[key as keyof RoundDraft] === 'string') &&
    isTexts(draft.people) &&
    isTexts(draft.items) &&
    (draft.visibility === 'named' || draft.visibility === 'confidential') &&
    (draft.opens === 'now' || draft.opens === 'at' || draft.opens === 'later') &&
    (draft.closes === 'at' || draft.closes === 'never') &&
    typeof draft.asksImportance === 'boolean' &&
    typeof draft.revealsOnClose === 'boolean'
  )
}

/** A new round as far as it was filled in, in this window, for a reload or a way there and back. Ends with the window. */
export const keptRound = (storage: Store, of: { readonly districtId: string; readonly personId: string }) => {
  const key = `tilth.new-round.${of.districtId}.${of.personId}`
  return {
    read: (): KeptRound | null => {
      try {
        const parsed: unknown = JSON.parse(storage.getItem(key) ?? 'null')
        if (typeof parsed !== 'object' || parsed === null || !('draft' in parsed) || !isDraft(parsed.draft)) return null
        return { from: 'from' in parsed && typeof parsed.from === 'string' ? parsed.from : null, draft: parsed.draft }
      } catch {
        return null
      }
    },
    /** Where the browser keeps nothing, nothing is kept; the form itself is unharmed. */
    keep: (round: KeptRound): void => {
      try {
        storage.setItem(key, JSON.stringify(round))
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

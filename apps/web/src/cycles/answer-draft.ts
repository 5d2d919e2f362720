import type { Answer, AnswerValue, PromptView } from './queries.ts'

/** What stands on the server under one prompt, and with which event it came. */
export interface KeptAnswer {
  readonly rows: Answer
  readonly no: number
  readonly by: string | null
}

/** What is being answered under one prompt, row by row, beside what the server has. */
export interface AnswerDraft {
  /** What the writing started from. */
  readonly base: Answer
  /** The event a save rests on; 0 for none. */
  readonly no: number
  readonly rows: Answer
  /** What somebody else said meanwhile in a row that was changed here too; null while nobody did. */
  readonly theirs: KeptAnswer | null
}

export const keptAnswer = (prompt: Pick<PromptView, 'rows' | 'answeredNo' | 'answeredBy'>): KeptAnswer => ({
  rows: prompt.rows,
  no: prompt.answeredNo,
  by: prompt.answeredBy?.name ?? null,
})

export const startAnswer = (kept: KeptAnswer): AnswerDraft => ({ base: kept.rows, no: kept.no, rows: kept.rows, theirs: null })

const isSame = (left: AnswerValue | undefined, right: AnswerValue | undefined): boolean => JSON.stringify(left) === JSON.stringify(right)

const changedKeys = (before: Answer, after: Answer): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(key => !isSame(before[key], after[key]))

export const isUnsaved = ({ base, rows }: AnswerDraft): boolean => changedKeys(base, rows).length > 0

/** Nothing goes out by itself while two answers stand beside each other: a person chooses. */
export const maySend = (draft: AnswerDraft): boolean => isUnsaved(draft) && draft.theirs === null

/** One row said anew, or taken away with null. */
export const setRow = (draft: AnswerDraft, { key, value }: { readonly key: string; readonly value: AnswerValue | null }): AnswerDraft => {
  const { [key]: _, ...others } = draft.rows
  return { ...draft, rows: value === null ? others : { ...draft.rows, [key]: value } }
}

const onto = (onto: Answer, { from, keys }: { readonly from: Answer; readonly keys: readonly string[] }): Answer => {
  const made: Record<string, AnswerValue> = { ...onto }
  for (const key of keys) {
    const value = from[key]
    if (value === undefined) delete made[key]
    else made[key] = value
  }
  return made
}

/**
 * What the server has arrived anew. Rows that only one side changed are put together in silence; where both changed the same row, what
 * was typed stays as it is and theirs stands beside it until one of the two is chosen.
 */
export const meetAnswer = (draft: AnswerDraft, kept: KeptAnswer): AnswerDraft => {
  if (kept.no <= draft.no) return draft
  if (!isUnsaved(draft)) return startAnswer(kept)
  const mine = changedKeys(draft.base, draft.rows)
  const theirs = new Set(changedKeys(draft.base, kept.rows))
  const isClash = mine.some(key => theirs.has(key) && !isSame(draft.rows[key], kept.rows[key]))
  if (isClash) return { ...draft, theirs: kept }
  return { base: kept.rows, no: kept.no, rows: onto(kept.rows, { from: draft.rows, keys: mine }), theirs: null }
}

/** A save was acknowledged; what was typed since then is still unsaved. */
export const settleAnswer = (draft: AnswerDraft, saved: { readonly rows: Answer; readonly no: number }): AnswerDraft =>
  saved.no < draft.no ? draft : { base: saved.rows, no: saved.no, rows: draft.rows, theirs: null }

/** In the rows both changed theirs or mine; what only one of the two changed is kept either way. */
export const chooseAnswer = (draft: AnswerDraft, choice: 'theirs' | 'mine'): AnswerDraft => {
  const { theirs } = draft
  if (theirs === null) return draft
  const mine = changedKeys(draft.base, draft.rows)
  const changedByThem = new Set(changedKeys(draft.base, theirs.rows))
  const keys = choice === 'mine' ? mine : mine.filter(key => !changedByThem.has(key))
  return { base: theirs.rows, no: theirs.no, rows: onto(theirs.rows, { from: draft.rows, keys }), theirs: null }
}

import type { FindingView } from './queries.ts'

export interface FindingText {
  readonly position: number | null
  readonly reason: string
  readonly minorityNote: string
}

/** What is being written about a condition, beside what is kept on the server. */
export interface FindingDraft {
  /** What the writing started from. */
  readonly base: FindingText
  /** The version a save replaces, 0 for none: the newest one that stood on the screen beside my own words. */
  readonly version: number
  readonly text: FindingText
  /** What somebody else kept while this was being written; null while nobody did. */
  readonly theirs: FindingView | null
}

const emptyText: FindingText = { position: null, reason: '', minorityNote: '' }

const textOf = (finding: FindingView | null): FindingText =>
  finding === null ? emptyText : { position: finding.position, reason: finding.reason, minorityNote: finding.minorityNote }

const isSameText = (one: FindingText, other: FindingText): boolean =>
  one.position === other.position && one.reason.trim() === other.reason.trim() && one.minorityNote.trim() === other.minorityNote.trim()

export const startDraft = (finding: FindingView | null): FindingDraft => {
  const text = textOf(finding)
  return { base: text, version: finding?.version ?? 0, text, theirs: null }
}

export const isDirty = ({ base, text }: FindingDraft): boolean => !isSameText(base, text)

/** Neither a position nor a word. */
export const isEmpty = ({ text }: FindingDraft): boolean => isSameText(text, emptyText)

/**
 * What the server keeps has arrived anew. Unchanged text follows it in silence; changed text stays as it was typed, and what somebody
 * else kept stands beside it until one of the two is chosen.
 */
export const meetServer = (draft: FindingDraft, kept: FindingView | null): FindingDraft => {
  if (kept === null || kept.version <= draft.version) return draft
  if (!isDirty(draft) || isSameText(draft.text, textOf(kept))) return startDraft(kept)
  return { ...draft, version: kept.version, theirs: kept }
}

export const takeTheirs = (draft: FindingDraft): FindingDraft => (draft.theirs === null ? draft : startDraft(draft.theirs))

/** A save was acknowledged: what was sent is what is kept; what was typed since then is still unsaved. */
export const settle = (draft: FindingDraft, kept: { readonly sent: FindingText; readonly version: number }): FindingDraft => ({
  base: kept.sent,
  version: kept.version,
  text: draft.text,
  theirs: null,
})

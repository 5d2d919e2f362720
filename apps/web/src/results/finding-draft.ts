import type { FindingView } from './queries.ts'

export interface FindingText {
  readonly position: number | null
  readonly reason: string
  readonly minorityNote: string
}

/** What is being written about a condition, beside what is kept on the server. */
export interface FindingDraft {
  /** What the writing started from: the version it would replace. */
  readonly base: FindingView | null
  readonly text: FindingText
  /** What somebody else kept while this was being written; null while nobody did. */
  readonly theirs: FindingView | null
}

const emptyText: FindingText = { position: null, reason: '', minorityNote: '' }

export const textOf = (finding: FindingView | null): FindingText =>
  finding === null ? emptyText : { position: finding.position, reason: finding.reason, minorityNote: finding.minorityNote }

const isSameText = (one: FindingText, other: FindingText): boolean =>
  one.position === other.position && one.reason.trim() === other.reason.trim() && one.minorityNote.trim() === other.minorityNote.trim()

export const startDraft = (finding: FindingView | null): FindingDraft => ({ base: finding, text: textOf(finding), theirs: null })

export const isDirty = (draft: FindingDraft): boolean => !isSameText(draft.text, textOf(draft.base))

/** Nothing to keep: neither a position nor a word. */
export const isEmpty = ({ text }: FindingDraft): boolean =>
  text.position === null && text.reason.trim() === '' && text.minorityNote.trim() === ''

/** The version a save replaces: what was last seen, theirs included once it is on the screen beside mine. */
export const versionOf = ({ base, theirs }: FindingDraft): number => Math.max(base?.version ?? 0, theirs?.version ?? 0)

/**
 * What is kept on the server has arrived anew. Unchanged text follows it in silence; changed text stays as it was typed, and what
 * somebody else kept stands beside it until one of the two is chosen.
 */
export const meetServer = (draft: FindingDraft, kept: FindingView | null): FindingDraft => {
  if ((kept?.version ?? 0) <= versionOf(draft)) return draft
  if (!isDirty(draft) || (kept !== null && isSameText(draft.text, textOf(kept)))) return startDraft(kept)
  return { ...draft, theirs: kept }
}

export const takeTheirs = (draft: FindingDraft): FindingDraft => startDraft(draft.theirs)

/** The text that was sent is now what is kept. */
export const settle = (draft: FindingDraft, kept: FindingView): FindingDraft => ({
  base: kept,
  text: draft.text,
  theirs: null,
})

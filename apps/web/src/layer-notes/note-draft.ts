import type { LayerNoteView } from './queries.ts'

export type KeptNote = Pick<LayerNoteView, 'version' | 'text' | 'writtenBy' | 'writtenAt'>

/** What is being written under one question, beside what the server has. */
export interface NoteDraft {
  /** What the writing started from. */
  readonly base: string
  /** The version a save replaces; 0 for none. */
  readonly version: number
  readonly text: string
  /** What somebody else wrote meanwhile; null while nobody did. */
  readonly theirs: KeptNote | null
}

export const startNote = (kept: KeptNote): NoteDraft => ({ base: kept.text, version: kept.version, text: kept.text, theirs: null })

export const isUnsaved = ({ base, text }: NoteDraft): boolean => base !== text

/** Nothing goes out by itself while two texts stand beside each other: a person chooses. */
export const maySend = (draft: NoteDraft): boolean => isUnsaved(draft) && draft.theirs === null

/**
 * What the server has arrived anew. Unchanged text follows it in silence; changed text stays as it was typed, and what somebody else
 * wrote stands beside it until one of the two is chosen.
 */
export const meetNote = (draft: NoteDraft, kept: KeptNote): NoteDraft => {
  if (kept.version <= draft.version) return draft
  if (!isUnsaved(draft) || kept.text === draft.text) return startNote(kept)
  return { ...draft, version: kept.version, theirs: kept }
}

/** A save was acknowledged; what was typed since then is still unsaved. */
export const settleNote = (draft: NoteDraft, saved: { readonly text: string; readonly version: number }): NoteDraft =>
  saved.version < draft.version ? draft : { base: saved.text, version: saved.version, text: draft.text, theirs: null }

/** Their text, and after it those of my lines that are not in it. */
const joinLines = (theirs: string, mine: string): string => {
  const known = new Set(theirs.split('\n').map(line => line.trim()))
  const added = mine.split('\n').filter(line => !known.has(line.trim()))
  return [theirs.trimEnd(), ...added].filter((line, index) => index > 0 || line !== '').join('\n')
}

/** One of two texts, or both: theirs first, then what only mine has. */
export const chooseNote = (draft: NoteDraft, choice: 'theirs' | 'mine' | 'both'): NoteDraft => {
  const { theirs } = draft
  if (theirs === null) return draft
  const text = { theirs: theirs.text, mine: draft.text, both: joinLines(theirs.text, draft.text) }
  return { base: theirs.text, version: theirs.version, text: text[choice], theirs: null }
}

import type { VisionVersion } from './queries.ts'

export type VisionWords = Pick<VisionVersion, 'statement' | 'goals' | 'is' | 'isNot' | 'writtenIn'>

/** A vision while it is typed: lists as one line each, the way they are pasted from a document. */
export interface VisionDraft {
  readonly statement: string
  readonly goals: string
  readonly is: string
  readonly isNot: string
  readonly writtenIn: readonly { readonly label: string; readonly url: string }[]
}

/** Lines with something on them; a dash or a bullet before it is the list's and not the words'. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(/^\s*(?:[-–—*•]|\d+[.)])\s+/, '').trim())
    .filter(line => line !== '')

export const startDraft = (words: VisionWords): VisionDraft => ({
  statement: words.statement,
  goals: words.goals.join('\n'),
  is: words.is.join('\n'),
  isNot: words.isNot.join('\n'),
  writtenIn: words.writtenIn.map(({ label, url }) => ({ label, url: url ?? '' })),
})

export const wordsOf = (draft: VisionDraft) => ({
  statement: draft.statement.trim(),
  goals: linesOf(draft.goals),
  is: linesOf(draft.is),
  isNot: linesOf(draft.isNot),
  writtenIn: draft.writtenIn
    .map(({ label, url }) => ({ label: label.trim(), url: url.trim() }))
    .filter(({ label, url }) => label !== '' || url !== '')
    .map(({ label, url }) => ({ label: label === '' ? url : label, url: url === '' ? null : url })),
})

export const isSame = (draft: VisionDraft, words: VisionWords): boolean =>
  JSON.stringify(wordsOf(draft)) === JSON.stringify(wordsOf(startDraft(words)))

/** Places whose address is none, by their number among the rows. */
export const wrongAddresses = (draft: VisionDraft): readonly number[] =>
  draft.writtenIn.flatMap(({ url }, index) => (url.trim() === '' || /^https?:\/\/\S+\.\S+/.test(url.trim()) ? [] : [index]))

import * as v from 'valibot'

/** One edition of one framework: what rounds are pinned to. */
export interface EditionRef {
  readonly frameworkId: string
  readonly edition: number
}

export const editionRef = v.object({ frameworkId: v.string(), edition: v.number() })

export const isSameEdition = (a: EditionRef, b: EditionRef): boolean => a.frameworkId === b.frameworkId && a.edition === b.edition

export const editionKey = ({ frameworkId, edition }: EditionRef): string => JSON.stringify([frameworkId, edition])

export const refOf = ({ id, edition }: { readonly id: string; readonly edition: number }): EditionRef => ({ frameworkId: id, edition })

export interface EditionRef {
  readonly frameworkId: string
  readonly edition: number
}

const written = ({ frameworkId, edition }: EditionRef): string => `${frameworkId}@${edition}`

/** Where the map between two editions is made. */
export const changeAddress = (slug: string, { from, to }: { readonly from: EditionRef; readonly to: EditionRef }): string =>
  `/d/${slug}/frameworks/change?from=${encodeURIComponent(written(from))}&to=${encodeURIComponent(written(to))}`

/** An edition as an address names it; null where it names none. */
export const readEdition = (text: string | undefined): EditionRef | null => {
  const [, frameworkId, edition] = /^(.+)@(\d+)$/.exec(text ?? '') ?? []
  return frameworkId === undefined || edition === undefined ? null : { frameworkId, edition: Number(edition) }
}

export const editionValue = written

export interface RatingsImportView {
  /** False when this very file with this map and framework was taken in before. */
  readonly changed: boolean
  readonly rounds: readonly { readonly roundId: string; readonly team: string; readonly raters: number; readonly url: string }[]
}

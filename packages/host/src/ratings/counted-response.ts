import { nothing } from '@tilth/core/rubrics'

export interface ResponseVersion {
  readonly marks: Uint8Array
  readonly submittedNo: number
}

/**
 * The first mark on an item: from the last version submitted before its reveal. `nothing` when there was none by then. The
 * activity number orders submissions and reveals, so a mark is on one side or the other and never on both.
 */
export const countedVersion = <Version extends ResponseVersion>(versions: readonly Version[], revealNo: number): Version | undefined =>
  versions
    .filter(version => version.submittedNo < revealNo)
    .reduce<Version | undefined>((latest, version) => (!latest || version.submittedNo > latest.submittedNo ? version : latest), undefined)

export const countedMark = (versions: readonly ResponseVersion[], at: { readonly index: number; readonly revealNo: number }): number =>
  countedVersion(versions, at.revealNo)?.marks[at.index] ?? nothing

/** A first mark given after the reveal: kept and shown as such, not counted. `nothing` where the item was marked in time, or never. */
export const markAfterReveal = (
  versions: readonly ResponseVersion[],
  at: { readonly index: number; readonly revealNo: number },
): number => {
  if (countedMark(versions, at) !== nothing) return nothing
  const latest = versions.reduce<ResponseVersion | undefined>(
    (newest, version) => (!newest || version.submittedNo > newest.submittedNo ? version : newest),
    undefined,
  )
  return latest && latest.submittedNo > at.revealNo ? (latest.marks[at.index] ?? nothing) : nothing
}

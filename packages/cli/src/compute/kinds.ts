import type { Issue, Result } from '@tilth/core'
import { computeAgreement, computeDescriptive, computeProtect, computeReliability, computeRuncharts } from '@tilth/core/compute'

/** Takes a document of cases and gives one of results, or what is wrong with it. */
export type Compute = (document: unknown) => Result<object, Issue[]>

export const kinds: ReadonlyMap<string, Compute> = new Map<string, Compute>([
  ['agreement', computeAgreement],
  ['descriptive', computeDescriptive],
  ['reliability', computeReliability],
  ['runcharts', computeRuncharts],
  ['protect', computeProtect],
])

import type { Scale } from '@tilth/core/conditions'
import type { AgreementWord } from '@tilth/core/rubrics'

/** A condition as the rings show it. Marks and statistics are in the numbering of the scale's marks and come from the server as they are. */
export interface RingItem {
  readonly code: string
  readonly label: string
  readonly shortLabel: string
  readonly scale: Scale
  /** Null where nothing may be shown: `why` says whether it is protected, or nobody has seen it yet. */
  readonly word: AgreementWord | null
  readonly why?: 'protected' | 'sealed' | undefined
  readonly median: number | null
  /** Only when the team is poles apart: the marks on either side of the widest gap. */
  readonly camps: readonly [readonly number[], readonly number[]] | null
  /** The generated sentence: what assistive technology says of the segment. */
  readonly sentence: string
}

/** A ring. Layers are listed from the inside out. */
export interface RingLayer {
  readonly code: string
  readonly label: string
  readonly items: readonly RingItem[]
}

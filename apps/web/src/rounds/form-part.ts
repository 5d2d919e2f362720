import type { RoundDraft, RoundField } from './round-draft.ts'

/** Which round the form is for: one that is not there yet, one that has not opened, one that runs. */
export type FormState = 'new' | 'draft' | 'open'

/** What the parts of the form share. */
export interface FormPart {
  readonly draft: RoundDraft
  readonly change: (change: Partial<RoundDraft>) => void
  /** The words at a field, if something about it is not right. */
  readonly wrong: (field: RoundField) => string | undefined
  /** Fixed since the round opened. */
  readonly isFixed: boolean
}

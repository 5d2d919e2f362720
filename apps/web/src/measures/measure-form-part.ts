import type { MeasureDraft, MeasureField } from './measure-draft.ts'

/** What the parts of the form share. */
export interface MeasureFormPart {
  readonly draft: MeasureDraft
  readonly change: (change: Partial<MeasureDraft>) => void
  /** The words at a field, if something about it is not right. */
  readonly wrong: (field: MeasureField) => string | undefined
  /** There are values: what one is made of and where the measure stands are fixed. */
  readonly hasValues: boolean
}

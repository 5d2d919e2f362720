/**
 * @tilth/core/records: whatever is filled in outside rounds. A record type or an instrument becomes a `Form`; `checkValues` reads what
 * somebody filled in, `decideMove` and `availableMoves` are its life, `whoSees` and `whoWrites` say field by field who is let in, `rollUp`
 * and `comparePair` what visits add up to. No clock, no database, no person's rights beyond what the form says. Read `form.ts` first.
 */
export { askedFields, askedItems } from './asked.ts'
export { type AskedOnSheet, askedOnSheet, noFacts, type SheetForm } from './asked-on-sheet.ts'
export { batchVisits, type CountedVisit, type VisitBatch, visitPolicy } from './batch-visits.ts'
export { checkStudent } from './check-student.ts'
export { checkValue, type ValueFacts, valueLimits } from './check-value.ts'
export { checkValues, type FilledForm, longestNote, type NotedMark, type RawForm } from './check-values.ts'
export { type AgreementOfTwo, type ComparedItem, type ComparedPair, comparePair } from './compare-pair.ts'
export type { Form, FormItem } from './form.ts'
export { formOfInstrument, isFormKind } from './form-of-instrument.ts'
export { formOfRecordType } from './form-of-record-type.ts'
export { hashRecordType } from './hash-record-type.ts'
export { type LocalizedRecordType, localizeRecordType, recordTypeCoverage } from './localize-record-type.ts'
export { parseRecordType } from './parse-record-type.ts'
export {
  evolveRecord,
  type FieldChange,
  fieldChanges,
  foldRecord,
  type RecordChange,
  type RecordState,
} from './record-history.ts'
export { type AvailableMove, availableMoves, decideMove, firstStatus, type LivingRecord } from './record-life.ts'
export type {
  RecordAccess,
  RecordAudience,
  RecordLife,
  RecordMove,
  RecordStatus,
  RecordType,
  RecordView,
} from './record-type.ts'
export { recordTypeShape } from './record-type-shape.ts'
export { recordTypeTexts } from './record-type-texts.ts'
export { type RolledPlace, type RolledVisit, type RollUp, rollUp } from './roll-up.ts'
export { sharedOfVisit } from './shared-of-visit.ts'
export { startValues } from './start-values.ts'
export { type RecordViewer, type SeenRecord, type Sight, seesRollUp, whoSees, whoWrites } from './who-sees.ts'

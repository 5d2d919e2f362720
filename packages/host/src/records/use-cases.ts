import { err, issue, ok, type Result } from '@tilth/core'
import type { WrittenEntry } from '../plans/change-entries.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { editOne, eraseOne, moveOne, removeOne, restoreOne } from './change-record.ts'
import { compareVisit } from './compare-visit.ts'
import { createOne } from './create-record.ts'
import { exportRecordList } from './export-records.ts'
import { readFieldChoices } from './field-choices.ts'
import { readFormCards } from './form-cards.ts'
import { recordInputs } from './inputs.ts'
import { listRecordsFor } from './list-records.ts'
import { readNewRecord } from './new-record.ts'
import { eraseOverdue } from './overdue-records.ts'
import { joinVisit, readJoinable } from './pair-visit.ts'
import {
  comparedVisitSubject,
  formsSubject,
  joinedVisitSubject,
  newRecordSubject,
  recordSubject,
  rollUpSubject,
  takenIdeaSubject,
  wholeRecordSubject,
  writtenRecordSubject,
} from './policy.ts'
import { readOneRecord } from './read-record.ts'
import { readRecordIdeas } from './record-ideas.ts'
import { rollUpVisits } from './roll-up-visits.ts'
import { takeIdeaFrom } from './take-idea.ts'
import type { FieldChoicesView, FormsView, IdeasView, JoinableView, NewRecordView, RecordsView, RecordView, RollUpView } from './views.ts'

const found = <T>(view: T | null): Result<T> => (view === null ? err(issue('not_found')) : ok(view))

/** What may be filled in at an org, and what was. */
export const listRecordForms = defineUseCase({
  kind: 'query',
  name: 'records.forms',
  input: recordInputs.forms,
  policy: { action: 'record.read', subject: formsSubject },
  run: async (context, input) => ok<FormsView>(await readFormCards(context, input)),
})

/** A form about to be filled in. */
export const readRecordForm = defineUseCase({
  kind: 'query',
  name: 'records.form',
  input: recordInputs.form,
  policy: { action: 'record.read', subject: formsSubject },
  run: async (context, input) => found<NewRecordView>(await readNewRecord(context, input)),
})

/** What a person, org or reference field can be set to. */
export const listFieldChoices = defineUseCase({
  kind: 'query',
  name: 'records.choices',
  input: recordInputs.choices,
  policy: { action: 'record.read', subject: formsSubject },
  run: async (context, input) => found<FieldChoicesView>(await readFieldChoices(context, input)),
})

/** Records of a form at an org and below: of each only what this person sees, and none of which they see nothing. */
export const listRecords = defineUseCase({
  kind: 'query',
  name: 'records.list',
  input: recordInputs.list,
  policy: { action: 'record.read', subject: formsSubject },
  run: async (context, input) => found<RecordsView>(await listRecordsFor(context, input)),
})

export const readRecordOf = defineUseCase({
  kind: 'query',
  name: 'records.read',
  input: recordInputs.read,
  policy: { action: 'record.read', subject: recordSubject },
  run: async (context, input) => found<RecordView>(await readOneRecord(context, input)),
})

/** The same client key again changes nothing. */
export const createRecord = defineUseCase({
  kind: 'command',
  name: 'records.create',
  input: recordInputs.create,
  policy: { action: 'record.write', subject: newRecordSubject },
  run: createOne,
})

/** Issue `conflict.record_changed` when somebody was faster. */
export const editRecord = defineUseCase({
  kind: 'command',
  name: 'records.edit',
  input: recordInputs.edit,
  policy: { action: 'record.write', subject: writtenRecordSubject },
  run: editOne,
})

export const moveRecord = defineUseCase({
  kind: 'command',
  name: 'records.move',
  input: recordInputs.move,
  policy: { action: 'record.write', subject: wholeRecordSubject },
  run: moveOne,
})

/** Brought back by `records.restore`. */
export const removeRecord = defineUseCase({
  kind: 'command',
  name: 'records.remove',
  input: recordInputs.remove,
  policy: { action: 'record.write', subject: wholeRecordSubject },
  run: removeOne,
})

export const restoreRecord = defineUseCase({
  kind: 'command',
  name: 'records.restore',
  input: recordInputs.restore,
  policy: { action: 'record.write', subject: wholeRecordSubject },
  run: restoreOne,
})

/** For good, with its history. */
export const eraseRecord = defineUseCase({
  kind: 'command',
  name: 'records.erase',
  input: recordInputs.erase,
  policy: { action: 'record.erase', subject: recordSubject },
  run: (context, input) => eraseOne(context, input.recordId),
})

/** What was kept as long as its form says, all at once and for good. */
export const eraseOverdueRecords = defineUseCase({
  kind: 'command',
  name: 'records.erase_overdue',
  input: recordInputs.eraseOverdue,
  policy: { action: 'record.erase', subject: formsSubject },
  run: eraseOverdue,
})

/** Visits that wait for a second observer. */
export const listJoinableVisits = defineUseCase({
  kind: 'query',
  name: 'records.joinable',
  input: recordInputs.joinable,
  policy: { action: 'record.read', subject: formsSubject },
  run: async (context, input) => found<JoinableView>(await readJoinable(context, input)),
})

/** What the second observer saw, written without knowing what the first one did. */
export const pairRecord = defineUseCase({
  kind: 'command',
  name: 'records.pair',
  input: recordInputs.pair,
  policy: { action: 'record.write', subject: joinedVisitSubject },
  run: joinVisit,
})

/** What visits add up to; never by class or person, and nothing of too few. */
export const rollUpRecords = defineUseCase({
  kind: 'query',
  name: 'records.roll_up',
  input: recordInputs.rollUp,
  policy: { action: 'record.read', subject: rollUpSubject },
  run: async (context, input) => found<RollUpView>(await rollUpVisits(context, input)),
})

/** Two records of one visit, once both are handed in. */
export const compareRecords = defineUseCase({
  kind: 'query',
  name: 'records.compare',
  input: recordInputs.compare,
  policy: { action: 'record.read', subject: comparedVisitSubject },
  run: compareVisit,
})

/** Words of records that can become change ideas. */
export const listRecordIdeas = defineUseCase({
  kind: 'query',
  name: 'records.ideas',
  input: recordInputs.ideas,
  policy: { action: 'record.read', subject: formsSubject },
  run: async (context, input) => ok<IdeasView>(await readRecordIdeas(context, input)),
})

/** For whoever sees the words and may write the plan. */
export const takeIdea = defineUseCase({
  kind: 'command',
  name: 'records.take_idea',
  input: recordInputs.takeIdea,
  policy: { action: 'plan.write', subject: takenIdeaSubject },
  run: (context, input): Promise<Result<WrittenEntry>> => takeIdeaFrom(context, input),
})

/** What the list shows, as comma-separated text. */
export const exportRecords = defineUseCase({
  kind: 'query',
  name: 'records.export',
  input: recordInputs.export,
  policy: { action: 'record.read', subject: formsSubject },
  run: exportRecordList,
})

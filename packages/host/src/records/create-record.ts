import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { FieldValues } from '@tilth/core/fields'
import { checkValues, type FilledForm, type Form, firstStatus, type RawForm, type Sight, whoWrites } from '@tilth/core/records'
import { activityStatement } from '../activity/activity-statement.ts'
import { readVersions } from '../people/people-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type Decision, decideAndWrite } from '../use-case/decide-and-write.ts'
import { type FormDocument, formOf, pinForm } from './form-document.ts'
import { isSameForm, listForms } from './list-forms.ts'
import { type Look, openLook, readReach } from './record-sight.ts'
import { type RecordRowOf, readRecordByKey, recordKeyStream, recordStream, storeChange, storeRecord } from './record-store.ts'
import { readValueFacts } from './value-facts.ts'
import type { FormName, WrittenRecord } from './views.ts'

export interface NewRecord extends FormName {
  readonly orgId: string
  readonly fields: RawForm['fields']
  readonly marks: Readonly<Record<string, { readonly mark: number; readonly note: string } | null>>
  readonly focus: readonly string[] | null
  readonly forTwo: boolean
  readonly clientKey: string | null
}

export type NewlyWritten = WrittenRecord & { readonly isNew: boolean }

/** What is null was taken away. */
export const givenMarks = (marks: NewRecord['marks']): RawForm['marks'] =>
  Object.fromEntries(Object.entries(marks).flatMap(([code, given]) => (given === null ? [] : [[code, given]])))

/** Null where all that is filled in may be filled in by this person. Issue `record.field_closed` with the field's or the marks' path. */
export const closedFor = (writes: Sight, filled: Pick<FilledForm, 'fields' | 'marks'>): Issue | null => {
  if (writes === 'none') return issue('denied')
  const closed = Object.keys(filled.fields).find(id => !writes.fields.has(id))
  if (closed !== undefined) return issue('record.field_closed', { path: ['fields', closed] })
  const [mark] = Object.keys(filled.marks)
  return mark !== undefined && !writes.isWhole ? issue('record.field_closed', { path: ['marks', mark] }) : null
}

const writesOf = async (
  context: DistrictContext,
  { form, pluginId, orgId, fields, look }: { form: Form; pluginId: string; orgId: string; fields: FieldValues; look: Look },
): Promise<Sight> => {
  if (look.viewer === null) return { fields: new Set(form.fields.map(field => field.id)), isWhole: true }
  const reach = await readReach(context, [{ form, pluginId, fields }])
  return whoWrites(form, { record: { orgPath: look.pathOf(orgId), createdBy: null, fields, reach }, viewer: look.viewer })
}

/** What a new record is before it is written: checked, with the rights of its writer. Issues: those of `checkValues`, `record.field_closed`. */
export const checkNewRecord = async (
  context: DistrictContext,
  {
    input,
    document,
    look,
    before = {},
  }: {
    readonly input: Omit<NewRecord, 'forTwo' | 'clientKey'>
    readonly document: FormDocument
    readonly look: Look
    /** Values that are not asked about again. */
    readonly before?: FieldValues
  },
): Promise<Result<FilledForm>> => {
  const form = formOf(document)
  const { pluginId, orgId, fields } = input
  const facts = await readValueFacts(context, { form, pluginId, fields, look })
  const checked = checkValues(form, { raw: { fields, marks: givenMarks(input.marks), focus: input.focus }, before, facts })
  if (!checked.ok) return err(checked.error[0] ?? issue('input.invalid'))
  const writes = await writesOf(context, { form, pluginId, orgId, fields: checked.value.fields, look })
  const closed = closedFor(writes, checked.value)
  return closed ? err(closed) : ok(checked.value)
}

interface FirstWritten {
  readonly input: Pick<NewRecord, 'pluginId' | 'formId' | 'orgId' | 'clientKey'>
  readonly document: FormDocument
  readonly filled: FilledForm
  readonly recordId: string
  readonly pairId: string | null
}

/** A record as it is written for the first time, and the document it is written with. */
export const newRecordRow = (
  context: DistrictContext,
  { input, document, filled, recordId, pairId }: FirstWritten,
): { readonly row: RecordRowOf; readonly pinned: ReturnType<typeof pinForm> } => {
  const pinned = pinForm(context, document)
  const at = context.now()
  const by = context.actor.kind === 'person' ? context.actor.personId : null
  const row: RecordRowOf = {
    id: recordId,
    pluginId: input.pluginId,
    formId: input.formId,
    formHash: pinned.hash,
    orgId: input.orgId,
    status: firstStatus(formOf(document)),
    ...filled,
    pairId,
    clientKey: input.clientKey,
    version: 1,
    createdBy: by,
    createdAt: at,
    changedAt: at,
    removedAt: null,
  }
  return { row, pinned }
}

/** The rows of a record that is written for the first time. */
export const newRecordDecision = (context: DistrictContext, first: FirstWritten): Decision<NewlyWritten> => {
  const { input, recordId } = first
  const { row, pinned } = newRecordRow(context, first)
  return {
    statements: [
      activityStatement(context, { kind: 'record.created', orgId: input.orgId, subject: recordId }),
      pinned.statement,
      storeRecord(row),
      storeChange(row, { kind: 'created', by: row.createdBy }),
    ],
    expect: [[recordStream(recordId), 0]],
    output: { recordId, version: 1, isNew: true },
  }
}

/**
 * What a device sends again is answered with what was written the first time; null where it was not sent before. Issue `record.key_taken`
 * where the key is another record's, or was that of one which was erased since: a key is never used for two things.
 */
export const sentBefore = async (
  context: DistrictContext,
  { clientKey, wasUsed, ...name }: FormName & { readonly clientKey: string | null; readonly wasUsed: boolean },
): Promise<Result<NewlyWritten | null>> => {
  const row = clientKey === null ? null : await readRecordByKey(context, clientKey)
  if (!row) return wasUsed ? err(issue('record.key_taken', { path: ['clientKey'] })) : ok(null)
  if (!isSameForm(row, name) || (row.createdBy ?? '') !== actorId(context)) return err(issue('record.key_taken', { path: ['clientKey'] }))
  return ok({ recordId: row.id, version: row.version, isNew: false })
}

/**
 * A new record, in the form as it stands now. Issues: `record.form_not_here`, `record.not_for_two`, `record.key_taken`, those of
 * `checkValues`, `record.field_closed` for what its writer may not fill in.
 */
export const createOne = (context: DistrictContext, input: NewRecord): Promise<Result<NewlyWritten>> =>
  decideAndWrite<NewlyWritten>(context, async () => {
    const keys = await readVersions(context, input.clientKey === null ? [] : [recordKeyStream(input.clientKey)])
    const before = await sentBefore(context, { ...input, wasUsed: keys.some(([, version]) => version > 0) })
    if (!before.ok) return before
    if (before.value) return ok({ statements: [], output: before.value })
    const [look, offered] = await Promise.all([openLook(context), listForms(context, input.orgId)])
    const found = offered.find(form => isSameForm(form, input))
    const isThere = look.orgs.some(row => row.id === input.orgId && row.archivedAt === null)
    if (!found || !isThere) return err(issue('record.form_not_here', { path: ['formId'] }))
    if (input.forTwo && formOf(found.document).kind !== 'walkthrough') return err(issue('record.not_for_two', { path: ['forTwo'] }))
    const checked = await checkNewRecord(context, { input, document: found.document, look })
    if (!checked.ok) return checked
    const recordId = context.newId()
    const pairId = input.forTwo ? recordId : null
    const decision = newRecordDecision(context, { input, document: found.document, filled: checked.value, recordId, pairId })
    return ok({ ...decision, expect: [...(decision.expect ?? []), ...keys] })
  })

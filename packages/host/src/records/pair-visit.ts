import { err, issue, ok, type Result } from '@tilth/core'
import { sharedOfVisit } from '@tilth/core/records'
import { record } from '@tilth/db/district'
import type { Locale } from '@tilth/i18n'
import { and, isNotNull } from 'drizzle-orm'
import { readVersions } from '../people/people-store.ts'
import { readNames } from '../plans/plan-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { checkNewRecord, type NewlyWritten, type NewRecord, newRecordDecision, sentBefore } from './create-record.ts'
import { readFormAt } from './form-at.ts'
import { isSameForm, listForms } from './list-forms.ts'
import { readNamesOfValues } from './names-of-values.ts'
import { whereBelow, whereStanding } from './record-conditions.ts'
import { readRecordFacts } from './record-facts.ts'
import { joinDays, openLook, seeRows } from './record-sight.ts'
import { type RecordRowOf, readPartners, readRecords, recordKeyStream, recordPairStream, setPair } from './record-store.ts'
import type { FormName, JoinableView } from './views.ts'

const sharedOf = (row: Pick<RecordRowOf, 'fields'>, shared: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(row.fields).filter(([id]) => shared.has(id)))

/**
 * Visits of the last two weeks by others, to which this person can add what they saw. Of each only what says which visit it is; whoever may
 * not make such visits here is offered none.
 */
export const readJoinable = async (
  context: DistrictContext,
  { orgId, locale, ...name }: FormName & { readonly orgId: string; readonly locale: Locale },
): Promise<JoinableView | null> => {
  const look = await openLook(context)
  const at = await readFormAt(context, { name, orgId, look, locale })
  if (!at) return null
  if (at.form.kind !== 'walkthrough' || !at.rights.create || !at.creatable.isWhole) return { visits: [], names: {} }
  const since = look.now.getTime() - joinDays * 86_400_000
  const rows = await readRecords(context, { of: name, where: and(whereBelow(orgId, look), whereStanding, isNotNull(record.pairId)) })
  const beside = await readPartners(context, rows)
  const open = (await seeRows(context, { rows, beside, look })).filter(
    ({ row, pair }) =>
      pair === 'waiting' && row.removedAt === null && row.createdAt.getTime() > since && row.createdBy !== (look.viewer?.personId ?? null),
  )
  const people = await readNames(context)
  const visits = open.map(({ row, form }) => ({
    recordId: row.id,
    orgId: row.orgId,
    orgName: look.nameOf(row.orgId),
    observer: row.createdBy === null ? null : (people.get(row.createdBy) ?? null),
    fields: sharedOf(row, sharedOfVisit(form)),
    focus: row.focus,
    createdAt: row.createdAt.toISOString(),
  }))
  const filled = visits.map(({ fields }) => ({ form: at.form, fields }))
  return { visits, names: await readNamesOfValues(context, { filled, look, locale }) }
}

/**
 * A second record of a visit, by somebody else who was there. What says which visit it is comes from the first, whatever is sent; of two
 * who join at the same moment one is told. Issues: `record.not_joinable`, `record.form_not_here`, `record.key_taken`, those of `checkValues`.
 */
export const joinVisit = (
  context: DistrictContext,
  input: Pick<NewRecord, 'fields' | 'marks' | 'clientKey'> & { readonly recordId: string },
): Promise<Result<NewlyWritten>> =>
  decideAndWrite<NewlyWritten>(context, async () => {
    const keys = input.clientKey === null ? [] : [recordKeyStream(input.clientKey)]
    const [pairing, ...used] = await readVersions(context, [recordPairStream(input.recordId), ...keys])
    const facts = await readRecordFacts(context, input.recordId)
    if (!facts) return err(issue('not_found'))
    const { row: first, form } = facts.seen
    const before = await sentBefore(context, { ...first, clientKey: input.clientKey, wasUsed: used.some(([, version]) => version > 0) })
    if (!before.ok) return before
    if (before.value) return ok({ statements: [], output: before.value })
    if (!facts.isJoinable || facts.others.length > 0) return err(issue('record.not_joinable', { path: ['recordId'] }))
    const offered = await listForms(context, first.orgId)
    if (!offered.some(candidate => isSameForm(candidate, first))) return err(issue('record.form_not_here', { path: ['recordId'] }))
    const shared = sharedOf(first, sharedOfVisit(form))
    const fields = { ...input.fields, ...shared }
    const { pluginId, formId, orgId, focus } = first
    const whole = { pluginId, formId, orgId, focus, fields, marks: input.marks, clientKey: input.clientKey }
    const checked = await checkNewRecord(context, { input: whole, document: facts.document, look: facts.look, before: shared })
    if (!checked.ok) return checked
    const recordId = context.newId()
    const decision = newRecordDecision(context, {
      input: whole,
      document: facts.document,
      filled: checked.value,
      recordId,
      pairId: first.id,
    })
    return ok({
      ...decision,
      statements: [...decision.statements, setPair(first.id, first.id)],
      expect: [...(decision.expect ?? []), ...(pairing ? [pairing] : []), ...used],
    })
  })

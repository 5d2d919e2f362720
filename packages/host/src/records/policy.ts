import type { Subject } from '@tilth/core/access'
import type { FieldValues } from '@tilth/core/fields'
import { whoWrites } from '@tilth/core/records'
import { planSubject } from '../plans/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readFormAt } from './form-at.ts'
import { formOf } from './form-document.ts'
import { isSameForm, listForms } from './list-forms.ts'
import { readRecordFacts } from './record-facts.ts'
import { isWhole, openLook, readReach } from './record-sight.ts'
import type { FormName } from './views.ts'

/**
 * An org whose forms somebody asks for. Whoever holds a role on its way up or below it may ask: each record says for itself whether they
 * see it. Null to everybody else, as where there is none.
 */
export const formsSubject = async (context: DistrictContext, { orgId }: { readonly orgId: string }): Promise<Subject | null> => {
  const look = await openLook(context)
  const orgPath = look.pathOf(orgId)
  if (orgPath.length === 0) return null
  const { viewer } = look
  const isNear = viewer === null || viewer.roles.some(held => orgPath.includes(held.orgId) || look.pathOf(held.orgId).includes(orgId))
  return isNear ? { orgPath, admitted: true } : null
}

/** A record that is not there yet: let in is whom the form lets write one with these values. */
export const newRecordSubject = async (
  context: DistrictContext,
  { orgId, fields, ...name }: FormName & { readonly orgId: string; readonly fields: FieldValues },
): Promise<Subject | null> => {
  const subject = await formsSubject(context, { orgId })
  const offered = subject && (await listForms(context, orgId)).find(candidate => isSameForm(candidate, name))
  if (!subject || !offered) return subject && { orgPath: subject.orgPath }
  const form = formOf(offered.document)
  const look = await openLook(context)
  if (look.viewer === null) return subject
  const reach = await readReach(context, [{ form, pluginId: name.pluginId, fields }])
  const record = { orgPath: subject.orgPath, createdBy: null, fields, reach }
  return { orgPath: subject.orgPath, admitted: whoWrites(form, { record, viewer: look.viewer }) !== 'none' }
}

/** What visits add up to, for whom the form shows it. Null where there is no form of that name. */
export const rollUpSubject = async (
  context: DistrictContext,
  { orgId, ...name }: FormName & { readonly orgId: string },
): Promise<Subject | null> => {
  const subject = await formsSubject(context, { orgId })
  if (!subject) return null
  const look = await openLook(context)
  const at = await readFormAt(context, { name: { pluginId: name.pluginId, formId: name.formId }, orgId, look, locale: 'en' })
  return at && { orgPath: subject.orgPath, admitted: at.rights.rollUp }
}

/** A record that somebody sees something of; null to everybody else, so that denial and absence look alike. */
export const recordSubject = async (context: DistrictContext, { recordId }: { readonly recordId: string }): Promise<Subject | null> => {
  const facts = await readRecordFacts(context, recordId)
  if (!facts || facts.seen.sees === 'none') return null
  return { orgPath: facts.look.pathOf(facts.seen.row.orgId), admitted: true }
}

/** A record whose fields somebody may change, all or some of them. */
export const writtenRecordSubject = async (
  context: DistrictContext,
  { recordId }: { readonly recordId: string },
): Promise<Subject | null> => {
  const facts = await readRecordFacts(context, recordId)
  if (!facts || facts.seen.sees === 'none') return null
  return { orgPath: facts.look.pathOf(facts.seen.row.orgId), admitted: facts.seen.writes !== 'none' }
}

/** A record that somebody may move, take away or bring back: whoever may write all of it. */
export const wholeRecordSubject = async (
  context: DistrictContext,
  { recordId }: { readonly recordId: string },
): Promise<Subject | null> => {
  const facts = await readRecordFacts(context, recordId)
  if (!facts || facts.seen.sees === 'none') return null
  return { orgPath: facts.look.pathOf(facts.seen.row.orgId), admitted: isWhole(facts.seen.writes) && isWhole(facts.seen.sees) }
}

/** A visit to which somebody may add their own record: whoever may make such a visit there. They need not see the first one's. */
export const joinedVisitSubject = async (
  context: DistrictContext,
  { recordId, fields }: { readonly recordId: string; readonly fields: FieldValues },
): Promise<Subject | null> => {
  const facts = await readRecordFacts(context, recordId)
  if (facts?.seen.form.kind !== 'walkthrough') return null
  const { pluginId, formId, orgId } = facts.seen.row
  const subject = await newRecordSubject(context, { pluginId, formId, orgId, fields: { ...facts.seen.row.fields, ...fields } })
  return subject && (subject.admitted === true || facts.seen.sees !== 'none') ? subject : null
}

/** A visit that two have seen: for the two, and for whoever sees both. */
export const comparedVisitSubject = async (
  context: DistrictContext,
  { recordId }: { readonly recordId: string },
): Promise<Subject | null> => {
  const facts = await readRecordFacts(context, recordId)
  if (!facts) return null
  const both = [facts.seen, ...facts.others]
  const me = facts.look.viewer?.personId
  const isOfMine = both.some(({ row }) => row.createdBy !== null && row.createdBy === me)
  if (!isOfMine && facts.seen.sees === 'none') return null
  return {
    orgPath: facts.look.pathOf(facts.seen.row.orgId),
    admitted: isOfMine || both.every(({ sees }) => isWhole(sees)),
  }
}

/** The plan into which words of a record are taken; null to whoever does not see these words. */
export const takenIdeaSubject = async (
  context: DistrictContext,
  { recordId, fieldId, planId }: { readonly recordId: string; readonly fieldId: string; readonly planId: string },
): Promise<Subject | null> => {
  const facts = await readRecordFacts(context, recordId)
  if (!facts || facts.seen.sees === 'none' || !facts.seen.sees.fields.has(fieldId)) return null
  return planSubject(context, { planId })
}

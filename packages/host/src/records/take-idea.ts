import { err, issue, ok, type Result } from '@tilth/core'
import type { WrittenEntry } from '../plans/change-entries.ts'
import { readPlanFacts } from '../plans/plan-facts.ts'
import { writeEntry } from '../plans/write-entry.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readRecordFacts } from './record-facts.ts'
import { shownFields } from './record-sight.ts'

/**
 * The words of a record as a change idea of a plan, which remembers where they come from. Taken into a plan a second time it is the entry
 * that is there. Issues: `record.no_idea` where the field holds no words that can become one, those of `writeEntry`.
 */
export const takeIdeaFrom = async (
  context: DistrictContext,
  {
    recordId,
    fieldId,
    planId,
    parent,
  }: { readonly recordId: string; readonly fieldId: string; readonly planId: string; readonly parent: string | null },
): Promise<Result<WrittenEntry>> => {
  const [facts, plan] = await Promise.all([readRecordFacts(context, recordId), readPlanFacts(context, planId)])
  if (!facts || !plan) return err(issue('not_found'))
  const field = facts.seen.form.fields.find(candidate => candidate.id === fieldId)
  const text = shownFields(facts.seen)[fieldId]
  if (field?.becomes !== 'change-idea' || typeof text !== 'string' || facts.seen.row.removedAt !== null)
    return err(issue('record.no_idea', { path: ['fieldId'] }))
  const fromRecord = { recordId, fieldId }
  const there = plan.entries.find(
    entry => entry.kind === 'node' && entry.content.fromRecord?.recordId === recordId && entry.content.fromRecord.fieldId === fieldId,
  )
  if (there) return ok({ entryId: there.id, version: there.version })
  const content = { kind: 'change', parent, text, measures: [], conditions: [] }
  return writeEntry(context, { planId, entryId: null, version: 0, kind: 'node', prompt: '', content, fromRecord })
}

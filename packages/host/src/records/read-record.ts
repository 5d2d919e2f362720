import { can } from '@tilth/core/access'
import { availableMoves, fieldChanges, type Sight } from '@tilth/core/records'
import { markInWords } from '@tilth/core/rubrics'
import type { Locale } from '@tilth/i18n'
import { readNames } from '../plans/plan-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readFormAt } from './form-at.ts'
import { type FormDocument, formIn, type ReadForm } from './form-document.ts'
import { formView } from './form-view.ts'
import { installedForms, isSameForm } from './list-forms.ts'
import { readNamesOfValues } from './names-of-values.ts'
import { type RecordFacts, readRecordFacts } from './record-facts.ts'
import { recordRow } from './record-row.ts'
import { fieldsOf, isWhole, shownFields } from './record-sight.ts'
import { type RecordChangeRow, type RecordRowOf, readChanges } from './record-store.ts'
import type { MarkView, RecordHistoryLine, RecordView } from './views.ts'

export const marksView = (
  row: Pick<RecordRowOf, 'marks'>,
  { form, locale }: { readonly form: ReadForm['form']; readonly locale: Locale },
) => {
  const scales = new Map(form.items.map(item => [item.code, item.scale]))
  return Object.fromEntries(
    Object.entries(row.marks).flatMap(([code, { mark, note }]): readonly (readonly [string, MarkView])[] => {
      const scale = scales.get(code)
      return scale ? [[code, { mark, note, inWords: markInWords(mark, { scale, locale }) }]] : []
    }),
  )
}

/** How the record came to be, for whoever sees all of it: to the others a version that changes nothing of theirs would tell of what is hidden. */
const historyView = (
  changes: readonly RecordChangeRow[],
  { sees, people }: { readonly sees: Sight; readonly people: ReadonlyMap<string, string> },
): readonly RecordHistoryLine[] => {
  if (!isWhole(sees)) return []
  return changes
    .map((change, index): RecordHistoryLine => {
      const before = changes[index - 1]
      return {
        version: change.version,
        kind: change.kind,
        at: change.at.toISOString(),
        by: change.by === null ? null : (people.get(change.by) ?? null),
        changes: fieldChanges(before?.fields ?? {}, change.fields),
        status: change.status === (before?.status ?? null) ? null : { from: before?.status ?? null, to: change.status },
        reason: change.reason,
      }
    })
    .reverse()
}

const pairView = async (context: DistrictContext, facts: RecordFacts): Promise<RecordView['pair']> => {
  const { seen, others, look } = facts
  const { row, pair, isBlind } = seen
  if (seen.form.kind !== 'walkthrough') return null
  const me = look.viewer?.personId
  const at = await readFormAt(context, { name: row, orgId: row.orgId, look, locale: 'en' })
  const isOfMine = [seen, ...others].some(other => other.row.createdBy !== null && other.row.createdBy === me)
  const mayCompare = others.length === 1 && (isOfMine || [seen, ...others].every(other => isWhole(other.sees)))
  return {
    state: pair,
    isBlind,
    canJoin: facts.isJoinable && pair !== 'joined' && at?.rights.create === true && at.creatable.isWhole,
    canCompare: pair === 'joined' && mayCompare,
  }
}

export const readOneRecord = async (
  context: DistrictContext,
  { recordId, locale }: { readonly recordId: string; readonly locale: Locale },
): Promise<RecordView | null> => {
  const facts = await readRecordFacts(context, recordId)
  if (!facts || facts.seen.sees === 'none') return null
  const { seen, look, document } = facts
  const { row, sees, writes } = seen
  const read = formIn(document as FormDocument, locale)
  const [people, changes] = await Promise.all([readNames(context), readChanges(context, recordId)])
  const history = historyView(changes, { sees, people })
  // Older values name people and places too.
  const filled = [shownFields(seen), ...(history.length > 0 ? changes.map(change => change.fields) : [])]
  const names = await readNamesOfValues(context, { filled: filled.map(fields => ({ form: seen.form, fields })), look, locale })
  const plugin = installedForms(context).find(form => isSameForm(form, row))
  const isRemoved = row.removedAt !== null
  const mayAll = isWhole(writes) && isWhole(sees)
  const editable = isRemoved ? [] : fieldsOf(writes).filter(id => fieldsOf(sees).includes(id))
  return {
    form: formView(read, {
      name: { pluginId: row.pluginId, formId: row.formId },
      pluginName: plugin?.pluginName ?? row.pluginId,
      fields: new Set([...fieldsOf(sees), ...editable]),
    }),
    record: recordRow({ ...seen, form: read.form }, { look, names, authors: people, locale }),
    marks: isWhole(sees) && read.form.items.length > 0 ? marksView(row, { form: read.form, locale }) : null,
    focus: sees === 'none' ? null : row.focus,
    names,
    moves:
      mayAll && !isRemoved
        ? availableMoves(read.form, row).map(({ id, label, to, missing, asksReason }) => ({ id, label, to, missing, asksReason }))
        : [],
    history,
    createdAt: isWhole(sees) ? row.createdAt.toISOString() : null,
    pair: await pairView(context, facts),
    may: {
      edit: editable,
      marks: mayAll && !isRemoved && read.form.items.length > 0 && seen.pair !== 'joined',
      move: mayAll && !isRemoved && read.form.life !== undefined,
      remove: mayAll && !isRemoved,
      restore: mayAll && isRemoved,
      erase: can(context.actor, 'record.erase', { orgPath: look.pathOf(row.orgId) }),
    },
  }
}

import { err, issue, ok, type Result } from '@tilth/core'
import { comparePair } from '@tilth/core/records'
import type { Locale } from '@tilth/i18n'
import { readNames } from '../plans/plan-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { formIn } from './form-document.ts'
import { formView } from './form-view.ts'
import { installedForms, isSameForm } from './list-forms.ts'
import { marksView } from './read-record.ts'
import { readRecordFacts } from './record-facts.ts'
import type { CompareView } from './views.ts'

/** Two records of one visit side by side, the first one's first. Issue `record.not_two` where only one has handed in. */
export const compareVisit = async (
  context: DistrictContext,
  { recordId, locale }: { readonly recordId: string; readonly locale: Locale },
): Promise<Result<CompareView>> => {
  const facts = await readRecordFacts(context, recordId)
  if (!facts) return err(issue('not_found'))
  const { row } = facts.seen
  const both = [row, ...facts.others.map(other => other.row)]
  const first = both.find(candidate => candidate.id === candidate.pairId)
  const second = both.find(candidate => candidate !== first)
  if (!first || !second || both.some(candidate => candidate.removedAt !== null)) return err(issue('record.not_two'))
  const read = formIn(facts.document, locale)
  const { form } = read
  const [people, a, b] = [await readNames(context), marksView(first, { form, locale }), marksView(second, { form, locale })]
  const compared = comparePair(form, { a: first, b: second })
  const nameOf = (id: string | null): string | null => (id === null ? null : (people.get(id) ?? null))
  const labels = new Map(form.items.map(item => [item.code, item.label]))
  return ok({
    form: formView(read, {
      name: { pluginId: row.pluginId, formId: row.formId },
      pluginName: installedForms(context).find(candidate => isSameForm(candidate, row))?.pluginName ?? row.pluginId,
      fields: new Set(),
    }),
    observers: [nameOf(first.createdBy), nameOf(second.createdBy)],
    records: [first.id, second.id],
    items: compared.items.map(({ code, agreement }) => ({
      code,
      label: labels.get(code) ?? code,
      a: a[code] ?? null,
      b: b[code] ?? null,
      agreement,
    })),
    compared: compared.compared,
    same: compared.same,
    close: compared.close,
    kappa: compared.kappa.map(({ scale, items, kappa }) => ({
      scale,
      items,
      value: 'value' in kappa ? kappa.value : null,
      reason: 'none' in kappa ? kappa.none : null,
    })),
    word: compared.word,
  })
}

import type { Locale } from '@tilth/i18n'
import type { DistrictContext } from '../use-case/context.ts'
import { readFormAt } from './form-at.ts'
import { isSameForm, listForms } from './list-forms.ts'
import { openLook, seeRows } from './record-sight.ts'
import { readRecords } from './record-store.ts'
import type { FormCard, FormName, FormsView } from './views.ts'

const namesOf = (forms: readonly FormName[]): readonly FormName[] =>
  forms.filter((form, index) => forms.findIndex(other => isSameForm(other, form)) === index)

/** The forms that mean something to this person at an org: they may fill them in, see what adds up, or see at least one record. */
export const readFormCards = async (
  context: DistrictContext,
  { orgId, locale }: { readonly orgId: string; readonly locale: Locale },
): Promise<FormsView> => {
  const look = await openLook(context)
  const [offered, records] = await Promise.all([listForms(context, orgId), readRecords(context)])
  const below = records.filter(row => look.pathOf(row.orgId).includes(orgId))
  const forms: FormCard[] = []
  for (const name of namesOf([...offered, ...below].map(({ pluginId, formId }) => ({ pluginId, formId })))) {
    const at = await readFormAt(context, { name, orgId, look, locale })
    if (!at) continue
    const here = at.rows.filter(row => row.removedAt === null && look.pathOf(row.orgId).includes(orgId))
    const seen = (await seeRows(context, { rows: here, look })).filter(entry => entry.sees !== 'none')
    if (seen.length === 0 && !at.rights.create && !at.rights.rollUp) continue
    const isOpen = (status: string | null, form = at.form): boolean =>
      !form.life?.statuses.some(candidate => candidate.id === status && candidate.final === true)
    forms.push({
      ...name,
      kind: at.form.kind,
      title: at.read.form.title,
      plural: at.read.form.plural,
      summary: at.read.form.summary,
      pluginName: at.pluginName,
      open: seen.filter(entry => isOpen(entry.row.status, entry.form)).length,
      isOff: at.isOff,
      onBelow: at.onBelow,
      may: at.rights,
    })
  }
  return { orgId, orgName: look.nameOf(orgId), forms }
}

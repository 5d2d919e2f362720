import type { Form } from '@tilth/core/records'
import { record } from '@tilth/db/district'
import type { Locale } from '@tilth/i18n'
import { and, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import { readFormAt } from './form-at.ts'
import { readFormsOf } from './forms-of-records.ts'
import { isSameForm, listForms } from './list-forms.ts'
import { byEdition, whereBelow, whereSeen, whereStanding } from './record-conditions.ts'
import { type Look, openLook, seeRows } from './record-sight.ts'
import { countRecords, readEditions, readPartners, readRecords } from './record-store.ts'
import type { FormCard, FormName, FormsView } from './views.ts'

const namesOf = (forms: readonly FormName[]): readonly FormName[] =>
  forms.filter((form, index) => forms.findIndex(other => isSameForm(other, form)) === index)

const isOpen = (form: Form | undefined, status: string | null): boolean =>
  !form?.life?.statuses.some(candidate => candidate.id === status && candidate.final === true)

/** How many records of a form this person sees, and how many of them are not over. A visit may still be hidden, so each of those is looked at. */
const countSeen = async (
  context: DistrictContext,
  { name, look, here }: { readonly name: FormName; readonly look: Look; readonly here: SQL | undefined },
): Promise<{ readonly all: number; readonly open: number }> => {
  const forms = await readFormsOf(context, name)
  const seen = and(
    here,
    whereStanding,
    byEdition(forms, form => whereSeen(form, look)),
  )
  const [counted, rows] = await Promise.all([
    countRecords(context, { of: name, where: and(seen, isNull(record.pairId)) }),
    readRecords(context, { of: name, where: and(seen, isNotNull(record.pairId)) }),
  ])
  const visits = await seeRows(context, { rows, beside: await readPartners(context, rows), look })
  const alone = visits.flatMap(({ row, form, sees }) => (sees === 'none' ? [] : [{ isOpen: isOpen(form, row.status), count: 1 }]))
  const together = [...counted.map(({ hash, status, count }) => ({ isOpen: isOpen(forms.get(hash), status), count })), ...alone]
  const sum = (parts: typeof together): number => parts.reduce((total, { count }) => total + count, 0)
  return { all: sum(together), open: sum(together.filter(part => part.isOpen)) }
}

/** The forms that mean something to this person at an org: they may fill them in, see what adds up, or see at least one record. */
export const readFormCards = async (
  context: DistrictContext,
  { orgId, locale }: { readonly orgId: string; readonly locale: Locale },
): Promise<FormsView> => {
  const look = await openLook(context)
  const here = whereBelow(orgId, look)
  const [offered, filledIn] = await Promise.all([listForms(context, orgId), readEditions(context, { where: here })])
  const forms: FormCard[] = []
  for (const name of namesOf([...offered, ...filledIn].map(({ pluginId, formId }) => ({ pluginId, formId })))) {
    const at = await readFormAt(context, { name, orgId, look, locale })
    if (!at) continue
    const seen = await countSeen(context, { name, look, here })
    if (seen.all === 0 && !at.rights.create && !at.rights.rollUp) continue
    forms.push({
      ...name,
      kind: at.form.kind,
      title: at.read.form.title,
      plural: at.read.form.plural,
      summary: at.read.form.summary,
      pluginName: at.pluginName,
      open: seen.open,
      isOff: at.isOff,
      onBelow: at.onBelow,
      may: at.rights,
    })
  }
  return { orgId, orgName: look.nameOf(orgId), forms }
}

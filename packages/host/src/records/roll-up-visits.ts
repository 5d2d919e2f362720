import type { Scale } from '@tilth/core/conditions'
import { type Form, type RolledPlace, type RolledVisit, rollUp, visitPolicy } from '@tilth/core/records'
import type { Locale } from '@tilth/i18n'
import type { DistrictContext } from '../use-case/context.ts'
import { type FormAt, readFormAt } from './form-at.ts'
import { formOf, type ReadForm, readPinnedForms } from './form-document.ts'
import { formView } from './form-view.ts'
import { whereStanding } from './record-conditions.ts'
import { type Look, openLook } from './record-sight.ts'
import { type RecordRowOf, readRecords } from './record-store.ts'
import type { FormName, RolledItem, RollUpView } from './views.ts'

/** The school on the way to an org; where there is none, what stands right below the district. */
const placeOf = (look: Look, orgId: string): string => {
  const path = look.pathOf(orgId)
  const kinds = new Map(look.orgs.map(row => [row.id, row.kind]))
  return path.find(id => kinds.get(id) === 'school') ?? path[1] ?? path[0] ?? orgId
}

const levelsOf = (scale: Scale): string =>
  scale.kind === 'levels' ? scale.levels.map(level => level.id).join() : `spectrum ${scale.anchors.map(anchor => anchor.position).join()}`

/** The marks of a visit on items that are still asked on the same levels: an older edition is added to a newer one only so far. */
const comparableMarks = (row: RecordRowOf, { own, now }: { readonly own: Form; readonly now: Form }): RecordRowOf['marks'] => {
  const then = new Map(own.items.map(item => [item.code, levelsOf(item.scale)]))
  const same = new Set(now.items.filter(item => then.get(item.code) === levelsOf(item.scale)).map(item => item.code))
  return Object.fromEntries(Object.entries(row.marks).filter(([code]) => same.has(code)))
}

const readVisits = async (
  context: DistrictContext,
  { at, look }: { readonly at: FormAt; readonly look: Look },
): Promise<readonly RolledVisit[]> => {
  const rows = await readRecords(context, { of: at.name, where: whereStanding })
  const documents = await readPinnedForms(
    context,
    rows.map(row => row.formHash),
  )
  const forms = new Map([...documents].map(([hash, document]) => [hash, formOf(document)]))
  return rows.map((row, no) => ({
    id: row.id,
    no,
    place: placeOf(look, row.orgId),
    at: row.createdAt.getTime(),
    pairId: row.pairId,
    fields: row.fields,
    focus: row.focus,
    marks: comparableMarks(row, { own: forms.get(row.formHash) ?? at.form, now: at.form }),
  }))
}

const itemsOf = ({ tallies }: RolledPlace, { form }: ReadForm): readonly RolledItem[] | null => {
  const items = form.items.flatMap(item => {
    const tally = tallies[item.code]
    return tally ? [{ code: item.code, label: item.label, scale: item.scale.id, tally }] : []
  })
  return items.length === 0 ? null : items
}

/**
 * What the visits at an org add up to, and by school where it holds several. The same for whoever may see it: no field, note, class or
 * person is in it. Below a school there is none. Null where there is no form of that name.
 */
export const rollUpVisits = async (
  context: DistrictContext,
  { orgId, locale, ...name }: FormName & { readonly orgId: string; readonly locale: Locale },
): Promise<RollUpView | null> => {
  const look = await openLook(context)
  const at = await readFormAt(context, { name, orgId, look, locale })
  if (!at) return null
  const visits = await readVisits(context, { at, look })
  const places = look.orgs.filter(row => look.pathOf(row.id).includes(orgId) && placeOf(look, row.id) === row.id)
  const isWhole = look.pathOf(orgId).length === 1
  const rolled = rollUp(at.form, { visits, places: new Set(places.map(row => row.id)), isWhole, now: look.now.getTime() })
  const schools = places.filter(row => row.kind === 'school' && row.archivedAt === null && row.id !== orgId)
  return {
    form: formView(at.read, { name, pluginName: at.pluginName, fields: new Set() }),
    orgId,
    orgName: look.nameOf(orgId),
    visits: rolled.whole.visits,
    items: itemsOf(rolled.whole, at.read),
    places: schools.map(row => {
      const place = rolled.places[row.id]
      const isShown = place !== undefined && place.visits > 0
      return {
        orgId: row.id,
        orgName: row.name,
        visits: isShown ? place.visits : null,
        items: place ? itemsOf(place, at.read) : null,
      }
    }),
    floor: { visits: visitPolicy.visits, classes: visitPolicy.classes },
  }
}

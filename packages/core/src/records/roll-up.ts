import type { FieldValues } from '../fields/field.ts'
import { nothing } from '../rubrics/mark.ts'
import { addTally, emptyTally, type Tally, tallyOf } from '../rubrics/tally.ts'
import { askedItems } from './asked.ts'
import { batchVisits, type CountedVisit, type VisitBatch } from './batch-visits.ts'
import type { FilledForm } from './check-values.ts'
import type { Form, FormItem } from './form.ts'

export interface RolledVisit extends FilledForm {
  readonly id: string
  /** The school it was made at. */
  readonly place: string
  /** When it was written, in milliseconds. */
  readonly at: number
  /** Of two that were written in the same moment the lower one was there first. */
  readonly no: number
  /** The same for both records of a visit that two have seen, which is one visit. */
  readonly pairId: string | null
}

/** What visits to one place, or to all of them, add up to. */
export interface RolledPlace {
  /** Visits that are counted. */
  readonly visits: number
  /** By item code; an item that too few visits looked at is not there. */
  readonly tallies: Readonly<Record<string, Tally>>
}

export interface RollUp {
  readonly whole: RolledPlace
  /** By the places asked about; one of which too little can be shown is like one without visits. */
  readonly places: Readonly<Record<string, RolledPlace>>
}

/** The fields that say who was visited: classes, and what is private of people, orgs and students. */
const visitedFields = (form: Pick<Form, 'fields'>): readonly (readonly string[])[] => {
  const ofKind = (kind: 'org' | 'person' | 'student'): readonly string[] =>
    form.fields
      .filter(field => field.kind === kind && (field.private === true || (field.kind === 'org' && field.orgKinds?.join() === 'class')))
      .map(field => field.id)
  return [ofKind('org'), ofKind('person'), ofKind('student')].filter(ids => ids.length > 0)
}

const visitedBy = (fields: FieldValues, ways: readonly (readonly string[])[]): readonly (string | null)[] =>
  ways.map(ids => {
    const said = ids.map(id => fields[id] ?? null)
    return said.every(value => value === null) ? null : JSON.stringify(said)
  })

/** Of what two have seen the earlier record stands for the visit. */
const oncePerVisit = (visits: readonly RolledVisit[]): readonly RolledVisit[] => {
  const first = new Map<string, RolledVisit>()
  for (const visit of visits) {
    const key = visit.pairId ?? visit.id
    const other = first.get(key)
    if (!other || visit.at < other.at || (visit.at === other.at && visit.no < other.no)) first.set(key, visit)
  }
  return [...first.values()]
}

type Counted = CountedVisit & { readonly visit: RolledVisit }

const looksAt = (form: Form, visit: RolledVisit): ReadonlySet<string> => {
  const asked = askedItems(form, visit).map(item => item.code)
  return new Set(visit.focus === null ? asked.filter(code => visit.marks[code] !== undefined) : asked)
}

const tallyOfBatch = (batch: VisitBatch<Counted>, item: FormItem): Tally =>
  tallyOf(
    batch.visits.map(({ visit }) => visit.marks[item.code]?.mark ?? nothing),
    item.scale,
  )

/**
 * What visits add up to, item by item. Only marks are counted: no field and no note is ever in it, and nothing is told apart by class or
 * person. Each item has batches of its own (`batchVisits`), since two visits seldom look at the same items; what is in no closed batch is
 * not shown. `places` are the places asked about; `isWhole` says that they are all there are, so that what small ones give together
 * belongs to them too.
 */
export const rollUp = (
  form: Form,
  {
    visits,
    places,
    isWhole,
    now,
  }: { readonly visits: readonly RolledVisit[]; readonly places: ReadonlySet<string>; readonly isWhole: boolean; readonly now: number },
): RollUp => {
  const ways = visitedFields(form)
  const counted: readonly Counted[] = oncePerVisit(visits).map(visit => ({
    id: visit.id,
    place: visit.place,
    at: visit.at,
    no: visit.no,
    visited: visitedBy(visit.fields, ways),
    visit,
  }))
  const looks = new Map(counted.map(entry => [entry.id, looksAt(form, entry.visit)]))
  const shown = (of: readonly Counted[]): readonly VisitBatch<Counted>[] =>
    batchVisits(of, { now }).filter(({ place }) => (place === null ? isWhole : places.has(place)))
  const all = shown(counted)
  const byItem = form.items.map(item => ({ item, batches: shown(counted.filter(entry => looks.get(entry.id)?.has(item.code))) }))
  const rolled = (isIn: (batch: VisitBatch<Counted>) => boolean): RolledPlace => {
    const tallies: Record<string, Tally> = {}
    for (const { item, batches } of byItem) {
      const here = batches.filter(isIn)
      if (here.length > 0)
        tallies[item.code] = here.reduce((sum, batch) => addTally(sum, tallyOfBatch(batch, item)), emptyTally(item.scale))
    }
    return { visits: all.filter(isIn).reduce((sum, batch) => sum + batch.visits.length, 0), tallies }
  }
  return {
    whole: rolled(() => true),
    places: Object.fromEntries([...places].map(place => [place, rolled(batch => batch.place === place)])),
  }
}

import { floorFor } from '../privacy/floors.ts'

/** A visit as far as it can give somebody away. */
export interface CountedVisit {
  readonly id: string
  /** The school it was made at. */
  readonly place: string
  /** When it was written, in milliseconds. */
  readonly at: number
  /** Of two that were written in the same moment the lower one was there first. */
  readonly no: number
  /** Who or what was visited, once for each way of saying it: the class, the teacher. Empty where the form does not say. */
  readonly visited: readonly (string | null)[]
}

/** Visits that are shown together, never fewer: of one place, or of several small ones. */
export interface VisitBatch<Visit> {
  /** Null for what several places give together. */
  readonly place: string | null
  readonly visits: readonly Visit[]
}

/**
 * How much must stand behind anything that adds visits up. As many visits as the floor for staff has people; of at least three classes,
 * because whoever was in one of two knows the other; twice as many visits where a form does not say which class it was. Visits that wait
 * at a place too small for itself join those of other places after two months.
 */
export const visitPolicy = {
  visits: floorFor('staff'),
  classes: 3,
  visitsWithoutClass: 2 * floorFor('staff'),
  places: 2,
  waitDays: 60,
} as const

const waitMilliseconds = visitPolicy.waitDays * 86_400_000

const isEnough = (visits: readonly CountedVisit[]): boolean => {
  const ways = Math.max(0, ...visits.map(visit => visit.visited.length))
  if (ways === 0) return visits.length >= visitPolicy.visitsWithoutClass
  const differing = Array.from(
    { length: ways },
    (_, way) => new Set(visits.map(visit => visit.visited[way] ?? null).filter(id => id !== null)).size,
  )
  return visits.length >= visitPolicy.visits && Math.min(...differing) >= visitPolicy.classes
}

/**
 * Visits put together into batches that are large enough to be shown. A batch is closed for good: a later visit opens the next one, so
 * what is shown at one time and at another differs by whole batches and never by one visit. Depends on the visits and on `now` alone; the
 * batches of an earlier time are among those of a later one, as long as no visit is taken away.
 */
export const batchVisits = <Visit extends CountedVisit>(
  visits: readonly Visit[],
  { now }: { readonly now: number },
): readonly VisitBatch<Visit>[] => {
  const batches: VisitBatch<Visit>[] = []
  const waiting = new Map<string, Visit[]>()
  let pooled: Visit[] = []
  const pool = (visit: Visit): void => {
    const here = waiting.get(visit.place)
    if (!here?.includes(visit)) return
    waiting.set(
      visit.place,
      here.filter(other => other !== visit),
    )
    pooled = [...pooled, visit]
    if (!isEnough(pooled) || new Set(pooled.map(other => other.place)).size < visitPolicy.places) return
    batches.push({ place: null, visits: pooled })
    pooled = []
  }
  const arrive = (visit: Visit): void => {
    const here = [...(waiting.get(visit.place) ?? []), visit]
    waiting.set(visit.place, here)
    if (!isEnough(here)) return
    batches.push({ place: visit.place, visits: here })
    waiting.set(visit.place, [])
  }
  const events = visits
    .flatMap(visit => [
      { at: visit.at, isArrival: true, visit },
      { at: visit.at + waitMilliseconds, isArrival: false, visit },
    ])
    .filter(event => event.at <= now)
    .toSorted((a, b) => a.at - b.at || Number(b.isArrival) - Number(a.isArrival) || a.visit.no - b.visit.no)
  for (const { isArrival, visit } of events) (isArrival ? arrive : pool)(visit)
  return batches
}

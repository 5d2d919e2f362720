import { type Issue, ok, type Result } from '../result.ts'
import type { Policy } from './policy.ts'
import { protect } from './protect.ts'
import { isDetermined, tellsOnFew } from './tells-on-few.ts'

/** Somebody's own part of a whole, such as a school in a window. */
export interface Part {
  readonly id: string
  /** People behind it. */
  readonly size: number
}

export interface ReleasePlan {
  /** Ids of the parts shown by themselves, in the order of the parts. */
  readonly shown: readonly string[]
  /** Whether all parts of this release together are shown as well. */
  readonly isTotalShown: boolean
}

export interface ReleaseQuestion {
  /** What this release is about. */
  readonly parts: readonly Part[]
  /** Parts that are not in this release and were in an earlier one. */
  readonly gone: readonly Part[]
  /** Sets of ids that earlier releases showed as one number: single parts, and totals. */
  readonly known: readonly (readonly string[])[]
  /** Parts to be hidden in any case: hidden earlier, or hidden by a pattern that this one refines. */
  readonly hidden: readonly string[]
  /** False where a pattern that this one refines shows no total. */
  readonly mayShowTotal: boolean
}

type Judge = (plan: ReleasePlan) => boolean

const judgeOf = ({ parts, gone, known, hidden }: ReleaseQuestion, floor: number): Judge => {
  const all = [...parts, ...gone]
  const sizes = all.map(part => part.size)
  const vector = (ids: readonly string[]): readonly number[] => all.map(part => (ids.includes(part.id) ? 1 : 0))
  const before = known.map(vector)
  return ({ shown, isTotalShown }) => {
    const total = isTotalShown ? [vector(parts.map(part => part.id))] : []
    const sums = [...before, ...shown.map(id => vector([id])), ...total]
    if (tellsOnFew({ sizes, sums }, { floor, insiders: true })) return false
    const isNewlyKnown = (summand: number): boolean =>
      isDetermined({ sizes, sums }, summand) && !isDetermined({ sizes, sums: before }, summand)
    return all.every(({ id, size }, summand) => shown.includes(id) || (size === 0 && !hidden.includes(id)) || !isNewlyKnown(summand))
  }
}

/** Ids that an earlier release showed by themselves. */
const shownBefore = ({ known }: ReleaseQuestion): ReadonlySet<string> => new Set(known.flatMap(ids => (ids.length === 1 ? ids : [])))

/** Shown parts, the smallest taken away one after the other, until it is safe. Parts that were shown before are known and stay. */
const shrink = (start: ReleasePlan, view: { readonly question: ReleaseQuestion; readonly isSafe: Judge }): ReleasePlan | undefined => {
  const wasShown = shownBefore(view.question)
  const sizeOf = new Map(view.question.parts.map(part => [part.id, part.size]))
  const order = start.shown
    .filter(id => !wasShown.has(id))
    .toSorted((a, b) => (sizeOf.get(a) ?? 0) - (sizeOf.get(b) ?? 0) || (a < b ? -1 : 1))
  for (let taken = 0; taken <= order.length; taken++) {
    const away = new Set(order.slice(0, taken))
    const plan = { ...start, shown: start.shown.filter(id => !away.has(id)) }
    if (view.isSafe(plan)) return plan
  }
  return undefined
}

/**
 * Which parts of a whole a release shows by themselves, and whether it shows the whole. Begins with what `protect` shows of the sizes and
 * hides more until nobody who reads this release and all earlier ones (`known`) can tell about fewer people than the threshold, or find
 * out any part that is not shown, even if they know one part from the inside. Where parts joined or left since an earlier release, the
 * difference of two wholes is what gives them away; then the whole stays out. It stays out as well where more parts can be shown without
 * it. Issues: those of `protect`.
 */
export const planRelease = (question: ReleaseQuestion, policy: Policy): Result<ReleasePlan, Issue[]> => {
  const { parts, hidden, mayShowTotal } = question
  const nothing: ReleasePlan = { shown: [], isTotalShown: false }
  if (parts.length === 0) return ok(nothing)
  const keys = parts.map((_, index) => `part${index}`)
  const mustHide = parts.flatMap((part, index) => (hidden.includes(part.id) ? [`part${index}`] : []))
  const released = protect(
    {
      axes: [{ id: 'part', values: keys }],
      breakdowns: [{ axes: ['part'], counts: parts.map(part => part.size) }],
      earlier: { hidden: mustHide, shown: [] },
    },
    policy,
  )
  if (!released.ok) return released
  const away = new Set(released.value.hidden)
  const ids = parts.map(part => part.id)
  const isSafe = judgeOf(question, policy.threshold)
  const view = { question, isSafe }
  const together = mayShowTotal && !away.has('*')
  const wasShown = shownBefore(question)
  const isOpen = (id: string, index: number): boolean => !away.has(`part${index}`) || (wasShown.has(id) && !hidden.includes(id))
  const withTotal = together ? shrink({ shown: ids.filter(isOpen), isTotalShown: true }, view) : undefined
  const enough = parts.filter(part => part.size >= policy.threshold && !hidden.includes(part.id)).map(part => part.id)
  const apart = shrink({ shown: enough, isTotalShown: false }, view) ?? nothing
  return ok(withTotal && withTotal.shown.length >= apart.shown.length ? withTotal : apart)
}

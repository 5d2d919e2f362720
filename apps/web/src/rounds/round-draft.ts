import type { MessageKey } from '@tilth/i18n'
import { fromLocalTime, toLocalTime } from './local-time.ts'
import type { InstrumentChoice, RoundToCopy, RoundView } from './queries.ts'

/** A round as the form holds it. Times are what the fields show, in the district's zone. */
export interface RoundDraft {
  /** `instrumentKey` of the chosen one; empty while none is. */
  readonly instrument: string
  readonly orgId: string
  readonly title: string
  readonly people: readonly string[]
  readonly visibility: 'named' | 'confidential'
  readonly items: readonly string[]
  readonly asksImportance: boolean
  readonly opens: 'now' | 'at' | 'later'
  readonly opensAt: string
  readonly closes: 'at' | 'never'
  readonly closesAt: string
  readonly revealsOnClose: boolean
}

/** Ids of the form's fields, so that the summary of what is missing can lead to them. */
export const roundFields = {
  instrument: 'round-instrument',
  orgId: 'round-org',
  title: 'round-title',
  people: 'round-people',
  items: 'round-items',
  opensAt: 'round-opens',
  closesAt: 'round-closes',
} as const

export type RoundField = keyof typeof roundFields

export interface RoundProblem {
  readonly field: RoundField
  readonly key: MessageKey
}

export const instrumentKey = (choice: Pick<InstrumentChoice, 'frameworkId' | 'instrumentId' | 'variant'>): string =>
  [choice.frameworkId, choice.instrumentId, ...(choice.variant === null ? [] : [choice.variant])].join(' ')

/** `mustRun`: the round opens now or by itself, so it needs people; a draft does not. `now`: epoch milliseconds. */
export const problemsOf = (
  draft: RoundDraft,
  at: { readonly now: number; readonly timeZone: string; readonly mustRun: boolean },
): readonly RoundProblem[] => {
  const problems: RoundProblem[] = []
  const opens = draft.opens === 'at' ? fromLocalTime(draft.opensAt, at.timeZone) : null
  const closes = draft.closes === 'at' ? fromLocalTime(draft.closesAt, at.timeZone) : null
  if (draft.instrument === '') problems.push({ field: 'instrument', key: 'rounds.problem_instrument' })
  if (draft.title.trim() === '') problems.push({ field: 'title', key: 'rounds.problem_title' })
  if (draft.orgId === '') problems.push({ field: 'orgId', key: 'rounds.problem_org' })
  if (at.mustRun && draft.people.length === 0) problems.push({ field: 'people', key: 'rounds.problem_people' })
  if (draft.items.length === 0) problems.push({ field: 'items', key: 'rounds.problem_items' })
  if (draft.opens === 'at' && opens === null) problems.push({ field: 'opensAt', key: 'rounds.problem_opens' })
  if (draft.closes === 'at') {
    if (closes === null) problems.push({ field: 'closesAt', key: 'rounds.problem_closes' })
    else if (Date.parse(closes) <= at.now) problems.push({ field: 'closesAt', key: 'rounds.problem_closes_past' })
    else if (opens !== null && closes <= opens) problems.push({ field: 'closesAt', key: 'rounds.problem_closes_before' })
  }
  return problems
}

/** What the server takes, from a draft without problems. */
export const settingsOf = (draft: RoundDraft, timeZone: string) => ({
  title: draft.title.trim(),
  visibility: draft.visibility,
  opensAt: draft.opens === 'at' ? fromLocalTime(draft.opensAt, timeZone) : null,
  closesAt: draft.closes === 'at' ? fromLocalTime(draft.closesAt, timeZone) : null,
  items: [...draft.items],
  asksImportance: draft.asksImportance,
  revealsOnClose: draft.closes === 'at' && draft.revealsOnClose,
  people: [...draft.people],
})

/** A round as it stands, to be changed. */
export const draftOfRound = (round: RoundView, timeZone: string): RoundDraft => ({
  instrument: instrumentKey({ frameworkId: round.framework.id, instrumentId: round.instrumentId, variant: round.variant }),
  orgId: round.orgId,
  title: round.title,
  people: (round.progress.people ?? []).map(person => person.personId),
  visibility: round.visibility === 'named' ? 'named' : 'confidential',
  items: round.items,
  asksImportance: round.asksImportance,
  opens: round.opensAt === null ? 'later' : 'at',
  opensAt: round.opensAt === null ? '' : toLocalTime(round.opensAt, timeZone),
  closes: round.closesAt === null ? 'never' : 'at',
  closesAt: round.closesAt === null ? '' : toLocalTime(round.closesAt, timeZone),
  revealsOnClose: round.revealsOnClose,
})

/** A fresh draft that begins with another round: what still holds of it, with a title and times of its own. */
export const draftOfCopy = (source: RoundToCopy, fresh: RoundDraft): RoundDraft => ({
  ...fresh,
  orgId: source.orgId,
  people: source.people,
  visibility: source.visibility,
  asksImportance: source.asksImportance,
  revealsOnClose: source.revealsOnClose,
  ...(source.isStillOffered ? { instrument: instrumentKey(source), items: source.items } : {}),
})

const week = 7 * 24 * 60 * 60_000

/** A week from now at three in the afternoon, on the district's clock: time for everybody, and still near. */
export const suggestedClosing = (now: number, timeZone: string): string =>
  `${toLocalTime(new Date(now + week).toISOString(), timeZone).slice(0, 10)}T15:00`

export const seasonOf = (local: string): 'spring' | 'summer' | 'fall' => {
  const month = Number(local.slice(5, 7))
  if (month <= 5) return 'spring'
  return month <= 7 ? 'summer' : 'fall'
}

/** Minutes for some of an instrument's items, at least one; null where they are not known. */
export const minutesOf = (choice: Pick<InstrumentChoice, 'minutes' | 'items'>, count: number): number | null =>
  choice.minutes === null || choice.items.length === 0 ? null : Math.max(1, Math.ceil((choice.minutes * count) / choice.items.length))

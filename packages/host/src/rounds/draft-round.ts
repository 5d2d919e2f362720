import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { can } from '@tilth/core/access'
import { hashFramework } from '@tilth/core/conditions'
import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { round, window } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { enabledFrameworksAt } from '../plugins/enabled-frameworks.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type Decision, decideAndWrite } from '../use-case/decide-and-write.ts'
import { askableItems } from './askable-items.ts'
import { findAccountHolders, storeFacilitators } from './facilitators.ts'
import { isForRounds } from './is-for-rounds.ts'
import { subjectOf } from './policy.ts'
import { moveCodes } from './round-codes.ts'
import { actorId, readRoundFacts, roundStream } from './round-facts.ts'
import {
  addMembers,
  changeRound,
  deleteDraftRound,
  keepOnlyMembers,
  readOrgsAndPeople,
  scheduleJob,
  storeDocument,
  storeRound,
  storeWindow,
} from './store.ts'

export interface RoundSettings {
  readonly title: string
  readonly visibility: 'named' | 'confidential'
  readonly opensAt: string | null
  readonly closesAt: string | null
  readonly items: readonly string[]
  readonly asksImportance: boolean
  readonly revealsOnClose: boolean
  readonly people: readonly string[]
}

export interface NewRound extends RoundSettings {
  readonly orgId: string
  readonly pluginId: string
  readonly frameworkId: string
  readonly instrumentId: string
  /** Of the framework, where it has several. */
  readonly variant?: string | null | undefined
  /** The round whose settings and people this one begins with; one that the actor runs. */
  readonly copiedFrom?: string | undefined
  /** Named to run it from the start. */
  readonly facilitators?: readonly string[] | undefined
}

/** Issues: `round.closes_in_the_past`, `round.closes_before_it_opens`. */
export const checkTimes = (settings: Pick<RoundSettings, 'opensAt' | 'closesAt'>, now: Date): Issue | null => {
  const opens = settings.opensAt === null ? null : new Date(settings.opensAt)
  const closes = settings.closesAt === null ? null : new Date(settings.closesAt)
  if (closes && closes <= now) return issue('round.closes_in_the_past', { path: ['closesAt'] })
  if (opens && closes && closes <= opens) return issue('round.closes_before_it_opens', { path: ['closesAt'] })
  return null
}

/** In the instrument's order, whatever order they were picked in. Issue: `round.unknown_item`. */
export const orderItems = (asked: readonly string[], known: readonly string[]): Result<readonly string[]> => {
  const unknown = asked.find(code => !known.includes(code))
  if (unknown !== undefined) return err(issue('round.unknown_item', { path: ['items'], params: { item: unknown } }))
  return ok(known.filter(code => asked.includes(code)))
}

/** A round is pinned to the very document it was made with: id, edition and hash. It belongs to a window, here of one. */
export const createDraftRound = async (context: DistrictContext, input: NewRound): Promise<Result<{ readonly roundId: string }>> => {
  const now = context.now()
  const framework = (await enabledFrameworksAt(context, input.orgId)).find(
    entry => entry.pluginId === input.pluginId && entry.framework.id === input.frameworkId,
  )?.framework
  const instrument = framework?.instruments.find(candidate => candidate.id === input.instrumentId)
  if (!framework || !instrument || !isForRounds(instrument)) return err(issue('round.instrument_not_enabled', { path: ['instrumentId'] }))
  const variant = input.variant ?? null
  const askable = askableItems(framework, { instrument, variant })
  if (!askable.ok) return askable
  const items = orderItems(input.items, askable.value)
  if (!items.ok) return items
  const wrongTime = checkTimes(input, now)
  if (wrongTime) return err(wrongTime)
  const [orgs, people] = await readOrgsAndPeople(context, input.people)
  if (!orgs.some(row => row.id === input.orgId && row.archivedAt === null)) return err(issue('round.unknown_org', { path: ['orgId'] }))
  if (people.length !== new Set(input.people).size) return err(issue('round.unknown_person', { path: ['people'] }))
  const facilitators = [...new Set(input.facilitators)]
  if ((await findAccountHolders(context, facilitators)).length !== facilitators.length)
    return err(issue('round.unknown_person', { path: ['facilitators'] }))
  if (input.copiedFrom !== undefined && !(await mayCopy(context, input.copiedFrom)))
    return err(issue('round.unknown_source', { path: ['copiedFrom'] }))

  const roundId = context.newId()
  const windowId = context.newId()
  const hash = hashFramework(framework)
  const createdBy = actorId(context)
  const statements: readonly Statement[] = [
    activityStatement(context, { kind: 'round.created', orgId: input.orgId, roundId }),
    storeDocument({ hash, frameworkId: framework.id, edition: framework.edition, document: JSON.stringify(framework), storedAt: now }),
    storeWindow({ id: windowId, title: input.title, createdBy, createdAt: now }),
    storeRound({
      id: roundId,
      windowId,
      orgId: input.orgId,
      title: input.title,
      pluginId: input.pluginId,
      frameworkId: framework.id,
      edition: framework.edition,
      frameworkHash: hash,
      instrumentId: input.instrumentId,
      variant,
      items: items.value,
      visibility: input.visibility,
      asksImportance: input.asksImportance,
      revealsOnClose: input.revealsOnClose,
      state: 'draft',
      opensAt: toInstant(input.opensAt),
      closesAt: toInstant(input.closesAt),
      source: 'people',
      copiedFrom: input.copiedFrom ?? null,
      createdBy,
      createdAt: now,
    }),
    ...addMembers(input.people, { roundId, by: 'roster', at: now }),
    ...storeFacilitators(facilitators, { roundId, addedBy: createdBy, addedAt: now }),
    ...(input.opensAt === null ? [] : [scheduleJob('round.open', { roundId, at: toInstant(input.opensAt) })]),
  ]
  return decideAndWrite(context, async () => ok({ statements, expect: [[roundStream(roundId), 0]], output: { roundId } }))
}

const mayCopy = async (context: DistrictContext, roundId: string): Promise<boolean> => {
  const facts = await readRoundFacts(context, roundId)
  return facts !== null && can(context.actor, 'round.edit', subjectOf(facts))
}

const toInstant = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))

/** Before a round opens everything may change; afterwards the title, the closing time and added people. */
export const editRoundSettings = (
  context: DistrictContext,
  input: RoundSettings & { readonly roundId: string; readonly version: number },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    if (facts.version !== input.version) return err(issue('conflict.round_changed'))
    if (facts.round.state === 'closed') return err(issue('round.already_closed'))
    const wrongTime = checkTimes(input, context.now())
    if (wrongTime) return err(wrongTime)
    const [, people] = await readOrgsAndPeople(context, input.people)
    if (people.length !== new Set(input.people).size) return err(issue('round.unknown_person', { path: ['people'] }))
    const change = facts.round.state === 'draft' ? await changeDraft(context, { facts, input }) : changeOpen(context, { facts, input })
    if (!change.ok) return change
    const decision: Decision<null> = {
      statements: [
        activityStatement(context, { kind: 'round.changed', orgId: facts.round.orgId, roundId: input.roundId }),
        ...change.value,
      ],
      expect: [[roundStream(input.roundId), facts.version]],
      output: null,
    }
    return ok(decision)
  })

type Change = {
  readonly facts: NonNullable<Awaited<ReturnType<typeof readRoundFacts>>>
  readonly input: RoundSettings & { readonly roundId: string }
}

const changeDraft = async (context: DistrictContext, { facts, input }: Change): Promise<Result<readonly Statement[]>> => {
  const offered = await enabledFrameworksAt(context, facts.round.orgId)
  const framework = offered.find(entry => entry.framework.id === facts.round.frameworkId)?.framework
  const instrument = framework?.instruments.find(candidate => candidate.id === facts.round.instrumentId)
  const askable = framework && instrument && askableItems(framework, { instrument, variant: facts.round.variant })
  if (askable && !askable.ok) return askable
  const items = orderItems(input.items, askable?.value ?? facts.round.items)
  if (!items.ok) return items
  const opensAt = toInstant(input.opensAt)
  const closesAt = toInstant(input.closesAt)
  return ok([
    changeRound(input.roundId, {
      title: input.title,
      visibility: input.visibility,
      items: items.value,
      asksImportance: input.asksImportance,
      revealsOnClose: input.revealsOnClose,
      opensAt,
      closesAt,
    }),
    moveCodes(input.roundId, closesAt),
    keepOnlyMembers(input.roundId, input.people),
    ...addMembers(input.people, { roundId: input.roundId, by: 'roster', at: context.now() }),
    scheduleJob('round.open', { roundId: input.roundId, at: opensAt }),
  ])
}

const changeOpen = (context: DistrictContext, { facts, input }: Change): Result<readonly Statement[]> => {
  const { round: row } = facts
  const isFixed =
    input.visibility === row.visibility &&
    input.asksImportance === row.asksImportance &&
    input.items.length === row.items.length &&
    input.items.every(code => row.items.includes(code))
  if (!isFixed) return err(issue('round.fixed_once_open'))
  const closesAt = toInstant(input.closesAt)
  return ok([
    changeRound(input.roundId, { title: input.title, revealsOnClose: input.revealsOnClose, closesAt }),
    moveCodes(input.roundId, closesAt),
    ...addMembers(input.people, { roundId: input.roundId, by: 'roster', at: context.now() }),
    scheduleJob('round.close', { roundId: input.roundId, at: closesAt }),
  ])
}

export const removeDraftRound = (context: DistrictContext, roundId: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readRoundFacts(context, roundId)
    if (!facts) return err(issue('not_found'))
    if (facts.round.state !== 'draft') return err(issue('round.has_opened'))
    const [siblings] = await readMany(context.db, [
      query.select({ id: round.id }).from(round).where(eq(round.windowId, facts.round.windowId)),
    ])
    const statements = [
      activityStatement(context, { kind: 'round.changed', orgId: facts.round.orgId, roundId }),
      ...deleteDraftRound(facts.round),
    ]
    if (siblings.length === 1) statements.push(toStatement(query.delete(window).where(eq(window.id, facts.round.windowId))))
    return ok({ statements, expect: [[roundStream(roundId), facts.version]], output: null })
  })

import { can } from '@tilth/core/access'
import { translate } from '@tilth/core/conditions'
import { query, readMany } from '@tilth/db'
import { draft, invitation, person, response, roundMember } from '@tilth/db/district'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import { readFacilitators } from './facilitators.ts'
import { creditOf } from './form-view.ts'
import { readPinnedFramework } from './pinned-framework.ts'
import { subjectOf } from './policy.ts'
import { actorId, handedInInTime, isFullyRevealed, isRevealed, type RoundFacts } from './round-facts.ts'
import { titleOfRound } from './title-of-round.ts'
import type { ProgressView, RoundView } from './views.ts'

export const toIso = (instant: Date | null): string | null => instant?.toISOString() ?? null

/** Names of who is in belong to a named round and to whoever runs it; everybody else gets counts, before and after the reveal. */
const readProgress = async (context: DistrictContext, facts: RoundFacts, runs: boolean): Promise<ProgressView> => {
  const counts = { invited: facts.invitedCount, finished: facts.finishedCount }
  if (!runs) return { ...counts, people: null }
  const [members, responses] = await readMany(context.db, [
    query
      .select({ personId: person.id, name: person.name, position: person.position })
      .from(roundMember)
      .innerJoin(person, eq(person.id, roundMember.personId))
      .where(and(eq(roundMember.roundId, facts.round.id), isNull(person.removedAt)))
      .orderBy(asc(person.name)),
    query
      .selectDistinct({ personId: response.personId })
      .from(response)
      .where(and(eq(response.roundId, facts.round.id), eq(response.pass, 1), handedInInTime)),
  ])
  const finished = new Set(responses.map(row => row.personId))
  const named = facts.round.visibility === 'named'
  return { ...counts, people: members.map(member => ({ ...member, finished: named ? finished.has(member.personId) : null })) }
}

export const roundView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: string },
): Promise<RoundView> => {
  const { round } = facts
  const subject = subjectOf(facts)
  const may = (action: Parameters<typeof can>[1]): boolean => can(context.actor, action, subject)
  const runs = may('round.edit')
  const [pinned, progress, facilitators, [[mine], [started], [code]]] = await Promise.all([
    readPinnedFramework(context, round.frameworkHash),
    readProgress(context, facts, runs),
    readFacilitators(context, round.id),
    readMany(context.db, [
      query
        .select({ id: response.id })
        .from(response)
        .where(and(eq(response.roundId, round.id), eq(response.personId, actorId(context)), eq(response.pass, 1)))
        .limit(1),
      query
        .select({ savedAt: draft.savedAt })
        .from(draft)
        .where(and(eq(draft.roundId, round.id), eq(draft.personId, actorId(context)))),
      query
        .select({ code: invitation.code, expiresAt: invitation.expiresAt })
        .from(invitation)
        .where(and(eq(invitation.roundId, round.id), eq(invitation.kind, 'round'), isNull(invitation.revokedAt))),
    ]),
  ])
  const localized = translate(pinned.framework, locale)
  const isAlive = code?.code && (code.expiresAt === null || code.expiresAt > context.now())
  return {
    id: round.id,
    windowId: round.windowId,
    title: round.title,
    orgId: round.orgId,
    orgName: facts.orgName,
    framework: creditOf(pinned.framework, localized),
    instrumentId: round.instrumentId,
    variant: round.variant,
    instrumentTitle: titleOfRound(localized, round),
    items: round.items,
    visibility: round.visibility,
    asksImportance: round.asksImportance,
    revealsOnClose: round.revealsOnClose,
    state: round.state,
    revealed: isRevealed(facts),
    fullyRevealed: isFullyRevealed(facts),
    revealedItems: round.items.filter(item => facts.reveals.has(item)),
    heldBack: isRevealed(facts) && !facts.maySeeRevealed,
    revealedAt: toIso(facts.revealedAt),
    opensAt: toIso(round.opensAt),
    closesAt: toIso(round.closesAt),
    source: round.source,
    version: facts.version,
    progress,
    mine: !facts.invited ? 'not-invited' : mine ? 'submitted' : started ? 'started' : 'not-started',
    may: {
      edit: runs,
      open: round.state === 'draft' && may('round.open'),
      close: round.state === 'open' && may('round.close'),
      reveal: round.state !== 'draft' && !isFullyRevealed(facts) && may('round.reveal'),
      rate: facts.invited && may('round.rate'),
      seeResults: isRevealed(facts) && may('results.read'),
      invite: round.state !== 'closed' && runs,
      copy: round.state !== 'draft' && round.source === 'people' && runs && may('round.create'),
    },
    facilitators,
    copiedFrom: runs ? round.copiedFrom : null,
    joinCode:
      runs && isAlive && code.code
        ? { code: code.code, url: `${context.origin()}/join/${code.code}`, expiresAt: toIso(code.expiresAt) }
        : null,
  }
}

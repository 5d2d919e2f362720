import { can } from '@tilth/core/access'
import { formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { actorId, type RoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { readEvidenceOf } from './evidence-store.ts'
import type { EvidenceView } from './views.ts'

/** Whether the actor may change or remove it: whoever brought it, and whoever runs the round. */
export const mayChange = (
  context: DistrictContext,
  { facts, addedBy }: { readonly facts: RoundFacts; readonly addedBy: string },
): boolean => {
  const subject = subjectOf(facts)
  return can(context.actor, 'evidence.add', subject) && (addedBy === actorId(context) || can(context.actor, 'round.edit', subject))
}

export const evidenceView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: string },
): Promise<EvidenceView> => {
  const { round } = facts
  const [{ framework }, rows] = await Promise.all([readPinnedFramework(context, round.frameworkHash), readEvidenceOf(context, round.orgId)])
  const entries = rows.map(({ entry, mediaType, size, addedByName, uses }) => ({
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    url: entry.url,
    file: entry.fileName === null ? null : { name: entry.fileName, mediaType: mediaType ?? '', size: size ?? 0 },
    observedOn: entry.observedOn,
    expiresOn: entry.expiresOn,
    addedOn: entry.addedAt.toISOString().slice(0, 10),
    addedBy: round.visibility === 'named' ? addedByName : null,
    items: uses.filter(use => use.roundId === round.id).map(use => use.item),
    usedInOtherRounds: new Set(uses.filter(use => use.roundId !== round.id).map(use => use.roundId)).size,
    may: { change: mayChange(context, { facts, addedBy: entry.addedBy }) },
  }))
  const mayAdd = can(context.actor, 'evidence.add', subjectOf(facts))
  return {
    round: { id: round.id, title: round.title, orgName: facts.orgName },
    conditions: formItems(framework, { instrumentId: round.instrumentId, items: round.items, locale }).map(({ code, label }) => ({
      item: code,
      label,
    })),
    used: entries.filter(entry => entry.items.length > 0),
    kept: mayAdd ? entries.filter(entry => entry.items.length === 0) : [],
    may: { add: mayAdd },
  }
}

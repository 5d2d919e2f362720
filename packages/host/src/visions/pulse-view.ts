import { can } from '@tilth/core/access'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree } from '../people/people-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import { toIso } from '../rounds/round-view.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { pulseSubjectAt } from './policy.ts'
import { fewestSentences, readAnswers, readPulse, readRoleHolders } from './pulse-store.ts'
import type { PulseView } from './views.ts'
import { readVisions } from './vision-store.ts'
import { asOrg } from './vision-view.ts'

/** A fixed order made of the words themselves and the pulse: neither the roster's nor the alphabet's, and the same on every screen. */
const shuffled = (context: DistrictContext, { pulseId, sentences }: { readonly pulseId: string; readonly sentences: readonly string[] }) =>
  sentences
    .map(text => ({ text, at: context.sha256(`${pulseId}\n${text}`) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ text }) => text)

/** Null where there is no such pulse. Before the reveal nothing in it depends on anybody else's words. */
export const pulseView = async (context: DistrictContext, pulseId: string): Promise<PulseView | null> => {
  const [found, orgs, holders, answers] = await Promise.all([
    readPulse(context, pulseId),
    readOrgTree(context),
    readRoleHolders(context),
    readAnswers(context, { pulseId, personId: actorId(context) }),
  ])
  const own = found && orgs.find(row => row.id === found.orgId)
  if (!found || !own) return null
  const isRevealed = found.revealedAt !== null
  const path = orgPathOf(orgs, own.id)
  const mayAnswer = holders.filter(held => path.includes(held.orgId) || orgPathOf(orgs, held.orgId).includes(own.id))
  const answered = found.sentences?.length ?? answers.answered
  const isShown = isRevealed && answered >= fewestSentences
  const kept = (found.sentences ?? []).filter(text => text !== '')
  const visions = isShown ? await readVisions(context, [own.id]) : null
  const subject = pulseSubjectAt(context, { orgs, orgId: own.id })
  return {
    id: found.id,
    org: asOrg(own),
    question: found.question,
    state: isRevealed ? 'revealed' : 'open',
    openedAt: found.openedAt.toISOString(),
    revealedAt: toIso(found.revealedAt),
    answered,
    people: Math.max(new Set(mayAnswer.map(held => held.personId)).size, answered),
    mine: isRevealed ? null : answers.mine,
    sentences: isShown ? shuffled(context, { pulseId, sentences: kept }) : null,
    takenOut: isShown ? answered - kept.length : 0,
    floor: fewestSentences,
    missing: Math.max(0, fewestSentences - answered),
    statement: visions?.get(own.id)?.statement ?? null,
    may: {
      answer: !isRevealed && can(context.actor, 'pulse.answer', subject),
      reveal: !isRevealed && can(context.actor, 'pulse.run', subject),
      takeOut: isShown && can(context.actor, 'pulse.run', subject),
    },
  }
}

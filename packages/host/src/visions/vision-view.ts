import { can } from '@tilth/core/access'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree, type StoredOrg } from '../people/people-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import { toIso } from '../rounds/round-view.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { pulseSubjectAt, visionOrgId } from './policy.ts'
import { readPulsesOf } from './pulse-store.ts'
import type { VisionOrg, VisionView } from './views.ts'
import { noVision, readVisions } from './vision-store.ts'

export const asOrg = ({ id, name, kind }: StoredOrg): VisionOrg => ({ id, name, kind })

/** An org with its parents before it and its children after, in the order of the tree. */
const walk = (
  orgs: readonly StoredOrg[],
  { parentId, depth }: { readonly parentId: string | null; readonly depth: number },
): VisionView['orgs'] =>
  orgs
    .filter(row => row.parentId === parentId && row.archivedAt === null && row.kind !== 'class')
    .flatMap(row => [{ ...asOrg(row), depth }, ...walk(orgs, { parentId: row.id, depth: depth + 1 })])

/** Null where there is no such org. */
export const visionView = async (context: DistrictContext, asked: string | null): Promise<VisionView | null> => {
  const orgs = await readOrgTree(context)
  const orgId = visionOrgId(context, { orgs, asked })
  const path = orgPathOf(orgs, orgId)
  const chain = path.flatMap(id => orgs.filter(row => row.id === id))
  const own = chain.at(-1)
  if (!own) return null
  const subject = pulseSubjectAt(context, { orgs, orgId })
  const mayAnswer = can(context.actor, 'pulse.answer', subject)
  const [visions, pulses] = await Promise.all([
    readVisions(context, path),
    mayAnswer ? readPulsesOf(context, { orgId, personId: actorId(context) }) : [],
  ])
  return {
    org: asOrg(own),
    chain: chain.map(row => ({ org: asOrg(row), vision: visions.get(row.id) ?? noVision })),
    orgs: walk(orgs, { parentId: null, depth: 0 }),
    pulses: pulses.map(({ row, answered, isMineIn }) => ({
      id: row.id,
      question: row.question,
      state: row.revealedAt === null ? 'open' : 'revealed',
      openedAt: row.openedAt.toISOString(),
      revealedAt: toIso(row.revealedAt),
      answered,
      isMineIn: row.revealedAt === null ? isMineIn : null,
    })),
    may: { write: can(context.actor, 'vision.write', subject), runPulse: can(context.actor, 'pulse.run', subject) },
  }
}

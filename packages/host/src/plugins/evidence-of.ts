import type { Evidence, Framework } from '@tilth/core/conditions'
import type { EvidenceCount } from './views.ts'

const ofOwner = (owner: 'framework' | 'ours'): Evidence => (owner === 'ours' ? 'ours' : 'published')

/** Counts what people read, each once: names and descriptions as their evidence says, descriptors, look-fors, advice and texts by whose they are. */
export const evidenceOf = (framework: Framework): EvidenceCount => {
  const found: readonly Evidence[] = [
    ...(framework.core ? [framework.core.evidence] : []),
    ...framework.layers.map(layer => layer.evidence),
    ...framework.conditions.flatMap(condition => [
      condition.verified === false ? 'unverified' : condition.evidence,
      ...condition.rubrics.flatMap(rubric => rubric.descriptors.map(() => ofOwner(rubric.owner))),
      ...(condition.lookFors ?? []).map(sign => ofOwner(sign.owner)),
      ...(condition.recommendations ?? []).map(advice => ofOwner(advice.owner)),
    ]),
    ...framework.texts.map(text => ofOwner(text.owner)),
  ]
  const count = (evidence: Evidence): number => found.filter(each => each === evidence).length
  return { published: count('published'), unverified: count('unverified'), ours: count('ours') }
}

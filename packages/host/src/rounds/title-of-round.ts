import type { Framework } from '@tilth/core/conditions'

/** What people are asked with, by name: the instrument and, where the framework has several, its variant. */
export const titleOfRound = (
  framework: Framework,
  { instrumentId, variant }: { readonly instrumentId: string; readonly variant: string | null },
): string => {
  const title = framework.instruments.find(candidate => candidate.id === instrumentId)?.title ?? framework.title
  const label = framework.variants?.find(candidate => candidate.id === variant)?.label
  return label === undefined ? title : `${title}: ${label}`
}

import { translate } from '@tilth/core/conditions'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { mapBetween, stepsFrom } from './edition-chain.ts'
import { readEditionChanges } from './edition-store.ts'
import { findEdition } from './find-edition.ts'
import type { NewNameView } from './views.ts'

export interface PinnedRound {
  readonly frameworkId: string
  readonly edition: number
  readonly frameworkHash: string
  readonly instrumentId: string
}

/** What each item of a round is called in the edition that stands now; nothing where the round's own edition still does, or where it is gone. */
export const readNewNames = async (
  context: DistrictContext,
  { round, locale }: { readonly round: PinnedRound; readonly locale: string },
): Promise<(item: string) => readonly NewNameView[]> => {
  const changes = await readEditionChanges(context)
  const last = stepsFrom(changes, round).at(-1)
  const map = last && mapBetween(changes, { from: round, to: last.to })
  const later = last && map ? await findEdition(context, last.to) : null
  if (!map || !later) return () => []
  const { index } = await readPinnedFramework(context, round.frameworkHash)
  const localized = translate(later, locale)
  const labels = new Map(localized.conditions.map(({ code, label }) => [code, label]))
  return item => {
    const condition = index.item(round.instrumentId, item)?.condition
    return map.flatMap(({ from, to, relation }) =>
      from !== condition || to === null ? [] : [{ code: to, label: labels.get(to) ?? to, framework: localized.shortTitle, relation }],
    )
  }
}

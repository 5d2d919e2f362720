import type { Framework, Instrument } from '@tilth/core/conditions'
import { mapBetween, stepsFrom } from '../editions/edition-chain.ts'
import { isSameEdition, refOf } from '../editions/edition-ref.ts'
import { readEditionChanges } from '../editions/edition-store.ts'
import { enabledFrameworksAt } from '../plugins/enabled-frameworks.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { askableItems } from './askable-items.ts'
import { readPinnedFramework } from './pinned-framework.ts'
import type { RoundFacts } from './round-facts.ts'

type Round = RoundFacts['round']

/** What to ask where a round is asked again, in the words of what is on at its org now. */
export interface ItemsToAskAgain {
  readonly frameworkId: string
  readonly instrumentId: string
  readonly variant: string | null
  /** Of what is on now, in its order; empty where neither the framework nor what it became is on. */
  readonly items: readonly string[]
  /** Of the earlier round, without anything they became. */
  readonly itemsGone: readonly string[]
  /** Of `items`, those that came of no earlier one: a round that asked everything there was asks everything there is. */
  readonly itemsAdded: readonly string[]
  /** Whether an item map led here. */
  readonly followsMap: boolean
}

/** The instrument of the same name; in another framework, which has names of its own, the only one of its kind. */
const instrumentLike = (asked: Instrument, { instruments }: Framework): Instrument | undefined => {
  const alike = instruments.filter(candidate => candidate.kind === asked.kind)
  return instruments.find(candidate => candidate.id === asked.id) ?? (alike.length === 1 ? alike[0] : undefined)
}

const codesIn = (framework: Framework, part: { readonly instrument: Instrument; readonly variant: string | null }): readonly string[] => {
  const askable = askableItems(framework, part)
  return askable.ok ? askable.value : []
}

/** The latest of what the round's edition became that is on at its org; else another edition of it; null where neither is. */
const findPresent = async (context: DistrictContext, round: Round) => {
  const [enabled, changes] = await Promise.all([enabledFrameworksAt(context, round.orgId), readEditionChanges(context)])
  const from = { frameworkId: round.frameworkId, edition: round.edition }
  for (const { to } of stepsFrom(changes, from).toReversed()) {
    const found = enabled.find(entry => isSameEdition(refOf(entry.framework), to))
    if (found) return { found, map: mapBetween(changes, { from, to }) }
  }
  const found = enabled.find(
    entry => entry.framework.id === round.frameworkId && (round.pluginId === null || entry.pluginId === round.pluginId),
  )
  return found ? { found, map: null } : null
}

export const itemsToAskAgain = async (context: DistrictContext, { round }: Pick<RoundFacts, 'round'>): Promise<ItemsToAskAgain> => {
  const gone: ItemsToAskAgain = {
    frameworkId: round.frameworkId,
    instrumentId: round.instrumentId,
    variant: round.variant,
    items: [],
    itemsGone: round.items,
    itemsAdded: [],
    followsMap: false,
  }
  const [present, pinned] = await Promise.all([findPresent(context, round), readPinnedFramework(context, round.frameworkHash)])
  const asked = pinned.framework.instruments.find(candidate => candidate.id === round.instrumentId)
  const instrument = present && asked && instrumentLike(asked, present.found.framework)
  if (!present || !asked || !instrument) return gone
  const { found, map } = present
  const variant = found.framework.variants === undefined ? null : round.variant
  const known = codesIn(found.framework, { instrument, variant })
  const became = (item: string): readonly string[] =>
    (map?.flatMap(row => (row.from === item && row.to !== null ? [row.to] : [])) ?? [item]).filter(code => known.includes(code))
  const kept = new Set(round.items.flatMap(became))
  const askedAll = codesIn(pinned.framework, { instrument: asked, variant: round.variant }).every(code => round.items.includes(code))
  const itemsAdded = map !== null && askedAll ? known.filter(code => !kept.has(code)) : []
  return {
    frameworkId: found.framework.id,
    instrumentId: instrument.id,
    variant,
    items: known.filter(code => kept.has(code) || itemsAdded.includes(code)),
    itemsGone: round.items.filter(item => became(item).length === 0),
    itemsAdded,
    followsMap: map !== null,
  }
}

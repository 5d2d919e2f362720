import { can } from '@tilth/core/access'
import { indexFramework, translate } from '@tilth/core/conditions'
import { krippendorffAlpha, lenses, rankForDiscussion } from '@tilth/core/rubrics'
import { formItems, layersOf } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import type { RoundFacts } from '../rounds/round-facts.ts'
import { roundView } from '../rounds/round-view.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { fieldResults } from './field-results.ts'
import type { Locale } from './item-result.ts'
import { itemResult, ratedItems, readAnswersOf } from './reading.ts'
import { type Viewer, viewerOf, viewerOfItem } from './viewer.ts'
import type { ResultsView } from './views.ts'

/** As whom this person is told to look: as the team where that is so for one condition at least; each condition has its own floor. */
const lookingAs = (context: DistrictContext, facts: RoundFacts): Viewer =>
  facts.round.items
    .filter(item => facts.reveals.has(item))
    .map(item => viewerOfItem(context, { facts, item }))
    .find(viewer => viewer.seenAs === 'team') ?? viewerOf(context, facts)

/** What a team sees together after the reveal; from outside the same under the higher floor, without names, notes or late marks. */
export const resultsView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: Locale },
): Promise<ResultsView> => {
  const subject = subjectOf(facts)
  const may = (action: Parameters<typeof can>[1]): boolean => can(context.actor, action, subject)
  const [pinned, reading, round] = await Promise.all([
    readPinnedFramework(context, facts.round.frameworkHash),
    readAnswersOf(context, { facts, locale }),
    roundView(context, { facts, locale }),
  ])
  const { framework } = pinned
  const localized = translate(framework, locale)
  const both = formItems(framework, { ...facts.round, locale }).map(item => ({ item, result: itemResult(reading, item) }))
  const items = both.map(({ result }) => result)
  const ranked = ratedItems(reading, both)
  const order = rankForDiscussion(ranked)
  const hidden = items.filter(item => !item.shown && item.protection !== 'sealed').map(item => item.code)
  const viewer = lookingAs(context, facts)
  return {
    round,
    core: localized.core?.label ?? null,
    layers: layersOf(localized),
    items,
    fields: await fieldResults(context, { facts, pinned, locale, mayTakeOut: may('round.edit') }),
    discussionOrder: order.ranked.map(entry => entry.code),
    tooFew: [...order.tooFew.map(entry => entry.code), ...hidden],
    protocol: indexFramework(localized)
      .texts('protocol-question')
      .map(text => ({ id: text.id, text: text.text })),
    alpha: krippendorffAlpha(
      ranked.map(entry => entry.tally),
      ranked[0]?.scale.kind === 'levels' ? 'ordinal' : 'interval',
    ),
    seenAs: viewer.seenAs,
    floor: viewer.floor,
    may: {
      record: may('finding.record'),
      comment: may('finding.comment'),
      choose: may('priority.choose'),
      print: may('report.print'),
      takeOut: may('round.edit'),
    },
    lenses: lenses(ranked, locale),
  }
}

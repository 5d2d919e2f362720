import { can } from '@tilth/core/access'
import { indexFramework, translate } from '@tilth/core/conditions'
import { isPosition, krippendorffAlpha, lenses, nothing, rankForDiscussion } from '@tilth/core/rubrics'
import { countedMark } from '../ratings/counted-response.ts'
import { formItems, layersOf } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { actorId, type RoundFacts } from '../rounds/round-facts.ts'
import { roundView } from '../rounds/round-view.ts'
import type { FormItem } from '../rounds/views.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { countItem, type Rater, ratersOf } from './counted-marks.ts'
import { findingView, type Locale, type NamedMark, shownResult, tallyItem } from './item-result.ts'
import { type RoundAnswers, readRoundAnswers } from './results-store.ts'
import { type Viewer, viewerOf } from './viewer.ts'
import type { ItemResult, ResultsView, ShownResult } from './views.ts'

interface Reading {
  readonly context: DistrictContext
  readonly facts: RoundFacts
  readonly answers: RoundAnswers
  readonly raters: readonly Rater[]
  readonly viewer: Viewer
  readonly locale: Locale
}

/** Names beside marks: only of a named round, only for its team, only first marks. */
const namedMarks = ({ facts, answers, raters, viewer }: Reading, code: string): readonly NamedMark[] | null => {
  if (facts.round.visibility !== 'named' || viewer.seenAs !== 'team') return null
  const at = { index: facts.round.items.indexOf(code), revealNo: facts.reveals.get(code) ?? 0 }
  return raters
    .map(rater => ({ name: answers.names.get(rater.personId ?? '') ?? '', mark: countedMark(rater.versions, at) }))
    .filter(named => isPosition(named.mark))
    .toSorted((a, b) => a.mark - b.mark || a.name.localeCompare(b.name))
}

/** Notes of versions that count, for the team alone; sorted by their own words, so that the order says nothing. */
const teamNotes = ({ facts, answers, raters, viewer }: Reading, code: string): ShownResult['notes'] => {
  const revealNo = facts.reveals.get(code)
  if (viewer.seenAs !== 'team' || revealNo === undefined) return []
  const named = facts.round.visibility === 'named'
  const authors = new Map(
    raters.flatMap(rater => {
      const newest = rater.versions.filter(version => version.submittedNo < revealNo).toSorted((a, b) => b.submittedNo - a.submittedNo)[0]
      return newest ? [[newest.id, rater.personId] as const] : []
    }),
  )
  return answers.notes
    .filter(note => note.item === code && authors.has(note.responseId))
    .map(note => ({ text: note.text, name: named ? (answers.names.get(authors.get(note.responseId) ?? '') ?? null) : null }))
    .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
}

const ownMark = ({ context, facts, raters }: Reading, code: string): number | null => {
  const mine = raters.find(rater => rater.personId !== null && rater.personId === actorId(context))
  if (!mine) return null
  const mark = countedMark(mine.versions, { index: facts.round.items.indexOf(code), revealNo: facts.reveals.get(code) ?? 0 })
  return mark === nothing ? null : mark
}

const itemResult = (reading: Reading, item: FormItem): ItemResult => {
  const { facts, answers, viewer, locale } = reading
  const counted = countItem(facts, { raters: reading.raters, code: item.code })
  const shown =
    counted &&
    shownResult(
      { item, counted },
      {
        viewer,
        locale,
        named: namedMarks(reading, item.code),
        notes: teamNotes(reading, item.code),
        asksImportance: facts.round.asksImportance,
      },
    )
  const mayReadWords = shown !== null || viewer.seenAs === 'team'
  const finding = mayReadWords ? answers.findings.find(row => row.item === item.code) : undefined
  return {
    code: item.code,
    label: item.label,
    shortLabel: item.shortLabel,
    layer: item.layer,
    description: item.description,
    scale: item.scale,
    descriptors: item.descriptors,
    shown,
    protection: shown ? null : viewer.seenAs === 'team' ? 'too-few-marks' : 'small-group',
    own: ownMark(reading, item.code),
    finding: finding ? findingView(finding, { scale: item.scale, locale, names: answers.names }) : null,
    comments: answers.comments
      .filter(row => row.item === item.code && mayReadWords)
      .map(row => ({
        id: row.id,
        author: answers.names.get(row.authorId) ?? '',
        mine: row.authorId === actorId(reading.context),
        text: row.text,
        writtenAt: row.writtenAt.toISOString(),
      })),
  }
}

/** What a team sees together after the reveal; from outside the same under the higher floor, without names, notes or late marks. */
export const resultsView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: Locale },
): Promise<ResultsView> => {
  const [{ framework }, answers, round] = await Promise.all([
    readPinnedFramework(context, facts.round.frameworkHash),
    readRoundAnswers(context, facts.round.id),
    roundView(context, { facts, locale }),
  ])
  const localized = translate(framework, locale)
  const forms = formItems(framework, { ...facts.round, locale })
  const reading: Reading = { context, facts, answers, raters: ratersOf(answers.responses), viewer: viewerOf(context, facts), locale }
  const items = forms.map(item => itemResult(reading, item))
  const ranked = forms.flatMap((item, index) => {
    const counted = items[index]?.shown ? countItem(facts, { raters: reading.raters, code: item.code }) : null
    if (!counted) return []
    const [little, some, lot] = counted.importance
    return [
      {
        code: item.code,
        label: item.label,
        tally: tallyItem(counted, item.scale),
        scale: item.scale,
        ...(facts.round.asksImportance ? { importance: { lot, some, little } } : {}),
      },
    ]
  })
  const order = rankForDiscussion(ranked)
  const through = lenses(ranked, locale)
  const hidden = items.filter(item => !item.shown).map(item => item.code)
  const subject = subjectOf(facts)
  const may = (action: Parameters<typeof can>[1]): boolean => can(context.actor, action, subject)
  return {
    round,
    layers: layersOf(localized),
    items,
    discussionOrder: order.ranked.map(entry => entry.code),
    tooFew: [...order.tooFew.map(entry => entry.code), ...hidden],
    protocol: indexFramework(localized)
      .texts('protocol-question')
      .map(text => ({ id: text.id, text: text.text })),
    alpha: krippendorffAlpha(
      ranked.map(entry => entry.tally),
      ranked[0]?.scale.kind === 'levels' ? 'ordinal' : 'interval',
    ),
    seenAs: reading.viewer.seenAs,
    floor: reading.viewer.floor,
    may: { record: may('finding.record'), comment: may('finding.comment'), choose: may('priority.choose'), print: may('report.print') },
    lenses: through,
  }
}

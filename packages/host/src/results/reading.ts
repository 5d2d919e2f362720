import { adviceFor } from '@tilth/core/conditions'
import { isPosition, nothing, type RatedItem } from '@tilth/core/rubrics'
import { countedMark } from '../ratings/counted-response.ts'
import { actorId, type RoundFacts } from '../rounds/round-facts.ts'
import type { FormItem } from '../rounds/views.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type CountedItem, countItem, type Rater, ratersOf } from './counted-marks.ts'
import { findingView, type Locale, type NamedMark, secondResult, shownResult, tallyItem } from './item-result.ts'
import { type RoundAnswers, readRoundAnswers } from './results-store.ts'
import { secondMarks } from './second-marks.ts'
import { type Viewer, viewerOfItem } from './viewer.ts'
import type { ItemResult, ShownResult } from './views.ts'

/** One round as one person may read it: all answers are in it, what of them is shown is decided here, condition by condition. */
export interface Reading {
  readonly context: DistrictContext
  readonly facts: RoundFacts
  readonly answers: RoundAnswers
  readonly raters: readonly Rater[]
  readonly locale: Locale
}

interface Of {
  readonly code: string
  readonly viewer: Viewer
}

/** Names beside marks: only of a named round, only for its team, only first marks. */
const namedMarks = ({ facts, answers, raters }: Reading, { code, viewer }: Of): readonly NamedMark[] | null => {
  if (facts.round.visibility !== 'named' || viewer.seenAs !== 'team') return null
  const at = { index: facts.round.items.indexOf(code), revealNo: facts.reveals.get(code) ?? 0 }
  return raters
    .map(rater => ({ name: answers.names.get(rater.personId ?? '') ?? '', mark: countedMark(rater.versions, at) }))
    .filter(named => isPosition(named.mark))
    .toSorted((a, b) => a.mark - b.mark || a.name.localeCompare(b.name))
}

/** Notes of versions that count, for the team alone; sorted by their own words, so that the order says nothing. */
const teamNotes = ({ facts, answers, raters }: Reading, { code, viewer }: Of): ShownResult['notes'] => {
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

const protectionOf = (counted: CountedItem | null, viewer: Viewer): ItemResult['protection'] => {
  if (!counted) return 'sealed'
  return viewer.seenAs === 'team' ? 'too-few-marks' : 'small-group'
}

/** While a second pass is open nothing of it is here but that it is. */
const secondOf = (
  { facts, answers, locale }: Reading,
  { item, viewer }: { readonly item: FormItem; readonly viewer: Viewer },
): Pick<ItemResult, 'secondPass' | 'second'> => {
  const pass = answers.secondPasses.find(row => row.item === item.code)
  if (!pass) return { secondPass: 'none', second: null }
  if (pass.closedNo === null) return { secondPass: 'open', second: null }
  const index = facts.round.items.indexOf(item.code)
  const marks = [...secondMarks(answers.responses, { index, beforeNo: pass.closedNo }).values()]
  return { secondPass: 'closed', second: secondResult({ item, marks }, { viewer, locale }) }
}

export const itemResult = (reading: Reading, item: FormItem): ItemResult => {
  const { context, facts, answers, locale } = reading
  const viewer = viewerOfItem(context, { facts, item: item.code })
  const counted = countItem(facts, { raters: reading.raters, code: item.code })
  const shown =
    counted &&
    shownResult(
      { item, counted },
      {
        viewer,
        locale,
        named: namedMarks(reading, { code: item.code, viewer }),
        notes: teamNotes(reading, { code: item.code, viewer }),
        asksImportance: facts.round.asksImportance,
      },
    )
  const mayReadWords = shown !== null || viewer.seenAs === 'team'
  const finding = mayReadWords ? answers.findings.find(row => row.item === item.code) : undefined
  const advicePosition = finding?.position ?? shown?.median ?? null
  return {
    code: item.code,
    label: item.label,
    shortLabel: item.shortLabel,
    layer: item.layer,
    description: item.description,
    scale: item.scale,
    descriptors: item.descriptors,
    shown,
    protection: shown ? null : protectionOf(counted, viewer),
    floor: viewer.floor,
    own: ownMark(reading, item.code),
    ...secondOf(reading, { item, viewer }),
    finding: finding ? findingView(finding, { scale: item.scale, locale, names: answers.names }) : null,
    advice: advicePosition === null ? [] : adviceFor(item, { scale: item.scale, position: advicePosition }),
    comments: answers.comments
      .filter(row => row.item === item.code && mayReadWords)
      .map(row => ({
        id: row.id,
        author: answers.names.get(row.authorId) ?? '',
        mine: row.authorId === actorId(context),
        text: row.text,
        writtenAt: row.writtenAt.toISOString(),
      })),
  }
}

export const readAnswersOf = async (
  context: DistrictContext,
  { facts, locale, withoutNames = false }: { readonly facts: RoundFacts; readonly locale: Locale; readonly withoutNames?: boolean },
): Promise<Reading> => {
  const answers = await readRoundAnswers(context, { roundId: facts.round.id, withoutNames })
  return { context, facts, answers, raters: ratersOf(answers.responses), locale }
}

/** The conditions whose marks this person is shown, as ranking and lenses take them; nothing of any other condition is in it. */
export const ratedItems = (
  reading: Reading,
  shown: readonly { readonly item: FormItem; readonly result: ItemResult }[],
): readonly RatedItem[] =>
  shown.flatMap(({ item, result }) => {
    const counted = result.shown ? countItem(reading.facts, { raters: reading.raters, code: item.code }) : null
    if (!counted) return []
    const [little, some, lot] = counted.importance
    return [
      {
        code: item.code,
        label: item.label,
        tally: tallyItem(counted, item.scale),
        scale: item.scale,
        ...(reading.facts.round.asksImportance ? { importance: { lot, some, little } } : {}),
      },
    ]
  })

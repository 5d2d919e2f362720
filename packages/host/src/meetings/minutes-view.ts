import { translate } from '@tilth/core/conditions'
import { noteKey, readNewestNotes } from '../layer-notes/layer-note-store.ts'
import { promptedLayers } from '../layer-notes/prompts.ts'
import { readPriorityRows } from '../priorities/priority-store.ts'
import { areFieldsTold, fieldResults } from '../results/field-results.ts'
import type { Locale } from '../results/item-result.ts'
import { itemResult, readAnswersOf } from '../results/reading.ts'
import { creditOf, formItems } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { isFullyRevealed, type RoundFacts } from '../rounds/round-facts.ts'
import { toIso } from '../rounds/round-view.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { agendaOrder } from './agenda-order.ts'
import { readMeetingFacts } from './meeting-store.ts'
import type { MarksInWords, MinutesView } from './views.ts'

const inWords = (marks: MarksInWords | null): MarksInWords | null =>
  marks && { counted: marks.counted, agreement: marks.agreement, sentence: marks.sentence }

/** What may be shown of each condition to this reader is what the results page shows, said in words. */
export const minutesView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: Locale },
): Promise<MinutesView> => {
  const [pinned, meeting, reading, priorities, notes] = await Promise.all([
    readPinnedFramework(context, facts.round.frameworkHash),
    readMeetingFacts(context, facts.round.id),
    readAnswersOf(context, { facts, locale, withoutNames: true }),
    readPriorityRows(context, facts.round.id),
    readNewestNotes(context, facts.round.id),
  ])
  const { framework } = pinned
  const localized = translate(framework, locale)
  const questions = areFieldsTold(facts, pinned) ? await fieldResults(context, { facts, pinned, locale, mayTakeOut: false }) : []
  const forms = formItems(framework, { ...facts.round, locale })
  const labelOf = (code: string): string => forms.find(form => form.code === code)?.label ?? code
  const parked = priorities.rows.filter(row => row.state === 'parked')
  const days = parked.flatMap(row => (row.revisitOn === null ? [] : [row.revisitOn])).toSorted()
  return {
    round: {
      id: facts.round.id,
      title: facts.round.title,
      orgName: facts.orgName,
      visibility: facts.round.visibility,
      openedAt: toIso(facts.round.openedAt),
      closedAt: toIso(facts.round.closedAt),
      revealedAt: toIso(facts.revealedAt),
      fullyRevealed: isFullyRevealed(facts),
    },
    framework: creditOf(framework, localized),
    meeting: meeting.row && { startedAt: meeting.row.startedAt.toISOString(), endedAt: toIso(meeting.row.endedAt) },
    tookPart: { invited: facts.invitedCount, finished: facts.finishedCount },
    conditions: agendaOrder({ facts, meeting }, { reading, forms }).codes.flatMap(code => {
      const item = forms.find(form => form.code === code)
      if (!item) return []
      const { shown, second, finding } = itemResult(reading, item)
      return [
        {
          code,
          label: item.label,
          layer: item.layer,
          revealed: facts.reveals.has(code),
          first: inWords(shown),
          second: inWords(second),
          agreed: finding && { position: finding.positionInWords, reason: finding.reason, minorityNote: finding.minorityNote },
        },
      ]
    }),
    questions: questions.map(field => ({ ...field, words: [] })),
    chosen: priorities.rows
      .filter(row => row.state === 'chosen')
      .map(row => ({ item: row.item, label: labelOf(row.item), rank: row.rank ?? 0, reason: row.reason })),
    parked: parked.map(row => ({ item: row.item, label: labelOf(row.item), reason: row.reason, revisitOn: row.revisitOn })),
    layerNotes: promptedLayers(localized).flatMap(layer =>
      layer.prompts.flatMap(({ id, question }) => {
        const text = notes.get(noteKey(layer.code, id))?.text ?? ''
        return text === '' ? [] : [{ layer: layer.code, label: layer.label, question, text }]
      }),
    ),
    nextDate: days[0] ?? null,
  }
}

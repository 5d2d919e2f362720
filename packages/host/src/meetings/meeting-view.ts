import { can } from '@tilth/core/access'
import { indexFramework, translate } from '@tilth/core/conditions'
import { areFieldsTold, fieldResults } from '../results/field-results.ts'
import type { Locale } from '../results/item-result.ts'
import { itemResult, type Reading, readAnswersOf } from '../results/reading.ts'
import { secondMarks } from '../results/second-marks.ts'
import { viewerOfItem } from '../results/viewer.ts'
import type { ItemResult } from '../results/views.ts'
import { formItems, layersOf } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { actorId, type RoundFacts } from '../rounds/round-facts.ts'
import { roundView, toIso } from '../rounds/round-view.ts'
import type { FormItem } from '../rounds/views.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { agendaOrder } from './agenda-order.ts'
import { isOpen, isRunning, type MeetingFacts, type MeetingRow, passOf, questionsStop, readMeetingFacts } from './meeting-store.ts'
import type { MeetingCondition, MeetingView, SecondPassView } from './views.ts'

interface InTheRoom {
  readonly context: DistrictContext
  readonly facts: RoundFacts
  readonly meeting: MeetingFacts
  readonly reading: Reading
}

const stateOfPass = (meeting: MeetingFacts, item: string): SecondPassView['state'] => {
  const pass = passOf(meeting, item)
  if (!pass) return 'none'
  return isOpen(pass) ? 'open' : 'closed'
}

/** How many had handed in by its reveal, or by now. Who handed in is counted for what is in time, not for what was marked. */
const countHandedIn = ({ facts, reading }: InTheRoom, item: string): number => {
  const revealNo = facts.reveals.get(item) ?? Number.MAX_SAFE_INTEGER
  return reading.raters.filter(({ versions }) => versions.some(version => version.submittedNo < revealNo)).length
}

/** A wall has no names on it, and neither has what a phone beside it shows. */
const withoutNames = (result: ItemResult): ItemResult => ({
  ...result,
  shown: result.shown && { ...result.shown, names: null, notes: result.shown.notes.map(note => ({ ...note, name: null })) },
  finding: result.finding && { ...result.finding, recordedBy: '' },
  comments: [],
})

const secondPassView = (room: InTheRoom, result: ItemResult): SecondPassView => {
  const { context, facts, meeting, reading } = room
  const pass = passOf(meeting, result.code)
  const index = facts.round.items.indexOf(result.code)
  const given = secondMarks(reading.answers.responses, { index, ...(pass?.closedNo ? { beforeNo: pass.closedNo } : {}) })
  const state = stateOfPass(meeting, result.code)
  const viewer = viewerOfItem(context, { facts, item: result.code })
  const isHidden = state === 'closed' && result.second === null
  return {
    state,
    counted: given.size,
    own: given.get(actorId(context)) ?? null,
    marks: result.second?.marks ?? null,
    sentence: result.second?.sentence ?? null,
    protection: !isHidden ? null : viewer.seenAs === 'team' ? 'too-few-marks' : 'small-group',
  }
}

const conditionView = (room: InTheRoom, item: FormItem): MeetingCondition => {
  const { facts, reading } = room
  const result = itemResult(reading, item)
  const revealed = facts.reveals.has(item.code)
  const handedIn = countHandedIn(room, item.code)
  return {
    item,
    revealed,
    counts: { in: handedIn, stillRating: Math.max(0, facts.invitedCount - handedIn) },
    result: revealed ? withoutNames(result) : null,
    secondPass: secondPassView(room, result),
    findingVersion: reading.answers.findings.find(row => row.item === item.code)?.version ?? 0,
  }
}

const timerView = (row: MeetingRow | null, at: Date): MeetingView['timer'] => {
  if (row?.timerEndsAt) {
    const seconds = Math.max(0, Math.ceil((row.timerEndsAt.getTime() - at.getTime()) / 1000))
    return { state: 'running', endsAt: toIso(row.timerEndsAt), seconds }
  }
  return row === null || row.timerSeconds === null
    ? { state: 'none', endsAt: null, seconds: null }
    : { state: 'stopped', endsAt: null, seconds: row.timerSeconds }
}

const stateOf = (meeting: MeetingFacts): MeetingView['state'] => {
  if (isRunning(meeting)) return 'running'
  return meeting.row ? 'ended' : 'not-started'
}

/** One reading for every screen of the room. Where the meeting stands is kept on the server alone, so any device goes on with it. */
export const meetingView = async (
  context: DistrictContext,
  { facts, locale }: { readonly facts: RoundFacts; readonly locale: Locale },
): Promise<MeetingView> => {
  const [pinned, meeting, reading, round] = await Promise.all([
    readPinnedFramework(context, facts.round.frameworkHash),
    readMeetingFacts(context, facts.round.id),
    readAnswersOf(context, { facts, locale, withoutNames: true }),
    roundView(context, { facts, locale }),
  ])
  const room: InTheRoom = { context, facts, meeting, reading }
  const { framework } = pinned
  const localized = translate(framework, locale)
  const forms = formItems(framework, { ...facts.round, locale })
  const { orderedBy, codes } = agendaOrder({ facts, meeting }, { reading, forms })
  const now = context.now()
  const { row } = meeting
  const current = isRunning(meeting) ? forms.find(item => item.code === row?.current) : undefined
  const isTold = areFieldsTold(facts, pinned)
  const isOnQuestions = isTold && isRunning(meeting) && row?.current === questionsStop
  const subject = subjectOf(facts)
  const may = (action: Parameters<typeof can>[1]): boolean => can(context.actor, action, subject)
  return {
    round: { ...round, progress: { ...round.progress, people: null } },
    state: stateOf(meeting),
    startedAt: toIso(row?.startedAt ?? null),
    endedAt: toIso(row?.endedAt ?? null),
    agenda: codes.flatMap(code => {
      const item = forms.find(form => form.code === code)
      if (!item) return []
      return [
        {
          code,
          label: item.label,
          shortLabel: item.shortLabel,
          layer: item.layer,
          revealed: facts.reveals.has(code),
          counted: countHandedIn(room, code),
          agreed: reading.answers.findings.some(finding => finding.item === code),
          secondPass: stateOfPass(meeting, code),
        },
      ]
    }),
    orderedBy,
    current: current ? conditionView(room, current) : null,
    questions: { told: isTold, shown: isOnQuestions ? await fieldResults(context, { facts, pinned, locale, mayTakeOut: false }) : null },
    layers: layersOf(localized),
    protocol: indexFramework(localized)
      .texts('protocol-question')
      .map(text => ({ id: text.id, text: text.text })),
    timer: timerView(row, now),
    at: now.toISOString(),
    may: {
      run: may('meeting.run'),
      rate: may('round.rate'),
      reveal: current !== undefined && !facts.reveals.has(current.code) && may('round.reveal'),
      record: current !== undefined && facts.reveals.has(current.code) && may('finding.record'),
      markAgain: current !== undefined && isOpen(passOf(meeting, current.code)) && may('second_pass.mark'),
    },
  }
}

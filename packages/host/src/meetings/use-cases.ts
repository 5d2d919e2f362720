import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import { roundSubject } from '../rounds/policy.ts'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { revealItem } from '../rounds/run-round.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { agendaView } from './agenda-view.ts'
import { meetingView } from './meeting-view.ts'
import { minutesView } from './minutes-view.ts'
import { arrangeAgenda, endMeeting, setTimer, showFields, showItem, startMeeting } from './run-meeting.ts'
import { closeSecondPass, markItemAgain, openSecondPass } from './run-second-pass.ts'
import type { MeetingAgendaView, MeetingView, MinutesView } from './views.ts'

const locale = v.picklist(['en', 'es'])
const ofRound = v.object({ roundId: v.string() })
const ofItem = v.object({ roundId: v.string(), item: v.string() })
const inLanguage = v.object({ roundId: v.string(), locale })

const longestTimerSeconds = 10_800

export const readMeeting = defineUseCase({
  kind: 'query',
  name: 'meetings.read',
  input: inLanguage,
  policy: { action: 'meeting.follow', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<MeetingView>(await meetingView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})

/** What is printed before a meeting. */
export const readAgenda = defineUseCase({
  kind: 'query',
  name: 'meetings.agenda',
  input: inLanguage,
  policy: { action: 'meeting.follow', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<MeetingAgendaView>(await agendaView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})

/** What is printed after it, as a draft. */
export const readMinutes = defineUseCase({
  kind: 'query',
  name: 'meetings.minutes',
  input: inLanguage,
  policy: { action: 'report.print', subject: roundSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<MinutesView>(await minutesView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})

/** Starting twice is starting once; after its end a meeting goes on. */
export const beginMeeting = defineUseCase({
  kind: 'command',
  name: 'meetings.start',
  input: ofRound,
  policy: { action: 'meeting.run', subject: roundSubject },
  run: (context, input) => startMeeting(context, input.roundId),
})

export const finishMeeting = defineUseCase({
  kind: 'command',
  name: 'meetings.end',
  input: ofRound,
  policy: { action: 'meeting.run', subject: roundSubject },
  run: (context, input) => endMeeting(context, input.roundId),
})

/** Puts a condition on every screen, or none. */
export const showCondition = defineUseCase({
  kind: 'command',
  name: 'meetings.show',
  input: v.object({ roundId: v.string(), item: v.nullable(v.string()) }),
  policy: { action: 'meeting.run', subject: roundSubject },
  run: showItem,
})

/** Puts what the questions beside the conditions gave on every screen, once the last condition is revealed. */
export const showQuestions = defineUseCase({
  kind: 'command',
  name: 'meetings.show_questions',
  input: ofRound,
  policy: { action: 'meeting.run', subject: roundSubject },
  run: showFields,
})

/** All conditions in the order of the talk; an empty list goes back to the suggested order. */
export const arrangeMeeting = defineUseCase({
  kind: 'command',
  name: 'meetings.arrange',
  input: v.object({ roundId: v.string(), agenda: v.pipe(v.array(v.string()), v.maxLength(500)) }),
  policy: { action: 'meeting.run', subject: roundSubject },
  run: arrangeAgenda,
})

/** One condition, for all screens, for good. It needs no meeting. */
export const revealCondition = defineUseCase({
  kind: 'command',
  name: 'meetings.reveal',
  input: ofItem,
  policy: { action: 'round.reveal', subject: roundSubject },
  run: revealItem,
})

export const setMeetingTimer = defineUseCase({
  kind: 'command',
  name: 'meetings.set_timer',
  input: v.object({
    roundId: v.string(),
    seconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestTimerSeconds))),
    running: v.boolean(),
  }),
  policy: { action: 'meeting.run', subject: roundSubject },
  run: setTimer,
})

export const beginSecondPass = defineUseCase({
  kind: 'command',
  name: 'meetings.open_second_pass',
  input: ofItem,
  policy: { action: 'meeting.run', subject: roundSubject },
  run: openSecondPass,
})

export const finishSecondPass = defineUseCase({
  kind: 'command',
  name: 'meetings.close_second_pass',
  input: ofItem,
  policy: { action: 'meeting.run', subject: roundSubject },
  run: closeSecondPass,
})

/** My mark after the talk; nobody sees it before the pass closes, and then without a name. */
export const markAgain = defineUseCase({
  kind: 'command',
  name: 'meetings.mark_again',
  input: v.object({ roundId: v.string(), item: v.string(), mark: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)) }),
  policy: { action: 'second_pass.mark', subject: roundSubject },
  run: markItemAgain,
})

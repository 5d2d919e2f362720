import type { AgendaEntry, MeetingView } from './queries.ts'

/** Where the meeting goes behind a condition. */
export type OnwardStep = { readonly do: 'show'; readonly entry: AgendaEntry } | { readonly do: 'show-questions' } | { readonly do: 'end' }

/**
 * The one next thing of a meeting. `show` puts a condition on the screen; `pass-over` leaves one nobody has marked; `offer-second-pass`
 * asks whether views that lie apart are marked a second time before going on. `after` is what stands behind the condition on the screen,
 * `onward` the step that goes there. `show-questions` puts what was asked beside the conditions on the screen, once it is told.
 */
export type NextStep =
  | { readonly do: 'start' }
  | OnwardStep
  | { readonly do: 'reveal'; readonly entry: AgendaEntry; readonly in: number; readonly stillRating: number }
  | { readonly do: 'pass-over'; readonly entry: AgendaEntry; readonly after: AgendaEntry }
  | { readonly do: 'offer-second-pass'; readonly entry: AgendaEntry; readonly onward: OnwardStep }
  | { readonly do: 'close-second-pass'; readonly entry: AgendaEntry; readonly counted: number }

export type MeetingPosition = Pick<MeetingView, 'state' | 'agenda' | 'current' | 'questions' | 'may'>

const apart = ['split', 'poles-apart']

/** Where the talk goes on after people have gathered: what is not revealed yet, else what nothing is agreed about, else the first. */
const firstOpen = (agenda: readonly AgendaEntry[]): AgendaEntry | undefined =>
  agenda.find(entry => !entry.revealed) ?? agenda.find(entry => !entry.agreed) ?? agenda[0]

const placeOf = (meeting: MeetingPosition): number => meeting.agenda.findIndex(entry => entry.code === meeting.current?.item.code)

const onwards = (after: AgendaEntry | undefined): OnwardStep => (after === undefined ? { do: 'end' } : { do: 'show', entry: after })

const behind = (meeting: MeetingPosition, place: number): OnwardStep => {
  const after = meeting.agenda[place + 1]
  return after === undefined && meeting.questions.told ? { do: 'show-questions' } : onwards(after)
}

/** Whether the revealed condition on the screen is marked a second time; null where there is none, or where it was offered already. */
export const secondPassStep = (meeting: MeetingPosition): Extract<NextStep, { readonly do: 'offer-second-pass' }> | null => {
  const { current } = meeting
  const place = placeOf(meeting)
  const entry = meeting.agenda[place]
  if (entry === undefined || !current?.revealed || current.secondPass.state !== 'none') return null
  return { do: 'offer-second-pass', entry, onward: behind(meeting, place) }
}

/** What the one button and the clicker do next; null for whoever does not run the meeting, and after its end. */
export const nextStep = (meeting: MeetingPosition): NextStep | null => {
  if (!meeting.may.run || meeting.state === 'ended') return null
  if (meeting.state === 'not-started') return { do: 'start' }
  const { current, agenda } = meeting
  if (meeting.questions.shown !== null) return { do: 'end' }
  if (current === null) return onwards(firstOpen(agenda))
  const place = placeOf(meeting)
  const entry = agenda[place]
  const after = agenda[place + 1]
  if (entry === undefined) return onwards(firstOpen(agenda))
  if (!current.revealed) {
    if (meeting.may.reveal && current.counts.in > 0)
      return { do: 'reveal', entry, in: current.counts.in, stillRating: current.counts.stillRating }
    return after === undefined ? { do: 'end' } : { do: 'pass-over', entry, after }
  }
  if (current.secondPass.state === 'open') return { do: 'close-second-pass', entry, counted: current.secondPass.counted }
  const agreement = current.result?.shown?.agreement ?? ''
  const offer = !entry.agreed && apart.includes(agreement) ? secondPassStep(meeting) : null
  return offer ?? behind(meeting, place)
}

/** What stood on the screen before: the condition above in the agenda, behind which the questions stand; null is where people gather. */
export const stepBack = (meeting: MeetingPosition): { readonly to: AgendaEntry | null } | null => {
  if (!meeting.may.run || meeting.state !== 'running') return null
  if (meeting.questions.shown !== null) return { to: meeting.agenda.at(-1) ?? null }
  if (meeting.current === null) return null
  return { to: meeting.agenda[placeOf(meeting) - 1] ?? null }
}

/** The same step as things stand now: with today's counts, or null once somebody else has taken it or the screen has gone on. */
export const renewStep = (step: NextStep, meeting: MeetingPosition): NextStep | null => {
  const { current } = meeting
  if (!meeting.may.run || meeting.state === 'ended') return null
  if (step.do === 'start') return meeting.state === 'not-started' ? step : null
  if (step.do === 'show' || step.do === 'show-questions' || step.do === 'end') return meeting.state === 'running' ? step : null
  if (current === null || current.item.code !== step.entry.code) return null
  if (step.do === 'reveal') return current.revealed ? null : { ...step, in: current.counts.in, stillRating: current.counts.stillRating }
  if (step.do === 'pass-over') return current.revealed ? null : step
  if (step.do === 'offer-second-pass') return current.secondPass.state === 'none' ? step : null
  return current.secondPass.state === 'open' ? { ...step, counted: current.secondPass.counted } : null
}

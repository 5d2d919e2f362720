import { describe, expect, it } from 'vitest'
import { conditionFixture, entryFixture, meetingFixture } from './meeting.fixture.ts'
import { nextStep, renewStep, stepBack } from './next-step.ts'
import type { MeetingView } from './queries.ts'

const agenda = (changes: Readonly<Record<string, Parameters<typeof entryFixture>[1]>> = {}) =>
  ['E4', 'S2', 'S5'].map(code => entryFixture(code, changes[code]))

const on = (code: string, change: Parameters<typeof conditionFixture>[1] = {}, rest: Partial<MeetingView> = {}) =>
  meetingFixture({ current: conditionFixture(code, change), ...rest })

describe('nextStep', () => {
  it('starts a meeting that has not begun, and has nothing after its end', () => {
    expect(nextStep(meetingFixture({ state: 'not-started' }))).toEqual({ do: 'start' })
    expect(nextStep(meetingFixture({ state: 'ended' }))).toBeNull()
  })

  it('is nothing for whoever only follows', () => {
    const may = { run: false, rate: true, reveal: false, record: false, markAgain: false }
    for (const state of ['not-started', 'running', 'ended'] as const) expect(nextStep(meetingFixture({ state, may }))).toBeNull()
    expect(nextStep(on('E4', { revealed: true }, { may }))).toBeNull()
    expect(stepBack(on('E4', {}, { may }))).toBeNull()
  })

  it('goes from gathering to the first sealed condition, then to the first without an agreement', () => {
    expect(nextStep(meetingFixture())).toMatchObject({ do: 'show', entry: { code: 'E4' } })
    expect(nextStep(meetingFixture({ agenda: agenda({ E4: { revealed: true } }) }))).toMatchObject({ do: 'show', entry: { code: 'S2' } })
    const all = { revealed: true }
    expect(nextStep(meetingFixture({ agenda: agenda({ E4: { ...all, agreed: true }, S2: all, S5: all }) }))).toMatchObject({
      do: 'show',
      entry: { code: 'S2' },
    })
    const done = { revealed: true, agreed: true }
    expect(nextStep(meetingFixture({ agenda: agenda({ E4: done, S2: done, S5: done }) }))).toMatchObject({ entry: { code: 'E4' } })
    expect(nextStep(meetingFixture({ agenda: [] }))).toEqual({ do: 'end' })
  })

  it('reveals a sealed condition with the number still rating', () => {
    expect(nextStep(on('S2', { counts: { in: 7, stillRating: 2 } }))).toMatchObject({
      do: 'reveal',
      in: 7,
      stillRating: 2,
      entry: { code: 'S2' },
    })
  })

  it('passes over what nobody has marked, and what it may not reveal', () => {
    expect(nextStep(on('E4', { counts: { in: 0, stillRating: 9 } }))).toMatchObject({
      do: 'pass-over',
      entry: { code: 'E4' },
      after: { code: 'S2' },
    })
    expect(nextStep(on('S5', { counts: { in: 0, stillRating: 9 } }))).toEqual({ do: 'end' })
    const may = { run: true, rate: true, reveal: false, record: true, markAgain: false }
    expect(nextStep(on('E4', {}, { may }))).toMatchObject({ do: 'pass-over' })
  })

  it('goes on after views that lie together, and offers a second pass where they lie apart', () => {
    expect(nextStep(on('E4', { revealed: true }))).toMatchObject({ do: 'show', entry: { code: 'S2' } })
    expect(nextStep(on('S5', { revealed: true }))).toMatchObject({ do: 'offer-second-pass', entry: { code: 'S5' }, onward: { do: 'end' } })
    expect(nextStep(on('S5', { revealed: true }, { agenda: agenda({ S5: { revealed: true, agreed: true } }) }))).toEqual({ do: 'end' })
  })

  it('goes from the last condition to the questions once they are told, and from them to the end', () => {
    const told = { questions: { told: true, shown: null } }
    const done = { revealed: true, agreed: true }
    expect(nextStep(on('S5', { revealed: true }, told))).toMatchObject({ do: 'offer-second-pass', onward: { do: 'show-questions' } })
    expect(nextStep(on('S5', { revealed: true }, { ...told, agenda: agenda({ S5: done }) }))).toEqual({ do: 'show-questions' })
    expect(nextStep(on('E4', { revealed: true }, told))).toMatchObject({ do: 'show', entry: { code: 'S2' } })
    const asked = meetingFixture({ questions: { told: true, shown: [] } })
    expect(nextStep(asked)).toEqual({ do: 'end' })
    expect(stepBack(asked)).toMatchObject({ to: { code: 'S5' } })
    expect(renewStep({ do: 'show-questions' }, asked)).toEqual({ do: 'show-questions' })
    expect(stepBack(meetingFixture({ state: 'ended', questions: { told: true, shown: null } }))).toBeNull()
  })

  it('goes on where marks may not be shown', () => {
    const sealed = conditionFixture('S5', { revealed: true })
    const result = sealed.result === null ? null : { ...sealed.result, shown: null }
    expect(nextStep(meetingFixture({ current: { ...sealed, result } }))).toEqual({ do: 'end' })
  })

  it('closes an open second pass before anything else, and offers it once', () => {
    const pass = { state: 'open', counted: 4, own: null, marks: null, sentence: null, protection: null } as const
    expect(nextStep(on('S5', { revealed: true, secondPass: pass }))).toMatchObject({ do: 'close-second-pass', counted: 4 })
    expect(nextStep(on('S5', { revealed: true, secondPass: { ...pass, state: 'closed' } }))).toEqual({ do: 'end' })
  })

  it('finds its way back when the condition on the screen left the agenda', () => {
    expect(nextStep(on('S8', { revealed: true }))).toMatchObject({ do: 'show', entry: { code: 'E4' } })
  })

  it('reaches the end of any meeting in as many steps as there are things to do', () => {
    let meeting = meetingFixture({ state: 'not-started' })
    const taken: string[] = []
    for (let step = nextStep(meeting); step !== null && taken.length < 50; step = nextStep(meeting)) {
      taken.push(step.do)
      const { current } = meeting
      if (step.do === 'start') meeting = { ...meeting, state: 'running' }
      else if (step.do === 'end') meeting = { ...meeting, state: 'ended' }
      else if (step.do === 'show-questions') meeting = { ...meeting, current: null, questions: { told: true, shown: [] } }
      else if (step.do === 'show') meeting = { ...meeting, current: conditionFixture(step.entry.code) }
      else if (step.do === 'pass-over') meeting = { ...meeting, current: conditionFixture(step.after.code) }
      else if (step.do === 'reveal') meeting = { ...meeting, current: conditionFixture(step.entry.code, { revealed: true }) }
      else if (current !== null) {
        const state = step.do === 'close-second-pass' ? 'closed' : 'open'
        meeting = { ...meeting, current: { ...current, secondPass: { ...current.secondPass, state } } }
      }
    }
    expect(taken).toEqual([
      'start',
      ...['show', 'reveal', 'show', 'reveal', 'show', 'reveal'],
      ...['offer-second-pass', 'close-second-pass', 'end'],
    ])
  })
})

describe('stepBack', () => {
  it('goes up the agenda, and from its top to where people gather', () => {
    expect(stepBack(on('S5'))).toMatchObject({ to: { code: 'S2' } })
    expect(stepBack(on('E4'))).toEqual({ to: null })
    expect(stepBack(meetingFixture())).toBeNull()
    expect(stepBack(on('E4', {}, { state: 'ended' }))).toBeNull()
  })
})

describe('renewStep', () => {
  const taken = (meeting: MeetingView) => {
    const step = nextStep(meeting)
    if (step === null) throw new Error('there is no next step')
    return step
  }

  it('keeps a question and brings its numbers up to date', () => {
    const asked = taken(on('E4'))
    expect(renewStep(asked, on('E4', { counts: { in: 11, stillRating: 0 } }))).toMatchObject({ do: 'reveal', in: 11, stillRating: 0 })
    const pass = { state: 'open', counted: 4, own: null, marks: null, sentence: null, protection: null } as const
    const closing = taken(on('S5', { revealed: true, secondPass: pass }))
    expect(renewStep(closing, on('S5', { revealed: true, secondPass: { ...pass, counted: 6 } }))).toMatchObject({ counted: 6 })
  })

  it('drops a question somebody else has answered, or whose condition has left the screen', () => {
    const asked = taken(on('E4'))
    expect(renewStep(asked, on('E4', { revealed: true }))).toBeNull()
    expect(renewStep(asked, on('S2'))).toBeNull()
    expect(renewStep(asked, meetingFixture())).toBeNull()
    expect(renewStep(asked, on('E4', {}, { state: 'ended' }))).toBeNull()
    const offered = taken(on('S5', { revealed: true }))
    const pass = { state: 'open', counted: 0, own: null, marks: null, sentence: null, protection: null } as const
    expect(renewStep(offered, on('S5', { revealed: true, secondPass: pass }))).toBeNull()
    expect(renewStep({ do: 'start' }, meetingFixture())).toBeNull()
    expect(renewStep({ do: 'end' }, meetingFixture())).toEqual({ do: 'end' })
  })
})

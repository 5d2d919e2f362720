import { type Accessor, createMemo, createSignal } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type NextStep, nextStep, renewStep, stepBack } from './next-step.ts'
import { type MeetingView, meetingCommands } from './queries.ts'

type Commands = ReturnType<typeof meetingCommands>
type Command = (commands: Commands) => Promise<unknown>

export interface MeetingSteps {
  readonly next: Accessor<NextStep | null>
  readonly back: Accessor<ReturnType<typeof stepBack>>
  /** The step that is being asked about; its numbers follow what happens, and it goes away when somebody else has taken it. */
  readonly asked: Accessor<NextStep | null>
  /** Takes a step that needs no question, asks about any other. */
  readonly take: (step: NextStep) => void
  readonly confirm: () => Promise<boolean>
  /** Does not do what was asked; an offered second pass goes on without one. */
  readonly decline: () => void
  /** Asks nothing more and changes nothing. */
  readonly dismiss: () => void
  readonly goBack: () => void
  readonly show: (item: string | null) => void
  readonly showQuestions: () => void
  readonly setTimer: (timer: { readonly seconds: number | null; readonly running: boolean }) => void
  readonly arrange: (agenda: readonly string[]) => void
  readonly error: ReturnType<typeof useMutationWithIssues>['error']
  readonly isBusy: Accessor<boolean>
}

const touches = ['meetings', 'rounds', 'results', 'home']
const isTakenAtOnce = (step: NextStep): boolean => step.do === 'start' || step.do === 'show' || step.do === 'show-questions'

/** Moves a meeting on, from a clicker or from a phone. Reveals, second passes and the end ask once; nothing else does. */
export const useMeetingSteps = (meeting: () => MeetingView): MeetingSteps => {
  const { slug } = useDistrict()
  const [question, setQuestion] = createSignal<NextStep | null>(null)
  const running = useMutationWithIssues({ mutate: (command: Command) => command(meetingCommands(slug())), touches })
  const roundId = () => meeting().round.id
  const next = createMemo(() => nextStep(meeting()))
  const asked = createMemo(() => {
    const step = question()
    return step === null ? null : renewStep(step, meeting())
  })

  const run = async (command: Command): Promise<boolean> => (await running.run(command)).ok
  const show = (item: string | null): Promise<boolean> => {
    setQuestion(null)
    return run(commands => commands.show({ roundId: roundId(), item }))
  }
  const showQuestions = (): Promise<boolean> => {
    setQuestion(null)
    return run(commands => commands.showQuestions({ roundId: roundId() }))
  }
  const carryOut = (step: NextStep): Promise<boolean> => {
    const id = roundId()
    if (step.do === 'start') return run(commands => commands.start({ roundId: id }))
    if (step.do === 'end') return run(commands => commands.end({ roundId: id }))
    if (step.do === 'show') return show(step.entry.code)
    if (step.do === 'show-questions') return showQuestions()
    if (step.do === 'pass-over') return show(step.after.code)
    const item = step.entry.code
    if (step.do === 'reveal') return run(commands => commands.reveal({ roundId: id, item }))
    if (step.do === 'offer-second-pass') return run(commands => commands.openSecondPass({ roundId: id, item }))
    return run(commands => commands.closeSecondPass({ roundId: id, item }))
  }
  const take = (step: NextStep): void => {
    running.clear()
    if (isTakenAtOnce(step)) void carryOut(step)
    else setQuestion(step)
  }
  const dismiss = (): void => {
    running.clear()
    setQuestion(null)
  }

  return {
    next,
    back: () => stepBack(meeting()),
    asked,
    take,
    confirm: async () => {
      const step = asked()
      if (step === null) return true
      const isDone = await carryOut(step)
      if (isDone) setQuestion(null)
      return isDone
    },
    decline: () => {
      const step = asked()
      dismiss()
      if (step?.do === 'offer-second-pass') take(step.onward)
    },
    dismiss,
    goBack: () => {
      const back = stepBack(meeting())
      if (back !== null) void show(back.to?.code ?? null)
    },
    show: item => void show(item),
    showQuestions: () => void showQuestions(),
    setTimer: timer => void run(commands => commands.setTimer({ roundId: roundId(), ...timer })),
    arrange: agenda => void run(commands => commands.arrange({ roundId: roundId(), agenda })),
    error: running.error,
    isBusy: running.isBusy,
  }
}

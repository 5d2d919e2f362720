export type ThreadStepId = 'now' | 'take_stock' | 'agree' | 'choose' | 'plan' | 'try' | 'see'

export interface ThreadStep {
  readonly id: ThreadStepId
  /** Null while nothing stands there yet. */
  readonly href: string | null
  readonly isCurrent: boolean
  readonly waiting: number
}

export interface ThreadFacts {
  readonly slug: string
  readonly path: string
  readonly tasks: readonly { readonly kind: string }[]
  /** What waits for me in plans, cycles and measures. */
  readonly nudges: readonly { readonly code: string }[]
  /** Newest first. */
  readonly rounds: readonly { readonly id: string; readonly revealed: boolean }[]
  /** Plans, cycles and measures are there for me at all; they are not for a guest. */
  readonly seesWork: boolean
}

const stepOfTask: Readonly<Record<string, ThreadStepId>> = {
  rate: 'take_stock',
  'finish-rating': 'take_stock',
  reveal: 'agree',
  agree: 'agree',
  choose: 'choose',
  vote: 'choose',
}

const stepOfNudge: Readonly<Record<string, ThreadStepId>> = {
  priority_revisit: 'choose',
  action_due: 'plan',
  action_overdue: 'plan',
  plan_review: 'plan',
  pulse_waits: 'plan',
  cycle_next: 'try',
  cycle_past_end: 'try',
  cycle_prediction: 'try',
  measure_stale: 'see',
}

const stepOfPlace: Readonly<Record<string, ThreadStepId>> = {
  agree: 'agree',
  choose: 'choose',
  plan: 'plan',
  plans: 'plan',
  vision: 'plan',
  pulse: 'plan',
  try: 'try',
  cycles: 'try',
  see: 'see',
  measures: 'see',
}

const partsOf = ({ slug, path }: ThreadFacts): readonly string[] =>
  path
    .slice(`/d/${slug}`.length)
    .split('/')
    .filter(step => step !== '')

/** Where a path of the district hangs on the thread; null for pages beside it. */
const currentStep = (facts: ThreadFacts): ThreadStepId | null => {
  const [first, roundId, part] = partsOf(facts)
  if (first === undefined) return 'now'
  if (first !== 'rounds') return stepOfPlace[first] ?? null
  if (part === 'priorities' || part === 'vote') return 'choose'
  if (part === 'agree') return 'agree'
  const isOfResults = part === undefined || part === 'print' || part === 'notes' || part === 'groups'
  return isOfResults && facts.rounds.some(round => round.id === roundId && round.revealed) ? 'agree' : 'take_stock'
}

/** The thread as it stands: the later acts lead on within a revealed round one is looking at, else to all that are revealed. */
export const threadSteps = (facts: ThreadFacts): readonly ThreadStep[] => {
  const home = `/d/${facts.slug}`
  const [first, roundId] = partsOf(facts)
  const lookedAt = first === 'rounds' ? facts.rounds.find(round => round.revealed && round.id === roundId) : undefined
  const isAnyRevealed = facts.rounds.some(round => round.revealed)
  const current = currentStep(facts)
  const hrefs: Readonly<Record<ThreadStepId, string | null>> = {
    now: home,
    take_stock: `${home}/rounds`,
    agree: lookedAt !== undefined ? `${home}/rounds/${lookedAt.id}` : isAnyRevealed ? `${home}/agree` : null,
    choose: lookedAt !== undefined ? `${home}/rounds/${lookedAt.id}/priorities` : isAnyRevealed ? `${home}/choose` : null,
    plan: `${home}/plan`,
    try: `${home}/try`,
    see: `${home}/see`,
  }
  const ids: readonly ThreadStepId[] = [
    'now',
    'take_stock',
    'agree',
    'choose',
    ...(facts.seesWork ? (['plan', 'try', 'see'] as const) : []),
  ]
  return ids.map(id => ({
    id,
    href: hrefs[id],
    isCurrent: id === current,
    waiting:
      facts.tasks.filter(task => stepOfTask[task.kind] === id).length + facts.nudges.filter(nudge => stepOfNudge[nudge.code] === id).length,
  }))
}

export type ThreadStepId = 'now' | 'take_stock' | 'agree' | 'choose'

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
  /** Newest first. */
  readonly rounds: readonly { readonly id: string; readonly revealed: boolean }[]
}

const stepOfTask: Readonly<Record<string, ThreadStepId>> = {
  rate: 'take_stock',
  'finish-rating': 'take_stock',
  reveal: 'agree',
  agree: 'agree',
  choose: 'choose',
}

/** Where a path of the district hangs on the thread; null for pages beside it. */
const currentStep = ({ slug, path, rounds }: ThreadFacts): ThreadStepId | null => {
  const [first, roundId, part] = path
    .slice(`/d/${slug}`.length)
    .split('/')
    .filter(step => step !== '')
  if (first === undefined) return 'now'
  if (first !== 'rounds') return null
  if (part === 'priorities') return 'choose'
  if (part === 'agree') return 'agree'
  return part === undefined && rounds.some(round => round.id === roundId && round.revealed) ? 'agree' : 'take_stock'
}

/** The thread as it stands: later acts are linked to the round being looked at, or to the newest revealed one. */
export const threadSteps = (facts: ThreadFacts): readonly ThreadStep[] => {
  const home = `/d/${facts.slug}`
  const lookedAt = facts.rounds.find(round => round.revealed && facts.path.startsWith(`${home}/rounds/${round.id}`))
  const revealed = lookedAt ?? facts.rounds.find(round => round.revealed)
  const current = currentStep(facts)
  const hrefs: Readonly<Record<ThreadStepId, string | null>> = {
    now: home,
    take_stock: `${home}/rounds`,
    agree: revealed === undefined ? null : `${home}/rounds/${revealed.id}`,
    choose: revealed === undefined ? null : `${home}/rounds/${revealed.id}/priorities`,
  }
  return (['now', 'take_stock', 'agree', 'choose'] as const).map(id => ({
    id,
    href: hrefs[id],
    isCurrent: id === current,
    waiting: facts.tasks.filter(task => stepOfTask[task.kind] === id).length,
  }))
}

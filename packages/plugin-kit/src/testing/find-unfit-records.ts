import type { RecordLife, RecordMove, RecordType } from '@tilth/core/records'
import type { LoadedPlugin } from '../load-plugin.ts'

/** Statuses from which or to which moves lead, beginning where one begins; `step` says where a move leads. */
const walk = (
  starts: readonly string[],
  { moves, step }: { moves: readonly RecordMove[]; step: (move: RecordMove, at: string) => readonly string[] },
) => {
  const reached = new Set(starts)
  // A set that grows while it is walked is walked to its new end.
  for (const at of reached) for (const move of moves) for (const next of step(move, at)) reached.add(next)
  return reached
}

const findDeadEnds = ({ statuses, moves }: RecordLife): readonly string[] => {
  const [first] = statuses
  const finals = statuses.flatMap(({ id, final }) => (final ? [id] : []))
  const reachable = walk(first ? [first.id] : [], { moves, step: (move, at) => (move.from.includes(at) ? [move.to] : []) })
  const ending = walk(finals, { moves, step: (move, at) => (move.to === at ? move.from : []) })
  return [
    ...statuses.filter(({ id }) => !reachable.has(id)).map(({ id }) => `${id} is never reached`),
    ...(finals.length === 0 ? [] : statuses.filter(({ id }) => !ending.has(id)).map(({ id }) => `nothing leads from ${id} to an end`)),
  ]
}

/** Statuses that no record can come to, or that a record can never leave although others end. */
export const findTraps = ({ recordTypes }: LoadedPlugin): readonly string[] =>
  recordTypes.flatMap(({ id, life }) => (life ? findDeadEnds(life).map(line => `${id}: ${line}`) : []))

const isOutsideRounds = (kind: string): boolean => kind === 'walkthrough' || kind === 'checklist' || kind === 'log'

const isOpenToSomebody = (access: RecordType['access'] | undefined): boolean => (access?.write.length ?? 0) > 0

/** What is filled in outside rounds and that nobody but administrators could fill in. */
export const findUnwritable = ({ recordTypes, frameworks }: LoadedPlugin): readonly string[] => [
  ...recordTypes.filter(({ access }) => !isOpenToSomebody(access)).map(({ id }) => id),
  ...frameworks.flatMap(framework =>
    framework.instruments
      .filter(({ kind, access }) => isOutsideRounds(kind) && !isOpenToSomebody(access))
      .map(({ id }) => `${framework.id}: ${id}`),
  ),
]

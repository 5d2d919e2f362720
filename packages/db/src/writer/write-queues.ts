import { type FaultDetails, faultIn } from '../port/database-fault.ts'
import { commitGroup, type GroupedWrite, type WriteOutcome } from './commit-group.ts'
import type { OpenFiles } from './open-files.ts'

export interface QueuedWrite {
  readonly id: number
  readonly file: string
  readonly write: GroupedWrite
}

export interface WriteQueues {
  /** Queues a write; everything that arrives while a group commits goes into the next group together. */
  add(queued: QueuedWrite): void
  /** Commits what is queued for the file now. */
  drain(file: string): void
}

const groupLimit = 1000
const calmLogBytes = 4 * 1024 * 1024
const highLogBytes = 64 * 1024 * 1024

/** One queue per file. `settle` is called once for each write, after its group is durable. */
export const createWriteQueues = (
  files: OpenFiles,
  settle: (settled: { readonly id: number; readonly outcome: WriteOutcome }) => void,
): WriteQueues => {
  const queues = new Map<string, QueuedWrite[]>()
  let isScheduled = false

  const commit = (file: string, group: readonly QueuedWrite[]): void => {
    const outcomes = commitOrFault(files, { file, group })
    for (const [index, { id }] of group.entries()) settle({ id, outcome: outcomes[index] as WriteOutcome })
  }

  const commitNext = (file: string): void => {
    const queue = queues.get(file) ?? []
    const group = queue.splice(0, groupLimit)
    if (queue.length === 0) queues.delete(file)
    if (group.length > 0) commit(file, group)
    checkpointWhenDue(files, { file, isCalm: queue.length === 0 })
  }

  const schedule = (): void => {
    if (isScheduled) return
    isScheduled = true
    setImmediate(() => {
      isScheduled = false
      for (const file of [...queues.keys()]) commitNext(file)
      if (queues.size > 0) schedule()
    })
  }

  return {
    add(queued) {
      const queue = queues.get(queued.file)
      if (queue) queue.push(queued)
      else queues.set(queued.file, [queued])
      schedule()
    },
    drain(file) {
      while (queues.has(file)) commitNext(file)
    },
  }
}

const commitOrFault = (files: OpenFiles, { file, group }: { file: string; group: readonly QueuedWrite[] }): readonly WriteOutcome[] => {
  try {
    return commitGroup(
      files.use(file).writer,
      group.map(({ write }) => write),
    )
  } catch (thrown) {
    files.close(file)
    const fault: FaultDetails = faultIn(thrown)?.details ?? { code: 'database.storage', reason: 'the commit was cut short' }
    return group.map(() => ({ fault }))
  }
}

const checkpointWhenDue = (files: OpenFiles, { file, isCalm }: { file: string; isCalm: boolean }): void => {
  if (!files.isOpen(file)) return
  const open = files.use(file)
  if (open.measureLog() < (isCalm ? calmLogBytes : highLogBytes)) return
  try {
    open.checkpoint('PASSIVE')
  } catch (thrown) {
    // The log still holds every commit; the connection is opened anew and the next group tries again.
    if (!faultIn(thrown)) throw thrown
  }
}

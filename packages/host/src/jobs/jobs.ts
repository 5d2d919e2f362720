import type { Issue, Result } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { district } from '@tilth/db/control'
import { job } from '@tilth/db/district'
import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { runAnalyses } from '../analyses/use-cases.ts'
import { sweepFiles } from '../files/use-cases.ts'
import { sendReminders } from '../mail/use-cases.ts'
import { applyOutbox } from '../outbox/apply-outbox.ts'
import { runReactions } from '../reactions/use-cases.ts'
import { closeRound, openRound } from '../rounds/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type Installation, systemContext } from '../use-case/open-context.ts'
import { runUseCase } from '../use-case/run-use-case.ts'
import { wakePluginJobs } from './plugin-jobs.ts'

type JobRow = typeof job.$inferSelect

/** Something the ticker could not do. It will try again, unless the time for it is over. Ids and codes only. */
export interface JobFault {
  readonly districtId: string
  readonly job: 'outbox' | 'due' | JobRow['kind']
  readonly cause: unknown
}

export interface JobsOptions {
  readonly installation: Installation
  readonly everyMilliseconds?: number
  readonly onFault?: (fault: JobFault) => void
}

const everySecond = 1000
const longestPause = 600_000

/**
 * The one ticker of a process: what is due in each district, and what its outbox still holds. Ticks never overlap. The returned
 * function stops it and waits for the tick that runs.
 */
export const startJobs = ({ installation, everyMilliseconds = everySecond, onFault }: JobsOptions): (() => Promise<void>) => {
  let running: Promise<void> | null = null
  const tick = (): void => {
    running ??= runDueJobs(installation, onFault).finally(() => {
      running = null
    })
  }
  const timer = setInterval(tick, everyMilliseconds)
  tick()
  return async () => {
    clearInterval(timer)
    await running
  }
}

/** One tick. Each job is an ordinary use case by the actor `system`, so running it twice is running it once. Never throws. */
export const runDueJobs = async (installation: Installation, onFault: (fault: JobFault) => void = () => {}): Promise<void> => {
  for (const districtId of await readDistrictIds(installation, onFault)) {
    await attempt(
      () => applyOutbox(installation.databases, { districtId, at: installation.now() }),
      cause => onFault({ districtId, job: 'outbox', cause }),
    )
    await attempt(
      () => runDueJobsOf(installation, { districtId, onFault }),
      cause => onFault({ districtId, job: 'due', cause }),
    )
  }
}

const attempt = async (work: () => Promise<unknown>, onThrown: (cause: unknown) => void): Promise<void> => {
  try {
    await work()
  } catch (thrown) {
    onThrown(thrown)
  }
}

const readDistrictIds = async (installation: Installation, onFault: (fault: JobFault) => void): Promise<readonly string[]> => {
  try {
    const [districts] = await readMany(installation.databases.control, [query.select({ id: district.id }).from(district)])
    return districts.map(row => row.id)
  } catch (cause) {
    onFault({ districtId: '', job: 'due', cause })
    return []
  }
}

const runDueJobsOf = async (
  installation: Installation,
  { districtId, onFault }: { readonly districtId: string; readonly onFault: (fault: JobFault) => void },
): Promise<void> => {
  const context = await systemContext(installation, districtId)
  if (!context) return
  await wakePluginJobs(context)
  const now = installation.now()
  const [all] = await readMany(context.db, [
    query
      .select()
      .from(job)
      .where(and(isNull(job.doneAt), lte(job.dueAt, now)))
      .orderBy(asc(job.dueAt), asc(job.id)),
  ])
  // What runs code of plugins takes as long as that takes, so it comes last.
  const due = [...all.filter(row => !runsPluginCode(row)), ...all.filter(runsPluginCode)]
  for (const row of due) {
    const problem = await runJob(context, { row, report: cause => onFault({ districtId, job: row.kind, cause }) })
    if (problem === null) continue
    if (isFinal(problem)) {
      onFault({ districtId, job: row.kind, cause: problem })
      continue
    }
    const dueAt = new Date(now.getTime() + pauseAfter(row.attempts))
    await context.db.write([
      toStatement(
        query
          .update(job)
          .set({ attempts: row.attempts + 1, dueAt })
          .where(and(eq(job.id, row.id), eq(job.dueAt, row.dueAt))),
      ),
    ])
    onFault({ districtId, job: row.kind, cause: problem })
  }
}

const pauseAfter = (attempts: number): number => Math.min(longestPause, everySecond * 2 ** attempts)

type Runner = (
  context: DistrictContext,
  job: { readonly subject: string; readonly report: (fault: Issue) => void },
) => Promise<Result<unknown>>

const runsPluginCode = ({ kind }: JobRow): boolean => kind === 'analyses.run' || kind === 'reactions.run'

/** What a plugin did wrong is told and is no fault of the job. */
const telling =
  (run: (context: DistrictContext) => Promise<Result<{ readonly faults: readonly Issue[] }>>): Runner =>
  async (context, { report }) => {
    const ran = await run(context)
    if (ran.ok) ran.value.faults.forEach(report)
    return ran
  }

const runners: Readonly<Record<JobRow['kind'], Runner>> = {
  'round.open': (context, { subject: roundId }) => runUseCase(openRound, context, { roundId }),
  'round.close': (context, { subject: roundId }) => runUseCase(closeRound, context, { roundId }),
  'files.sweep': context => runUseCase(sweepFiles, context, {}),
  'nudges.send': context => runUseCase(sendReminders, context, {}),
  'analyses.run': telling(context => runUseCase(runAnalyses, context, {})),
  'reactions.run': telling(context => runUseCase(runReactions, context, {})),
}

/** The server was off for the whole time a round was to be open. It stays a draft, whoever looks after the server hears of it once. */
const missedItsTime = 'round.closes_in_the_past'

const isFinal = (problem: unknown): boolean =>
  typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === missedItsTime

const runJob = async (
  context: DistrictContext,
  { row, report }: { readonly row: JobRow; readonly report: (fault: Issue) => void },
): Promise<unknown> => {
  try {
    const result = await runners[row.kind](context, { subject: row.subject, report })
    // Any other refusal stands: the round is gone, or somebody was faster, or its time has passed.
    if (!result.ok && result.error.code === 'conflict') return result.error
    const missed = !result.ok && result.error.code === missedItsTime ? result.error : null
    await context.db.write([
      toStatement(
        query
          .update(job)
          .set({ doneAt: context.now() })
          .where(and(eq(job.id, row.id), eq(job.dueAt, row.dueAt), isNull(job.doneAt))),
      ),
    ])
    return missed
  } catch (thrown) {
    return thrown
  }
}

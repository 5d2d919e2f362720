import { query, readMany, type Statement, toStatement } from '@tilth/db'
import { activity, job } from '@tilth/db/district'
import { and, eq, gt, inArray, like, max, or } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

/** The two jobs of a district that run plugins' code. `subject` is the number of the activity they were woken for. */
export type PluginJob = 'analyses.run' | 'reactions.run'

/** A burst of changes is counted once. */
const quietMilliseconds: Readonly<Record<PluginJob, number>> = { 'analyses.run': 10_000, 'reactions.run': 0 }

const isCounted = or(
  like(activity.kind, 'record.%'),
  inArray(activity.kind, ['calendar.changed', 'people.changed', 'district.changed', 'plugins.changed']),
)

/** Runs again at that time. */
export const moveJob = (kind: PluginJob, dueAt: Date): Statement =>
  toStatement(query.update(job).set({ dueAt, doneAt: null, attempts: 0 }).where(eq(job.id, kind)))

/**
 * Sees to it that code of plugins runs soon after something happened that it may be about: cheap, for every tick. A time that is set and
 * near stays as it is.
 */
export const wakePluginJobs = async (context: DistrictContext): Promise<void> => {
  const { loaded } = context.plugins
  const wanted: readonly PluginJob[] = [
    ...(loaded.some(plugin => plugin.hasServer && plugin.analyses.length > 0) ? (['analyses.run'] as const) : []),
    ...(loaded.some(plugin => plugin.hasServer && plugin.reactions.length > 0) ? (['reactions.run'] as const) : []),
  ]
  if (context.pluginRunner === null || wanted.length === 0) return
  const [rows] = await readMany(context.db, [
    query
      .select()
      .from(job)
      .where(inArray(job.id, [...wanted])),
  ])
  for (const kind of wanted) {
    const row = rows.find(({ id }) => id === kind)
    const seen = Number(row?.subject ?? 0)
    const [[newest]] = await readMany(context.db, [
      query
        .select({ no: max(activity.no) })
        .from(activity)
        .where(and(gt(activity.no, seen), kind === 'analyses.run' ? isCounted : undefined)),
    ])
    const no = newest?.no ?? null
    if (no === null && row) continue
    const soon = new Date(context.now().getTime() + (row ? quietMilliseconds[kind] : 0))
    const isNear = row !== undefined && row.doneAt === null && row.dueAt <= soon
    const subject = String(no ?? seen)
    const set = isNear ? { subject } : { subject, dueAt: soon, doneAt: null, attempts: 0 }
    await context.db.write([
      toStatement(query.insert(job).values({ id: kind, kind, subject, dueAt: soon }).onConflictDoUpdate({ target: job.id, set })),
    ])
  }
}

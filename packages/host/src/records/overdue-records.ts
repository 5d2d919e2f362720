import { err, issue, ok, type Result } from '@tilth/core'
import { can } from '@tilth/core/access'
import { addMonths, type Day } from '@tilth/core/cycles'
import { record } from '@tilth/db/district'
import { and, lt, type SQL, sql } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { momentIn, readTimeZone, today } from '../calendar/district-time.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { readFormAt } from './form-at.ts'
import { whereBelow } from './record-conditions.ts'
import { type Look, openLook } from './record-sight.ts'
import { countRecords, eraseRecords } from './record-store.ts'
import type { FormName, OverdueView } from './views.ts'

const lastChangedBefore = async (context: DistrictContext, day: Day): Promise<SQL> =>
  lt(record.changedAt, momentIn(await readTimeZone(context), { day, hour: 0 }))

/** The first day on which a change keeps a record still. Null where the form is kept as long as anybody likes. */
const keptFrom = async (context: DistrictContext, keepMonths: number | undefined): Promise<Day | null> =>
  keepMonths === undefined ? null : addMonths(await today(context), -keepMonths)

/** Records that were kept as long as their form says, removed ones too, for whoever can delete them; nobody else is told of any. */
export const whereOverdue = async (
  context: DistrictContext,
  { keepMonths, orgId, look }: { readonly keepMonths: number | undefined; readonly orgId: string; readonly look: Look },
): Promise<SQL> => {
  const day = await keptFrom(context, keepMonths)
  const mayErase = can(context.actor, 'record.erase', { orgPath: look.pathOf(orgId) })
  return day === null || !mayErase ? sql`false` : await lastChangedBefore(context, day)
}

const countThem = async (context: DistrictContext, { of, where }: { readonly of: FormName; readonly where: SQL | undefined }) =>
  (await countRecords(context, { of, where })).reduce((sum, part) => sum + part.count, 0)

/** How many are overdue at an org and below, and until which day they were last changed; null where there are none to this person. */
export const readOverdue = async (
  context: DistrictContext,
  {
    of,
    keepMonths,
    orgId,
    look,
  }: { readonly of: FormName; readonly keepMonths: number | undefined; readonly orgId: string; readonly look: Look },
): Promise<OverdueView | null> => {
  const day = await keptFrom(context, keepMonths)
  if (day === null || !can(context.actor, 'record.erase', { orgPath: look.pathOf(orgId) })) return null
  const where = and(whereBelow(orgId, look), await lastChangedBefore(context, day))
  const count = await countThem(context, { of, where })
  return count === 0 ? null : { count, before: day }
}

/**
 * Gone for good, with how they came to be: what was last changed before that day, at an org and below. A change that comes in between keeps
 * its record. Issues: `not_found`; `record.still_kept` for a day from which the form still keeps them.
 */
export const eraseOverdue = (
  context: DistrictContext,
  { orgId, before, ...of }: FormName & { readonly orgId: string; readonly before: Day },
): Promise<Result<{ readonly erased: number }>> =>
  decideAndWrite<{ readonly erased: number }>(context, async () => {
    const look = await openLook(context)
    const at = await readFormAt(context, { name: of, orgId, look, locale: 'en' })
    if (!at) return err(issue('not_found'))
    const day = await keptFrom(context, at.form.keepMonths)
    if (day === null || before > day) return err(issue('record.still_kept', { path: ['before'] }))
    const where = and(whereBelow(orgId, look), await lastChangedBefore(context, before))
    const erased = await countThem(context, { of, where })
    if (erased === 0) return ok({ statements: [], output: { erased } })
    return ok({
      statements: [
        activityStatement(context, { kind: 'record.erased', orgId, subject: `${of.pluginId}/${of.formId}` }),
        ...eraseRecords({ of, where }),
      ],
      output: { erased },
    })
  })

import { err, issue, ok, type Result } from '@tilth/core'
import { isDay } from '@tilth/core/cycles'
import { query, readMany } from '@tilth/db'
import { chartMark } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { measureChanged } from './datum-statements.ts'
import { readMeasureFacts } from './measure-facts.ts'
import { changeMark, selectMarks, storeMark, valuesStream } from './measure-store.ts'

export interface NewMark {
  readonly measureId: string
  readonly orgId: string
  readonly kind: 'phase' | 'note' | 'excluded'
  readonly on: string
  readonly label: string
  readonly reason: string
}

/**
 * What somebody decides about a chart: a new phase, a point left out, a note. Kept, with who and when. Issues, all `measure.*`:
 * `not_a_day`, `label_missing` (phases and notes are called something), `reason_missing` (a new median and a point left out are human
 * decisions), `mark_taken` where such a mark stands on that day.
 */
export const mark = (context: DistrictContext, { measureId, orgId, ...given }: NewMark): Promise<Result<{ readonly markId: string }>> =>
  decideAndWrite<{ readonly markId: string }>(context, async () => {
    const [facts, [marks]] = await Promise.all([
      readMeasureFacts(context, measureId),
      readMany(context.db, [selectMarks({ measureIds: [measureId], orgId })]),
    ])
    if (!facts) return err(issue('not_found'))
    if (!isDay(given.on)) return err(issue('measure.not_a_day', { path: ['on'] }))
    if (given.kind !== 'excluded' && given.label === '') return err(issue('measure.label_missing', { path: ['label'] }))
    if (given.kind !== 'note' && given.reason === '') return err(issue('measure.reason_missing', { path: ['reason'] }))
    const standing = marks.find(other => other.removedAt === null && other.kind === given.kind && other.on === given.on)
    if (standing && given.kind !== 'note') return err(issue('measure.mark_taken', { path: ['on'] }))
    const markId = context.newId()
    return ok({
      statements: [
        measureChanged(context, { id: measureId, orgId }),
        storeMark({ id: markId, measureId, orgId, ...given, madeBy: actorId(context), madeAt: context.now() }),
      ],
      expect: [facts.valuesVersion],
      output: { markId },
    })
  })

/** A mark with the place it stands at; null where there is none of that measure. */
export const readMark = async (context: Pick<DistrictContext, 'db'>, markId: string) => {
  const [[found]] = await readMany(context.db, [query.select().from(chartMark).where(eq(chartMark.id, markId))])
  return found ?? null
}

/** Takes a mark back, or sets it again; it stays in the history either way. Issue: `measure.mark_taken`. */
export const setMarkRemoved = (
  context: DistrictContext,
  { markId, isRemoved }: { readonly markId: string; readonly isRemoved: boolean },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const found = await readMark(context, markId)
    if (!found) return err(issue('not_found'))
    if ((found.removedAt !== null) === isRemoved) return ok({ statements: [], output: null })
    const [facts, [marks]] = await Promise.all([
      readMeasureFacts(context, found.measureId),
      readMany(context.db, [selectMarks({ measureIds: [found.measureId], orgId: found.orgId })]),
    ])
    if (!facts) return err(issue('not_found'))
    const isTaken = marks.some(
      other => other.id !== markId && other.removedAt === null && other.kind === found.kind && other.on === found.on,
    )
    if (!isRemoved && isTaken && found.kind !== 'note') return err(issue('measure.mark_taken', { path: ['on'] }))
    return ok({
      statements: [
        measureChanged(context, { id: found.measureId, orgId: found.orgId }),
        changeMark(markId, isRemoved ? { removedAt: context.now(), removedBy: actorId(context) } : { removedAt: null, removedBy: null }),
      ],
      expect: [[valuesStream(found.measureId), facts.valuesVersion[1]]],
      output: null,
    })
  })

import { err, issue, ok, type Result } from '@tilth/core'
import { hashFramework } from '@tilth/core/conditions'
import { parseItemMap } from '@tilth/core/editions'
import { query, toStatement } from '@tilth/db'
import { editionChange } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { readVersions } from '../people/people-store.ts'
import { rootSubject } from '../people/policy.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { type BothEditions, findEditions } from './check-change.ts'
import { editionsStream, readEditionChanges } from './edition-store.ts'
import { readRoundsOfEditions, roundsSince } from './edition-views.ts'

const changed = async (context: DistrictContext, changeId: string) => {
  const root = await rootSubject(context)
  const orgId = root?.orgPath[0]
  return activityStatement(context, { kind: 'editions.changed', ...(orgId === undefined ? {} : { orgId }), subject: changeId })
}

/**
 * Puts a map in force. The older edition leaves new rounds; nothing of the past is rewritten. Issues: those of `findEditions`, and the
 * first of those of the map.
 */
export const applyChange = (
  context: DistrictContext,
  { from, to, rows }: BothEditions & { readonly rows: readonly unknown[] },
): Promise<Result<{ readonly changeId: string }>> =>
  decideAndWrite<{ readonly changeId: string }>(context, async () => {
    const expect = await readVersions(context, [editionsStream])
    const found = await findEditions(context, { from, to })
    if (!found.ok) return err(found.error)
    const map = parseItemMap(rows, found.value)
    if (!map.ok) return err(map.error[0] ?? issue('edition.unreadable'))
    const changeId = context.newId()
    return ok({
      statements: [
        await changed(context, changeId),
        toStatement(
          query.insert(editionChange).values({
            id: changeId,
            fromFrameworkId: from.frameworkId,
            fromEdition: from.edition,
            fromHash: hashFramework(found.value.from),
            toFrameworkId: to.frameworkId,
            toEdition: to.edition,
            toHash: hashFramework(found.value.to),
            map: map.value.map(row => ({ ...row })),
            appliedBy: actorId(context),
            appliedAt: context.now(),
          }),
        ),
      ],
      expect,
      output: { changeId },
    })
  })

/** Issues: `edition.change_unknown`, `edition.in_use` (`rounds`) from the first round of the newer edition that opened since. */
export const undoChange = (context: DistrictContext, { changeId }: { readonly changeId: string }): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const expect = await readVersions(context, [editionsStream])
    const change = (await readEditionChanges(context)).find(each => each.id === changeId)
    if (!change) return err(issue('edition.change_unknown', { path: ['changeId'] }))
    const rounds = roundsSince(change, await readRoundsOfEditions(context))
    if (rounds > 0) return err(issue('edition.in_use', { params: { rounds } }))
    return ok({
      statements: [
        await changed(context, changeId),
        toStatement(
          query
            .update(editionChange)
            .set({ undoneBy: actorId(context), undoneAt: context.now() })
            .where(eq(editionChange.id, changeId)),
        ),
      ],
      expect,
      output: null,
    })
  })

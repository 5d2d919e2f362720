import { ok, type Result } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { cycleFile, evidence, storedFile, upload } from '@tilth/db/district'
import { and, eq, gt, isNotNull, lte, notInArray, type SQL } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

const day = 86_400_000

/** Uploads whose day is over go, then files that nothing has pointed at for a day: the row first, then the bytes. */
export const sweepStoredFiles = async (context: DistrictContext): Promise<Result<{ readonly removed: number }>> => {
  const now = context.now()
  const dayAgo = new Date(now.getTime() - day)
  await context.files.sweepUnfinished(dayAgo)
  return context.files.serially(async () => {
    const [[expired], unused] = await readMany(context.db, [
      query.select({ id: upload.id }).from(upload).where(lte(upload.expiresAt, now)).limit(1),
      query
        .select({ sha256: storedFile.sha256 })
        .from(storedFile)
        .where(isUnused({ storedBy: dayAgo, now })),
    ])
    if (!expired && unused.length === 0) return ok({ removed: 0 })
    await context.db.write([
      toStatement(query.delete(upload).where(lte(upload.expiresAt, now))),
      ...unused.map(({ sha256 }) =>
        toStatement(query.delete(storedFile).where(and(eq(storedFile.sha256, sha256), isUnused({ storedBy: dayAgo, now })))),
      ),
    ])
    const [kept] = await readMany(context.db, [query.select({ sha256: storedFile.sha256 }).from(storedFile)])
    const stillThere = new Set(kept.map(row => row.sha256))
    const gone = unused.filter(({ sha256 }) => !stillThere.has(sha256))
    for (const { sha256 } of gone) await context.files.remove(sha256)
    return ok({ removed: gone.length })
  })
}

const isUnused = ({ storedBy, now }: { readonly storedBy: Date; readonly now: Date }): SQL | undefined =>
  and(
    lte(storedFile.storedAt, storedBy),
    notInArray(storedFile.sha256, query.select({ sha256: upload.sha256 }).from(upload).where(gt(upload.expiresAt, now))),
    notInArray(storedFile.sha256, query.select({ sha256: evidence.sha256 }).from(evidence).where(isNotNull(evidence.sha256))),
    notInArray(storedFile.sha256, query.select({ sha256: cycleFile.sha256 }).from(cycleFile)),
  )

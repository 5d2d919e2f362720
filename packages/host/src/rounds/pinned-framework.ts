import { type Framework, type FrameworkIndex, indexFramework } from '@tilth/core/conditions'
import { query, readMany } from '@tilth/db'
import { frameworkDocument } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'

export interface PinnedFramework {
  readonly framework: Framework
  readonly index: FrameworkIndex
}

const kept = new Map<string, PinnedFramework>()
const mostKept = 50

/** The exact document a round was opened with. It never changes under its hash, so a few stay in memory. */
export const readPinnedFramework = async (context: Pick<DistrictContext, 'db'>, hash: string): Promise<PinnedFramework> => {
  const known = kept.get(hash)
  if (known) return known
  const [[row]] = await readMany(context.db, [
    query.select({ document: frameworkDocument.document }).from(frameworkDocument).where(eq(frameworkDocument.hash, hash)),
  ])
  if (!row) throw new Error(`A round names the framework document ${hash}, which is not stored.`)
  const framework = JSON.parse(row.document) as Framework
  const pinned = { framework, index: indexFramework(framework) }
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
  kept.set(hash, pinned)
  return pinned
}

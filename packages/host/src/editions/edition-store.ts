import type { ItemMap } from '@tilth/core/editions'
import { query, readMany } from '@tilth/db'
import { editionChange } from '@tilth/db/district'
import { asc, isNull } from 'drizzle-orm'
import type { DistrictContext } from '../use-case/context.ts'
import type { EditionRef } from './edition-ref.ts'

/** Moves with every change of editions: what follows from one is decided over all of them. */
export const editionsStream = 'editions'

/** A map that is in force. */
export interface EditionChange {
  readonly id: string
  readonly from: EditionRef
  readonly to: EditionRef
  readonly map: ItemMap
  readonly appliedBy: string
  readonly appliedAt: Date
}

/** Those in force, oldest first. Rows were checked when they were written. */
export const readEditionChanges = async ({ db }: Pick<DistrictContext, 'db'>): Promise<readonly EditionChange[]> => {
  const [rows] = await readMany(db, [
    query.select().from(editionChange).where(isNull(editionChange.undoneAt)).orderBy(asc(editionChange.appliedAt), asc(editionChange.id)),
  ])
  return rows.map(row => ({
    id: row.id,
    from: { frameworkId: row.fromFrameworkId, edition: row.fromEdition },
    to: { frameworkId: row.toFrameworkId, edition: row.toEdition },
    map: row.map as unknown as ItemMap,
    appliedBy: row.appliedBy,
    appliedAt: row.appliedAt,
  }))
}

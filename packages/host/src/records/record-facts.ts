import type { DistrictContext } from '../use-case/context.ts'
import { type FormDocument, readPinnedForms } from './form-document.ts'
import { joinDays, type Look, openLook, type SeenRow, seeRows } from './record-sight.ts'
import { readPair, readRecord } from './record-store.ts'

/** Everything a decision about one record rests on, as this person sees it. */
export interface RecordFacts {
  readonly seen: SeenRow
  /** The other record of the same visit, where there is one that stands. */
  readonly others: readonly SeenRow[]
  readonly look: Look
  readonly document: FormDocument
  /** Somebody else's visit, written not long ago, to which a second record can be added. */
  readonly isJoinable: boolean
}

/** Null where there is no such record. Says nothing about whether the actor may know. */
export const readRecordFacts = async (context: DistrictContext, recordId: string): Promise<RecordFacts | null> => {
  const row = await readRecord(context, recordId)
  if (!row) return null
  const [look, pair] = await Promise.all([openLook(context), readPair(context, row)])
  const rows = [row, ...pair.filter(other => other.id !== row.id)]
  const [seen, ...others] = await seeRows(context, { rows, look })
  const document = (await readPinnedForms(context, [row.formHash])).get(row.formHash)
  if (!seen || !document) return null
  const age = look.now.getTime() - row.createdAt.getTime()
  return {
    seen,
    others: others.filter(other => other.row.removedAt === null),
    look,
    document,
    isJoinable:
      seen.form.kind === 'walkthrough' &&
      row.removedAt === null &&
      (row.pairId === null || row.pairId === row.id) &&
      row.createdBy !== (look.viewer?.personId ?? null) &&
      age < joinDays * 86_400_000,
  }
}

import type { Locale } from '@tilth/i18n'
import { labelOf } from './names-of-values.ts'
import { isWhole, type Look, type SeenRow, shownFields } from './record-sight.ts'
import type { NamesOfValues, RecordRow } from './views.ts'

/** A record as one line. Who wrote it, when and where it stands is for whoever sees all of it. */
export const recordRow = (
  seen: SeenRow,
  {
    look,
    names,
    authors,
    locale,
  }: { readonly look: Look; readonly names: NamesOfValues; readonly authors: ReadonlyMap<string, string>; readonly locale: Locale },
): RecordRow => {
  const { row, sees, pair } = seen
  const all = isWhole(sees)
  return {
    id: row.id,
    orgId: row.orgId,
    orgName: look.nameOf(row.orgId),
    label: labelOf(seen, { names, locale }),
    status: all ? row.status : null,
    fields: shownFields(seen),
    version: row.version,
    createdBy: all && row.createdBy !== null ? (authors.get(row.createdBy) ?? null) : null,
    isMine: row.createdBy !== null && row.createdBy === look.viewer?.personId,
    changedAt: all ? row.changedAt.toISOString() : null,
    isRemoved: row.removedAt !== null,
    pair,
  }
}

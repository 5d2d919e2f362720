import { ok } from '@tilth/core'
import * as v from 'valibot'
import { readUpload } from '../files/uploads.ts'
import { rootSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { importProgress } from './import-progress.ts'
import { takeInRatings } from './import-ratings.ts'
import { lookAtTable } from './look-at-table.ts'
import { frameworkChoice, importMapping } from './mapping/import-mapping.ts'
import { checkTable, takeTable } from './table-import.ts'

/**
 * One row a person, one revealed round a team. `framework` and `map` are the parsed JSON documents, `csv` the file's text.
 * Wrong rows are refused together: the issue `import.rows_wrong` carries a list of row, column and reason in `params.list` as JSON.
 */
export const importRatings = defineUseCase({
  kind: 'command',
  name: 'imports.ratings',
  input: v.object({ csv: v.string(), framework: v.unknown(), map: v.unknown(), title: v.nullable(v.pipe(v.string(), v.maxLength(120))) }),
  policy: { action: 'ratings.import', subject: rootSubject },
  run: takeInRatings,
})

const locale = v.picklist(['en', 'es'])
const sheet = v.nullable(v.pipe(v.string(), v.maxLength(200)))
const asMapped = { uploadId: v.string(), sheet, framework: frameworkChoice, mapping: importMapping, locale }

/** What is in an uploaded table and how it most likely is to be read. Issues: `import.upload_gone` and those of reading tables. */
export const lookAtRatings = defineUseCase({
  kind: 'command',
  name: 'imports.look',
  input: v.object({ uploadId: v.string(), sheet, framework: v.nullable(frameworkChoice), locale }),
  policy: { action: 'ratings.import', subject: rootSubject },
  run: lookAtTable,
})

/** A dry run: what would come of the table, and each cell that is in the way. */
export const checkRatings = defineUseCase({
  kind: 'command',
  name: 'imports.check',
  input: v.object(asMapped),
  policy: { action: 'ratings.import', subject: rootSubject },
  run: checkTable,
})

/** One revealed round a team, all of them or none. Issues: those of the dry run, `import.rows_wrong`, `import.no_rows`, `import.org_unknown`. */
export const takeRatings = defineUseCase({
  kind: 'command',
  name: 'imports.take',
  input: v.object({ ...asMapped, title: v.nullable(v.pipe(v.string(), v.maxLength(120))) }),
  policy: { action: 'ratings.import', subject: rootSubject },
  run: takeTable,
})

/** Rows of an upload read so far by a look or a taking-in that runs now; null while none does. */
export const readImportProgress = defineUseCase({
  kind: 'query',
  name: 'imports.progress',
  input: v.object({ uploadId: v.string() }),
  policy: { action: 'ratings.import', subject: rootSubject },
  run: async (context, { uploadId }) => {
    const upload = await readUpload(context, { uploadId, purpose: 'ratings' })
    return ok<{ readonly rows: number | null }>({ rows: upload ? importProgress(uploadId).read() : null })
  },
})

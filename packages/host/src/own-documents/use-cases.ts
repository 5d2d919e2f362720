import { err, issue, ok } from '@tilth/core'
import { query, readMany } from '@tilth/db'
import { districtPlugin } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { rootSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { judgeDocument } from './judge-document.ts'
import { retireDocument, storeDocument } from './keep-document.ts'
import { ownDocumentsView } from './own-documents-view.ts'
import type { DocumentJudgement, OwnDocumentsView } from './views.ts'

const locale = v.picklist(['en', 'es'])
const documentId = v.string()
const asked = {
  text: v.string(),
  pluginId: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(80))),
  rights: v.picklist(['labels', 'full']),
  locale,
}
const byAdministrator = { action: 'plugin.enable', subject: rootSubject } as const

/** The documents that the district put in itself, with all their versions. */
export const listOwnDocuments = defineUseCase({
  kind: 'query',
  name: 'own_documents.list',
  input: v.object({ locale }),
  policy: byAdministrator,
  run: async (context, input) => ok<OwnDocumentsView>(await ownDocumentsView(context, input.locale)),
})

/** What a text would add, or everything that is wrong with it. A command because of its size; it stores nothing. */
export const checkOwnDocument = defineUseCase({
  kind: 'command',
  name: 'own_documents.check',
  input: v.object(asked),
  policy: byAdministrator,
  run: async (context, input) => ok<DocumentJudgement>((await judgeDocument(context, input)).judgement),
})

/** Stores what is sound in every part; otherwise nothing, and says why. */
export const addOwnDocument = defineUseCase({
  kind: 'command',
  name: 'own_documents.add',
  input: v.object({ ...asked, statement: v.pipe(v.string(), v.trim(), v.maxLength(1000)) }),
  policy: byAdministrator,
  run: storeDocument,
})

export const retireOwnDocument = defineUseCase({
  kind: 'command',
  name: 'own_documents.retire',
  input: v.object({ documentId }),
  policy: byAdministrator,
  run: (context, input) => retireDocument(context, { ...input, isRetired: true }),
})

export const restoreOwnDocument = defineUseCase({
  kind: 'command',
  name: 'own_documents.restore',
  input: v.object({ documentId }),
  policy: byAdministrator,
  run: (context, input) => retireDocument(context, { ...input, isRetired: false }),
})

/** The very text that is used here, to be kept or worked on elsewhere. */
export const downloadOwnDocument = defineUseCase({
  kind: 'query',
  name: 'own_documents.download',
  input: v.object({ documentId }),
  policy: byAdministrator,
  run: async (context, input) => {
    const [[row]] = await readMany(context.db, [query.select().from(districtPlugin).where(eq(districtPlugin.id, input.documentId))])
    if (!row) return err(issue('plugin.document_unknown', { path: ['documentId'] }))
    const text = `${JSON.stringify(JSON.parse(row.manifest), null, 2)}\n`
    return ok<{ readonly name: string; readonly text: string }>({ name: `${row.pluginId}-${row.version}.json`, text })
  },
})

import type { Framework } from '@tilth/core/conditions'
import { query, readMany } from '@tilth/db'
import { frameworkDocument } from '@tilth/db/district'
import { and, desc, eq } from 'drizzle-orm'
import { readOwnDocumentHeads, readOwnDocuments } from '../plugins/district-plugins.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type EditionRef, isSameEdition, refOf } from './edition-ref.ts'

export interface OfferedEdition {
  readonly framework: Framework
  readonly pluginId: string
  readonly isOwn: boolean
}

/** The editions that new rounds can be opened with, whether their plugins are on or not. */
export const offeredEditions = ({ plugins }: Pick<DistrictContext, 'plugins'>): readonly OfferedEdition[] =>
  plugins.loaded.flatMap(plugin => plugin.frameworks.map(framework => ({ framework, pluginId: plugin.id, isOwn: plugin.own === true })))

/** Editions in documents that the district put in, in every version of them. */
export const ownEditions = async ({ db }: Pick<DistrictContext, 'db'>): Promise<readonly Framework[]> => {
  const documents = await readOwnDocuments(db, await readOwnDocumentHeads(db))
  return documents.flatMap(document => ('entry' in document ? document.entry.frameworks : []))
}

/** The document of an edition, wherever it is kept: on offer, in an older version of an own document, or pinned by a round. */
export const findEdition = async (context: DistrictContext, ref: EditionRef): Promise<Framework | null> => {
  const isIt = (framework: Framework): boolean => isSameEdition(refOf(framework), ref)
  const offered = offeredEditions(context).find(({ framework }) => isIt(framework))
  if (offered) return offered.framework
  const [[pinned]] = await readMany(context.db, [
    query
      .select({ hash: frameworkDocument.hash })
      .from(frameworkDocument)
      .where(and(eq(frameworkDocument.frameworkId, ref.frameworkId), eq(frameworkDocument.edition, ref.edition)))
      .orderBy(desc(frameworkDocument.storedAt)),
  ])
  if (pinned) return (await readPinnedFramework(context, pinned.hash)).framework
  return (await ownEditions(context)).find(isIt) ?? null
}

import { err, issue, ok, type Result } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { districtPlugin } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { readVersions } from '../people/people-store.ts'
import { rootSubject } from '../people/policy.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { type AskedDocument, judgeDocument } from './judge-document.ts'
import type { StoredDocument } from './views.ts'

const documentsStream = (pluginId: string): string => `documents:${pluginId}`

export interface NewDocument extends AskedDocument {
  /** Who permitted what, in words; needed for the full text. */
  readonly statement: string
}

/** Judges again and stores only what is sound in every part. Issues beside the judgement: `plugin.permission_needed`. */
export const storeDocument = (context: DistrictContext, input: NewDocument): Promise<Result<StoredDocument>> =>
  decideAndWrite<StoredDocument>(context, async () => {
    if (input.rights === 'full' && input.statement === '') return err(issue('plugin.permission_needed', { path: ['statement'] }))
    const { judgement, manifest } = await judgeDocument(context, input)
    if (manifest === null || judgement.preview === null) return ok({ statements: [], output: { judgement, documentId: null } })
    const { pluginId, version } = judgement.preview
    const expect = await readVersions(context, [documentsStream(pluginId)])
    const root = await rootSubject(context)
    const documentId = context.newId()
    return ok({
      statements: [
        activityStatement(context, { kind: 'plugins.changed', ...(root?.orgPath[0] ? { orgId: root.orgPath[0] } : {}), subject: pluginId }),
        toStatement(
          query.insert(districtPlugin).values({
            id: documentId,
            pluginId,
            version,
            hash: context.sha256(manifest),
            manifest,
            rights: { kind: input.rights, statement: input.statement },
            addedBy: actorId(context),
            addedAt: context.now(),
          }),
        ),
      ],
      expect,
      output: { judgement, documentId },
    })
  })

/**
 * Out of use: the version before it stands again where there is one, else nothing new begins with it. Nothing is lost either way. Issue:
 * `plugin.document_unknown`.
 */
export const retireDocument = (
  context: DistrictContext,
  { documentId, isRetired }: { readonly documentId: string; readonly isRetired: boolean },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const [[row]] = await readMany(context.db, [
      query
        .select({ pluginId: districtPlugin.pluginId, retiredAt: districtPlugin.retiredAt })
        .from(districtPlugin)
        .where(eq(districtPlugin.id, documentId)),
    ])
    if (!row) return err(issue('plugin.document_unknown', { path: ['documentId'] }))
    if ((row.retiredAt !== null) === isRetired) return ok({ statements: [], output: null })
    const root = await rootSubject(context)
    return ok({
      statements: [
        activityStatement(context, {
          kind: 'plugins.changed',
          ...(root?.orgPath[0] ? { orgId: root.orgPath[0] } : {}),
          subject: row.pluginId,
        }),
        toStatement(
          query
            .update(districtPlugin)
            .set({ retiredAt: isRetired ? context.now() : null })
            .where(eq(districtPlugin.id, documentId)),
        ),
      ],
      expect: await readVersions(context, [documentsStream(row.pluginId)]),
      output: null,
    })
  })

import { err, issue, ok, type Result } from '@tilth/core'
import { query, readMany, selectVersions } from '@tilth/db'
import { layerNote } from '@tilth/db/district'
import { and, desc, eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { actorId, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { noteStream, storeNote } from './layer-note-store.ts'
import { promptedLayers } from './prompts.ts'

export interface NewLayerNote {
  readonly roundId: string
  readonly layer: string
  readonly prompt: string
  /** The version on the writer's screen; 0 for none. */
  readonly version: number
  readonly text: string
}

/** A new version; the ones before are kept. Whoever was slower is told and keeps what was typed. The same words again are no version. */
export const writeNote = (
  context: DistrictContext,
  input: NewLayerNote,
): Promise<Result<{ readonly version: number; readonly writtenAt: string }>> =>
  decideAndWrite<{ readonly version: number; readonly writtenAt: string }>(context, async () => {
    const facts = await readRoundFacts(context, input.roundId)
    if (!facts) return err(issue('not_found'))
    const { framework } = await readPinnedFramework(context, facts.round.frameworkHash)
    const layer = promptedLayers(framework).find(candidate => candidate.code === input.layer)
    if (!layer?.prompts.some(prompt => prompt.id === input.prompt)) return err(issue('layer_note.unknown_prompt', { path: ['prompt'] }))
    const stream = noteStream(input)
    const [versions, [newest]] = await readMany(context.db, [
      selectVersions([stream]),
      query
        .select({ version: layerNote.version, text: layerNote.text, writtenAt: layerNote.writtenAt })
        .from(layerNote)
        .where(and(eq(layerNote.roundId, input.roundId), eq(layerNote.layer, input.layer), eq(layerNote.prompt, input.prompt)))
        .orderBy(desc(layerNote.version))
        .limit(1),
    ])
    const version = versions[0]?.version ?? 0
    if (version !== input.version) return err(issue('conflict.layer_note_changed', { params: { version } }))
    if ((newest?.text ?? '') === input.text)
      return ok({ statements: [], output: { version, writtenAt: (newest?.writtenAt ?? context.now()).toISOString() } })
    const writtenAt = context.now()
    return ok({
      statements: [
        activityStatement(context, {
          kind: 'layer_note.written',
          orgId: facts.round.orgId,
          roundId: input.roundId,
          subject: `${input.layer}/${input.prompt}`,
        }),
        storeNote({
          roundId: input.roundId,
          layer: input.layer,
          prompt: input.prompt,
          version: version + 1,
          text: input.text,
          writtenBy: actorId(context),
          writtenAt,
        }),
      ],
      expect: [[stream, version]],
      output: { version: version + 1, writtenAt: writtenAt.toISOString() },
    })
  })

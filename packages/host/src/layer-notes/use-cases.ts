import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { layerNotesView } from './layer-notes-view.ts'
import { layerNotesSubject } from './policy.ts'
import type { LayerNotesView } from './views.ts'
import { writeNote } from './write-note.ts'

export const readLayerNotes = defineUseCase({
  kind: 'query',
  name: 'layer_notes.read',
  input: v.object({ roundId: v.string(), locale: v.picklist(['en', 'es']) }),
  policy: { action: 'round.read', subject: layerNotesSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<LayerNotesView>(await layerNotesView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})

/** `version` is the one on the screen, 0 for none. Issue `conflict.layer_note_changed` when somebody was faster; nothing is overwritten. */
export const writeLayerNote = defineUseCase({
  kind: 'command',
  name: 'layer_notes.write',
  input: v.object({
    roundId: v.string(),
    layer: v.string(),
    prompt: v.string(),
    version: v.number(),
    text: v.pipe(v.string(), v.maxLength(4000)),
  }),
  policy: { action: 'layer_note.write', subject: layerNotesSubject },
  run: writeNote,
})

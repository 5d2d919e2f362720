import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import { readRoundFacts } from '../rounds/round-facts.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { addFile, addLink } from './add-evidence.ts'
import { download, edit, remove, stopUsingFor, useFor } from './change-evidence.ts'
import { evidenceView } from './evidence-view.ts'
import { evidenceSubject } from './policy.ts'
import type { EvidenceView } from './views.ts'

const day = v.nullable(v.pipe(v.string(), v.isoDate()))
const words = { title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)), observedOn: day, expiresOn: day }
const place = { roundId: v.string(), item: v.string() }
const named = { roundId: v.string(), evidenceId: v.string() }

export const readEvidence = defineUseCase({
  kind: 'query',
  name: 'evidence.read',
  input: v.object({ roundId: v.string(), locale: v.picklist(['en', 'es']) }),
  policy: { action: 'evidence.read', subject: evidenceSubject },
  run: async (context, input) => {
    const facts = await readRoundFacts(context, input.roundId)
    return facts ? ok<EvidenceView>(await evidenceView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})

export const addEvidenceLink = defineUseCase({
  kind: 'command',
  name: 'evidence.add_link',
  input: v.object({ ...place, ...words, url: v.pipe(v.string(), v.trim(), v.maxLength(2000)) }),
  policy: { action: 'evidence.add', subject: evidenceSubject },
  run: addLink,
})

/** Takes an upload of one's own; a picture is made anew, smaller and without where it was taken. */
export const addEvidenceFile = defineUseCase({
  kind: 'command',
  name: 'evidence.add_file',
  input: v.object({ ...place, ...words, uploadId: v.string() }),
  policy: { action: 'evidence.add', subject: evidenceSubject },
  run: addFile,
})

/** What the place has kept, for one more condition. */
export const useEvidence = defineUseCase({
  kind: 'command',
  name: 'evidence.use',
  input: v.object({ ...named, item: v.string() }),
  policy: { action: 'evidence.add', subject: evidenceSubject },
  run: useFor,
})

export const stopUsingEvidence = defineUseCase({
  kind: 'command',
  name: 'evidence.stop_using',
  input: v.object({ ...named, item: v.string() }),
  policy: { action: 'evidence.add', subject: evidenceSubject },
  run: stopUsingFor,
})

export const editEvidence = defineUseCase({
  kind: 'command',
  name: 'evidence.edit',
  input: v.object({ ...named, ...words }),
  policy: { action: 'evidence.add', subject: evidenceSubject },
  run: edit,
})

export const removeEvidence = defineUseCase({
  kind: 'command',
  name: 'evidence.remove',
  input: v.object(named),
  policy: { action: 'evidence.add', subject: evidenceSubject },
  run: remove,
})

export const downloadEvidence = defineUseCase({
  kind: 'query',
  name: 'evidence.download',
  input: v.object(named),
  policy: { action: 'evidence.read', subject: evidenceSubject },
  run: (context, input) => download(context, input),
})

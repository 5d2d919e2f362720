import { err, issue, ok } from '@tilth/core'
import * as v from 'valibot'
import { orgSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { pulseSubject, visionSubject } from './policy.ts'
import { pulseView } from './pulse-view.ts'
import { answer, open, reveal, takeOut } from './run-pulse.ts'
import type { PulseView, VisionVersion, VisionView } from './views.ts'
import { readVisionVersions } from './vision-store.ts'
import { visionView } from './vision-view.ts'
import { write } from './write-vision.ts'

const line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300))
const lines = v.pipe(v.array(line), v.maxLength(20))
const place = v.object({
  label: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
  url: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(2000))),
})

/** Without an org the vision of where this person stands. */
export const readVision = defineUseCase({
  kind: 'query',
  name: 'visions.read',
  input: v.object({ orgId: v.nullable(v.string()) }),
  policy: { action: 'vision.read', subject: visionSubject },
  run: async (context, input) => {
    const view = await visionView(context, input.orgId)
    return view ? ok<VisionView>(view) : err(issue('not_found'))
  },
})

/** Every version, the newest first. */
export const readVisionHistory = defineUseCase({
  kind: 'query',
  name: 'visions.history',
  input: v.object({ orgId: v.string() }),
  policy: { action: 'vision.read', subject: orgSubject },
  run: async (context, input) => ok<readonly VisionVersion[]>(await readVisionVersions(context, input.orgId)),
})

/** `version` is the one on the screen, 0 for none. Issue `conflict.vision_changed` when somebody was faster; nothing is overwritten. */
export const writeVision = defineUseCase({
  kind: 'command',
  name: 'visions.write',
  input: v.object({
    orgId: v.string(),
    version: v.number(),
    statement: v.pipe(v.string(), v.trim(), v.maxLength(2000)),
    goals: lines,
    is: lines,
    isNot: lines,
    writtenIn: v.pipe(v.array(place), v.maxLength(20)),
  }),
  policy: { action: 'vision.write', subject: orgSubject },
  run: write,
})

/** An empty question asks the usual one, in each reader's language. */
export const openPulse = defineUseCase({
  kind: 'command',
  name: 'visions.open_pulse',
  input: v.object({ orgId: v.string(), question: v.pipe(v.string(), v.trim(), v.maxLength(300)) }),
  policy: { action: 'pulse.run', subject: orgSubject },
  run: open,
})

export const readPulse = defineUseCase({
  kind: 'query',
  name: 'visions.pulse',
  input: v.object({ pulseId: v.string() }),
  policy: { action: 'pulse.answer', subject: pulseSubject },
  run: async (context, input) => {
    const view = await pulseView(context, input.pulseId)
    return view ? ok<PulseView>(view) : err(issue('not_found'))
  },
})

/** The newest words of a person replace the ones before; until the reveal they are in nobody else's answer. */
export const answerPulse = defineUseCase({
  kind: 'command',
  name: 'visions.answer_pulse',
  input: v.object({ pulseId: v.string(), text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(400)) }),
  policy: { action: 'pulse.answer', subject: pulseSubject },
  run: answer,
})

export const revealPulse = defineUseCase({
  kind: 'command',
  name: 'visions.reveal_pulse',
  input: v.object({ pulseId: v.string() }),
  policy: { action: 'pulse.run', subject: pulseSubject },
  run: (context, input) => reveal(context, input.pulseId),
})

/** A revealed sentence, named by its own words, gone for good. */
export const takeOutSentence = defineUseCase({
  kind: 'command',
  name: 'visions.take_out_sentence',
  input: v.object({ pulseId: v.string(), sentence: v.pipe(v.string(), v.nonEmpty(), v.maxLength(400)) }),
  policy: { action: 'pulse.run', subject: pulseSubject },
  run: takeOut,
})

import { err, issue, ok } from '@tilth/core'
import type { Answer } from '@tilth/core/cycles'
import * as v from 'valibot'
import type { Bytes } from '../files/file-store.ts'
import { takeUpload } from '../files/uploads.ts'
import { anywhereSubject } from '../people/policy.ts'
import { planSubject } from '../plans/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { answer, end, extend, move, note, reopen } from './act-on-cycle.ts'
import { edit } from './change-cycle.ts'
import { readCycleFacts } from './cycle-facts.ts'
import { cyclesView } from './cycle-list.ts'
import { cycleView } from './cycle-view.ts'
import { attach, detach, download } from './log-files.ts'
import { log, restore, strike } from './log-lines.ts'
import { newCycleView } from './new-cycle-view.ts'
import { cycleSubject, ownedCycleSubject } from './policy.ts'
import { begin } from './start-cycle.ts'
import type { CycleView } from './views.ts'

const locale = v.picklist(['en', 'es'])
const ofCycle = { cycleId: v.string(), locale }
/** Made on a device, so that what is sent twice lands once. */
const clientId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))
const text = v.pipe(v.string(), v.trim(), v.maxLength(10_000))
const day = v.string()
const title = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200))
const people = v.pipe(v.array(v.string()), v.maxLength(100))
const task = v.object({ what: v.string(), who: v.array(v.string()), on: v.nullable(v.string()), where: v.string() })
const value = v.union([v.string(), v.number(), v.array(v.string()), task])
const rows: v.GenericSchema<Record<string, v.InferOutput<typeof value>>, Answer> = v.record(v.pipe(v.string(), v.maxLength(64)), value)

export const listCycles = defineUseCase({
  kind: 'query',
  name: 'cycles.list',
  input: v.object({ planId: v.nullable(v.string()), orgId: v.nullable(v.string()), locale }),
  policy: { action: 'portfolio.read', subject: anywhereSubject },
  run: async (context, input) => ok(await cyclesView(context, input)),
})

export const readCycle = defineUseCase({
  kind: 'query',
  name: 'cycles.read',
  input: v.object(ofCycle),
  policy: { action: 'cycle.read', subject: cycleSubject },
  run: async (context, input) => {
    const facts = await readCycleFacts(context, input)
    return facts ? ok<CycleView>(await cycleView(context, { facts, locale: input.locale })) : err(issue('not_found'))
  },
})

export const prepareCycle = defineUseCase({
  kind: 'query',
  name: 'cycles.prepare',
  input: v.object({ planId: v.string(), followsId: v.nullable(v.string()), locale }),
  policy: { action: 'cycle.write', subject: planSubject },
  run: (context, input) => newCycleView(context, input),
})

export const startCycle = defineUseCase({
  kind: 'command',
  name: 'cycles.start',
  input: v.object({
    cycleId: clientId,
    planId: v.string(),
    idea: v.variant('kind', [
      v.object({ kind: v.literal('known'), id: v.string() }),
      v.object({ kind: v.literal('new'), text: v.pipe(v.string(), v.trim(), v.maxLength(5000)) }),
    ]),
    model: v.string(),
    title,
    orgId: v.string(),
    ownerId: v.string(),
    team: people,
    plannedStart: v.nullable(day),
    plannedEnd: v.nullable(day),
    followsId: v.nullable(v.string()),
    answers: v.pipe(v.array(v.object({ prompt: v.string(), rows })), v.maxLength(60)),
    locale,
  }),
  policy: { action: 'cycle.write', subject: planSubject },
  run: begin,
})

/** `seen` is the number of the event the answer on the screen came with, 0 for none. Issue `conflict.cycle_answer_changed`. */
export const answerCycle = defineUseCase({
  kind: 'command',
  name: 'cycles.answer',
  input: v.object({ ...ofCycle, prompt: v.string(), rows, seen: v.number() }),
  policy: { action: 'cycle.write', subject: cycleSubject },
  run: answer,
})

export const noteOnCycle = defineUseCase({
  kind: 'command',
  name: 'cycles.note',
  input: v.object({ ...ofCycle, noteId: clientId, prompt: v.string(), text }),
  policy: { action: 'cycle.write', subject: cycleSubject },
  run: note,
})

export const logOnCycle = defineUseCase({
  kind: 'command',
  name: 'cycles.log',
  input: v.object({
    ...ofCycle,
    entryId: clientId,
    text,
    value: v.nullable(v.number()),
    denominator: v.nullable(v.number()),
    measureId: v.nullable(v.string()),
    on: v.nullable(day),
  }),
  policy: { action: 'cycle.log', subject: cycleSubject },
  run: log,
})

export const strikeLogLine = defineUseCase({
  kind: 'command',
  name: 'cycles.strike',
  input: v.object({ ...ofCycle, entryId: v.string() }),
  policy: { action: 'cycle.log', subject: cycleSubject },
  run: strike,
})

export const restoreLogLine = defineUseCase({
  kind: 'command',
  name: 'cycles.restore',
  input: v.object({ ...ofCycle, entryId: v.string() }),
  policy: { action: 'cycle.log', subject: cycleSubject },
  run: restore,
})

const hasPieces = (given: unknown): given is Bytes =>
  typeof given === 'object' && given !== null && (Symbol.asyncIterator in given || Symbol.iterator in given)

/** A photo on its way to a line of the log. The bytes are read only once the policy has let them pass. */
export const uploadLogPhoto = defineUseCase({
  kind: 'command',
  name: 'cycles.upload',
  input: v.object({
    cycleId: v.string(),
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
    bytes: v.custom<Bytes>(hasPieces),
  }),
  policy: { action: 'cycle.log', subject: cycleSubject },
  run: (context, { name, bytes }) => takeUpload(context, { name, bytes, purpose: 'cycle' }),
})

/** Takes an upload of one's own for this purpose. */
export const attachLogPhoto = defineUseCase({
  kind: 'command',
  name: 'cycles.attach',
  input: v.object({ ...ofCycle, entryId: v.string(), fileId: clientId, uploadId: v.string() }),
  policy: { action: 'cycle.log', subject: cycleSubject },
  run: attach,
})

export const detachLogPhoto = defineUseCase({
  kind: 'command',
  name: 'cycles.detach',
  input: v.object({ ...ofCycle, fileId: v.string() }),
  policy: { action: 'cycle.log', subject: cycleSubject },
  run: detach,
})

export const downloadLogPhoto = defineUseCase({
  kind: 'query',
  name: 'cycles.download',
  input: v.object({ cycleId: v.string(), fileId: v.string() }),
  policy: { action: 'cycle.read', subject: cycleSubject },
  run: (context, input) => download(context, input),
})

export const moveCycle = defineUseCase({
  kind: 'command',
  name: 'cycles.move',
  input: v.object({ ...ofCycle, stage: v.string() }),
  policy: { action: 'cycle.write', subject: cycleSubject },
  run: move,
})

export const extendCycle = defineUseCase({
  kind: 'command',
  name: 'cycles.extend',
  input: v.object({ ...ofCycle, until: day, reason: text }),
  policy: { action: 'cycle.write', subject: cycleSubject },
  run: extend,
})

/** Issue `cycle.confirm` with `params.warning` until that warning is among the confirmed. */
export const decideCycle = defineUseCase({
  kind: 'command',
  name: 'cycles.decide',
  input: v.object({ ...ofCycle, decision: v.string(), reason: text, confirmed: v.array(v.string()) }),
  policy: { action: 'cycle.write', subject: ownedCycleSubject },
  run: end,
})

export const reopenCycle = defineUseCase({
  kind: 'command',
  name: 'cycles.reopen',
  input: v.object({ ...ofCycle, reason: text }),
  policy: { action: 'cycle.write', subject: ownedCycleSubject },
  run: reopen,
})

const header = { title, ownerId: v.string(), team: people, plannedStart: v.nullable(day) }

/** Issue `conflict.cycle_changed` where somebody changed the same meanwhile. */
export const editCycle = defineUseCase({
  kind: 'command',
  name: 'cycles.edit',
  input: v.object({ ...ofCycle, ...header, seen: v.object(header) }),
  policy: { action: 'cycle.write', subject: ownedCycleSubject },
  run: edit,
})

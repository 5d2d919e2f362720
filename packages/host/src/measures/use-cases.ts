import { ok } from '@tilth/core'
import type { Subject } from '@tilth/core/access'
import * as v from 'valibot'
import { orgPathOf } from '../people/org-path.ts'
import { anywhereSubject } from '../people/policy.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { compareMeasure } from './compare-measure.ts'
import { correct, enter, setRemoved } from './enter-datum.ts'
import { exportOneMeasure } from './export-measure.ts'
import { listOfMeasures } from './list-measures.ts'
import { mark, readMark, setMarkRemoved } from './mark-chart.ts'
import { readMeasureChoices } from './measure-choices.ts'
import { readMeasureFacts } from './measure-facts.ts'
import { measureInput } from './measure-input.ts'
import { measureSubject, newMeasureSubject, ownMeasureSubject, placeOfMeasureSubject } from './policy.ts'
import { readMeasureHistory, readMeasureView } from './read-measure.ts'
import { tableInput } from './table/read-table-values.ts'
import { checkValues, lookAtValues, takeValues } from './table/take-values.ts'
import { valueSource } from './table/value-table.ts'
import type { MeasuresView } from './views.ts'
import { create, edit, remove, setArchived, setChart } from './write-measure.ts'

const locale = v.picklist(['en', 'es'])
const day = v.pipe(v.string(), v.maxLength(10))
const group = v.optional(v.pipe(v.string(), v.maxLength(130)), '')
const onScreen = { measureId: v.string(), version: v.pipe(v.number(), v.integer()) }
const atPlace = { measureId: v.string(), orgId: v.string() }
const note = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), '')
const number = v.pipe(v.number(), v.finite())
const values = { value: number, denominator: v.nullable(number), note }

/** Every measure one may know of, with what data exists about it: the inventory too. */
export const listMeasures = defineUseCase({
  kind: 'query',
  name: 'measures.list',
  input: v.object({ locale }),
  policy: { action: 'measure.read', subject: anywhereSubject },
  run: async (context, input) => ok<MeasuresView>(await listOfMeasures(context, input.locale)),
})

export const readMeasure = defineUseCase({
  kind: 'query',
  name: 'measures.read',
  input: v.object({ measureId: v.string(), orgId: v.nullable(v.string()), group, control: v.optional(v.boolean(), false), locale }),
  policy: { action: 'measure.read', subject: measureSubject },
  run: readMeasureView,
})

/** Charts side by side, by place or by group, under disclosure control for everybody. */
export const compareMeasures = defineUseCase({
  kind: 'query',
  name: 'measures.compare',
  input: v.object({ measureId: v.string(), orgId: v.nullable(v.string()), by: v.picklist(['place', 'group']), locale }),
  policy: { action: 'measure.read', subject: measureSubject },
  run: compareMeasure,
})

/** All versions of all values and marks at a place; for those who hold them. */
export const readMeasureChanges = defineUseCase({
  kind: 'query',
  name: 'measures.history',
  input: v.object(atPlace),
  policy: { action: 'datum.enter', subject: placeOfMeasureSubject },
  run: readMeasureHistory,
})

export const listMeasureChoices = defineUseCase({
  kind: 'query',
  name: 'measures.choices',
  input: v.object({}),
  policy: { action: 'measure.read', subject: anywhereSubject },
  run: readMeasureChoices,
})

export const createMeasure = defineUseCase({
  kind: 'command',
  name: 'measures.create',
  input: v.object(measureInput),
  policy: { action: 'measure.write', subject: newMeasureSubject },
  run: create,
})

export const editMeasure = defineUseCase({
  kind: 'command',
  name: 'measures.edit',
  input: v.object({ ...onScreen, ...measureInput }),
  policy: { action: 'measure.write', subject: ownMeasureSubject },
  run: edit,
})

export const archiveMeasure = defineUseCase({
  kind: 'command',
  name: 'measures.archive',
  input: v.object(onScreen),
  policy: { action: 'measure.write', subject: ownMeasureSubject },
  run: (context, input) => setArchived(context, { ...input, isArchived: true }),
})

export const restoreMeasure = defineUseCase({
  kind: 'command',
  name: 'measures.restore',
  input: v.object(onScreen),
  policy: { action: 'measure.write', subject: ownMeasureSubject },
  run: (context, input) => setArchived(context, { ...input, isArchived: false }),
})

/** Issue `measure.in_use` with how much would miss it. */
export const deleteMeasure = defineUseCase({
  kind: 'command',
  name: 'measures.delete',
  input: v.object(onScreen),
  policy: { action: 'measure.write', subject: ownMeasureSubject },
  run: remove,
})

/** By whose rules the chart is read, and whether its median is frozen after a day. */
export const setMeasureChart = defineUseCase({
  kind: 'command',
  name: 'measures.set_chart',
  input: v.object({ ...onScreen, rules: v.picklist(['anhoj', 'ihi']), baselineUntil: v.nullable(day) }),
  policy: { action: 'measure.write', subject: ownMeasureSubject },
  run: setChart,
})

/** Without `version` it is a new value, and one that stands that day is in the way. */
export const enterDatum = defineUseCase({
  kind: 'command',
  name: 'measures.enter',
  input: v.object({ ...atPlace, group, on: day, ...values }),
  policy: { action: 'datum.enter', subject: placeOfMeasureSubject },
  run: enter,
})

const named = { ...atPlace, group, on: day, version: v.pipe(v.number(), v.integer()) }

/** A new version of a value that stands; the ones before are kept. */
export const correctDatum = defineUseCase({
  kind: 'command',
  name: 'measures.correct',
  input: v.object({ ...named, newOn: day, ...values }),
  policy: { action: 'datum.enter', subject: placeOfMeasureSubject },
  run: correct,
})

export const removeDatum = defineUseCase({
  kind: 'command',
  name: 'measures.remove_datum',
  input: v.object(named),
  policy: { action: 'datum.enter', subject: placeOfMeasureSubject },
  run: (context, input) => setRemoved(context, { ...input, isRemoved: true }),
})

export const putDatumBack = defineUseCase({
  kind: 'command',
  name: 'measures.put_datum_back',
  input: v.object(named),
  policy: { action: 'datum.enter', subject: placeOfMeasureSubject },
  run: (context, input) => setRemoved(context, { ...input, isRemoved: false }),
})

const markWords = {
  on: day,
  label: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120)), ''),
  reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000)), ''),
}

/** A note at a point: whoever enters values may say what happened that day. */
export const noteOnChart = defineUseCase({
  kind: 'command',
  name: 'measures.note',
  input: v.object({ ...atPlace, ...markWords }),
  policy: { action: 'datum.enter', subject: placeOfMeasureSubject },
  run: (context, input) => mark(context, { ...input, kind: 'note' }),
})

/** A new median from a day on, or a point left out of lines and rules: a human decision, with its reason. */
export const decideOnChart = defineUseCase({
  kind: 'command',
  name: 'measures.decide',
  input: v.object({ ...atPlace, ...markWords, kind: v.picklist(['phase', 'excluded']) }),
  policy: { action: 'measure.write', subject: placeOfMeasureSubject },
  run: mark,
})

/** A note is its author's own, too. */
const markSubject = async (context: DistrictContext, input: { readonly markId: string }): Promise<Subject | null> => {
  const found = await readMark(context, input.markId)
  const facts = found && (await readMeasureFacts(context, found.measureId))
  if (!facts || (await measureSubject(context, { measureId: found.measureId })) === null) return null
  const isOwnNote = found.kind === 'note' && found.madeBy === actorId(context)
  return { orgPath: orgPathOf(facts.orgs, found.orgId), own: facts.isOwn || isOwnNote }
}

export const removeMark = defineUseCase({
  kind: 'command',
  name: 'measures.remove_mark',
  input: v.object({ markId: v.string() }),
  policy: { action: 'measure.write', subject: markSubject },
  run: (context, input) => setMarkRemoved(context, { ...input, isRemoved: true }),
})

export const setMarkAgain = defineUseCase({
  kind: 'command',
  name: 'measures.put_mark_back',
  input: v.object({ markId: v.string() }),
  policy: { action: 'measure.write', subject: markSubject },
  run: (context, input) => setMarkRemoved(context, { ...input, isRemoved: false }),
})

/** What is in a pasted or an uploaded table, and how it most likely is to be read. */
export const lookAtMeasureTable = defineUseCase({
  kind: 'command',
  name: 'measures.look',
  input: v.object({ ...atPlace, source: valueSource }),
  policy: { action: 'datum.enter', subject: placeOfMeasureSubject },
  run: lookAtValues,
})

/** A dry run: new, changed, same and wrong, row by row. */
export const checkMeasureTable = defineUseCase({
  kind: 'command',
  name: 'measures.check',
  input: tableInput,
  policy: { action: 'datum.enter', subject: placeOfMeasureSubject },
  run: checkValues,
})

/** All rows or none, on the values the preview was made against. */
export const takeMeasureTable = defineUseCase({
  kind: 'command',
  name: 'measures.take',
  input: v.object({ ...tableInput.entries, seen: v.pipe(v.number(), v.integer()) }),
  policy: { action: 'datum.enter', subject: placeOfMeasureSubject },
  run: takeValues,
})

/** What this reader sees of a measure, as comma-separated text. */
export const exportMeasure = defineUseCase({
  kind: 'query',
  name: 'measures.export',
  input: v.object({
    measureId: v.string(),
    orgId: v.nullable(v.string()),
    group,
    by: v.optional(v.picklist(['one', 'place', 'group']), 'one'),
    locale,
  }),
  policy: { action: 'measure.read', subject: measureSubject },
  run: exportOneMeasure,
})

import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { isDay } from '@tilth/core/cycles'
import { checkSettings } from '@tilth/core/enablement'
import {
  checkValues,
  decideMove,
  type FilledForm,
  type Form,
  firstStatus,
  formOfInstrument,
  formOfRecordType,
  isFormKind,
  type ValueFacts,
} from '@tilth/core/records'
import { notApplicable, notObservable } from '@tilth/core/rubrics'
import type { LoadedPlugin } from '../load-plugin.ts'
import type { DemonstratedMark, DemonstratedRecord, Demonstration, DemonstrationStage } from './define-demonstration.ts'

/** A record of a demonstration as it would be kept. Fields that refer to records hold keys. */
export interface CheckedDemonstration {
  readonly record: DemonstratedRecord
  readonly form: Form
  readonly filled: FilledForm
  /** After all its moves; null for what has no life. */
  readonly status: string | null
}

type Forms = ReadonlyMap<string, Form>

const formsOf = ({ recordTypes, frameworks }: LoadedPlugin): Forms =>
  new Map([
    ...recordTypes.map(type => [type.id, formOfRecordType(type)] as const),
    ...frameworks.flatMap(framework =>
      framework.instruments.flatMap(instrument => {
        const form = isFormKind(instrument.kind) ? formOfInstrument(framework, instrument) : undefined
        return form ? [[form.id, form] as const] : []
      }),
    ),
  ])

const codes: Readonly<Record<Exclude<DemonstratedMark, number>, number>> = {
  'not-observable': notObservable,
  'not-applicable': notApplicable,
}

const asMark = (mark: DemonstratedMark): number => (typeof mark === 'number' ? mark : codes[mark])

const rawMarks = (marks: NonNullable<DemonstratedRecord['marks']>) =>
  Object.fromEntries(
    Object.entries(marks).map(([code, given]) => [
      code,
      typeof given === 'object' ? { mark: asMark(given.mark), note: given.note } : { mark: asMark(given), note: '' },
    ]),
  )

const peopleOf = ({ supporters, schools }: DemonstrationStage): ReadonlySet<string> =>
  new Set([...supporters, ...schools.flatMap(({ lead, people }) => [lead, ...people])])

const factsOf = (
  plugin: LoadedPlugin,
  { stage, before }: { readonly stage: DemonstrationStage; readonly before: ReadonlyMap<string, CheckedDemonstration> },
): ValueFacts => {
  const people = peopleOf(stage)
  const schools = new Set(stage.schools.map(({ id }) => id))
  const classes = new Set(stage.schools.flatMap(school => school.classes))
  const conditions = new Set(plugin.frameworks.flatMap(framework => framework.conditions.map(({ code }) => `${framework.id}/${code}`)))
  return {
    isPerson: id => people.has(id),
    orgKind: id => (schools.has(id) ? 'school' : classes.has(id) ? 'class' : null),
    isThere: ({ to, recordType }, id) =>
      to === 'record' ? before.get(id)?.record.form === recordType : to === 'condition' && conditions.has(id),
  }
}

/** What a record says of itself beyond its form. Each problem is a word of ours, for whoever wrote it. */
const findMisplaced = (
  record: DemonstratedRecord,
  { stage, before }: { readonly stage: DemonstrationStage; readonly before: ReadonlyMap<string, CheckedDemonstration> },
): string | null => {
  const first = record.seenWith === undefined ? null : before.get(record.seenWith)
  const days = [record.on, ...(record.moves ?? []).map(({ on }) => on)]
  if (before.has(record.key)) return 'key_twice'
  if (!stage.schools.some(school => school.id === record.orgId || school.classes.includes(record.orgId))) return 'place_unknown'
  if (!peopleOf(stage).has(record.by)) return 'person_unknown'
  if (days.some((day, index) => !isDay(day) || day >= stage.today || day < (days[index - 1] ?? ''))) return 'day_out_of_order'
  if (first === undefined || (first && (first.record.form !== record.form || first.record.by === record.by || first.record.seenWith)))
    return 'no_such_visit'
  return null
}

const checkRecord = (
  record: DemonstratedRecord,
  given: {
    readonly plugin: LoadedPlugin
    readonly forms: Forms
    readonly stage: DemonstrationStage
    readonly before: ReadonlyMap<string, CheckedDemonstration>
  },
): Result<CheckedDemonstration, readonly Issue[]> => {
  const form = given.forms.get(record.form)
  const problem = form ? findMisplaced(record, given) : 'form_unknown'
  if (!form || problem !== null) return err([issue('plugin.bad_demonstration', { path: [], params: { problem: problem ?? '' } })])
  const raw = { fields: record.fields, marks: rawMarks(record.marks ?? {}), focus: record.focus ?? null }
  const checked = checkValues(form, { raw, facts: factsOf(given.plugin, given) })
  if (!checked.ok) return checked
  let status = firstStatus(form)
  for (const [index, { move, reason = '' }] of (record.moves ?? []).entries()) {
    const moved = decideMove(form, { record: { status, fields: checked.value.fields }, move, reason })
    if (!moved.ok) return err([{ ...moved.error, path: ['moves', index] }])
    status = moved.value
  }
  return ok({ record, form, filled: checked.value, status })
}

/**
 * A demonstration on a stage, held against the plugin's own forms as everything else that is filled in. Issues, with their path from the
 * demonstration: those of `checkSettings`, `checkValues` and `decideMove`, and `plugin.bad_demonstration` with the `problem`: `form_unknown`,
 * `measure_unknown`, `key_twice`, `place_unknown`, `person_unknown`, `day_out_of_order`, `no_such_visit`. What `records` throws is thrown.
 */
export const checkDemonstration = (
  plugin: LoadedPlugin,
  { demonstration, stage }: { readonly demonstration: Demonstration; readonly stage: DemonstrationStage },
): Result<readonly CheckedDemonstration[], readonly Issue[]> => {
  const { settings = {}, measures = [], records } = demonstration
  const set = checkSettings(plugin.settings, settings)
  const issues: Issue[] = [
    ...(set.ok ? [] : set.error),
    ...measures.flatMap((id, index) =>
      plugin.measures.some(measure => measure.id === id)
        ? []
        : [issue('plugin.bad_demonstration', { path: ['measures', index], params: { problem: 'measure_unknown' } })],
    ),
  ]
  const forms = formsOf(plugin)
  const before = new Map<string, CheckedDemonstration>()
  for (const [index, record] of (records?.(stage) ?? []).entries()) {
    const checked = checkRecord(record, { plugin, forms, stage, before })
    if (checked.ok) before.set(record.key, checked.value)
    else issues.push(...checked.error.map(found => ({ ...found, path: ['records', index, ...(found.path ?? [])] })))
  }
  return issues.length > 0 ? err(issues) : ok([...before.values()])
}

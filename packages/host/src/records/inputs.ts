import * as v from 'valibot'

const locale = v.picklist(['en', 'es'])
const text = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most))
const value = v.nullable(v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]))
const values = v.record(v.string(), value)
const marks = v.record(v.string(), v.nullable(v.object({ mark: v.number(), note: v.optional(v.string(), '') })))
const focus = v.nullable(v.array(v.string()))
const form = { pluginId: v.string(), formId: v.string() }
const formAt = { ...form, orgId: v.string() }
const recordId = v.string()
const onScreen = { recordId, version: v.number() }

const filters = {
  /** Ids of statuses; all of them where left out. */
  status: v.optional(v.array(v.string()), []),
  /** Fields of kind choice, choices, yes-no, person, org, student and reference, each with the values that fit. */
  where: v.optional(v.array(v.object({ field: v.string(), is: v.array(v.string()) })), []),
  /** Days of a date field, both included; of the form's first one where no field is named. */
  between: v.optional(
    v.nullable(
      v.object({
        field: v.optional(v.nullable(v.string()), null),
        from: v.optional(v.nullable(v.string()), null),
        until: v.optional(v.nullable(v.string()), null),
      }),
    ),
    null,
  ),
  /** In the texts and names of what is shown. */
  search: v.optional(text(200), ''),
  onlyMine: v.optional(v.boolean(), false),
  /** Removed ones instead of those that stand, for whoever may bring them back. */
  removed: v.optional(v.boolean(), false),
  /** Those that were kept as long as their form says, removed ones too; for whoever can delete them. */
  overdue: v.optional(v.boolean(), false),
  sort: v.optional(v.nullable(v.object({ field: v.string(), descending: v.boolean() })), null),
}

/** What the use cases of records are asked. Every one of them has `locale` where it answers in words. */
export const recordInputs = {
  /** -> FormsView */
  forms: v.object({ orgId: v.string(), locale }),
  /** A form about to be filled in. -> NewRecordView */
  form: v.object({ ...formAt, locale }),
  /** What a person, org or reference field can be set to. -> FieldChoicesView */
  choices: v.object({ ...formAt, fieldId: v.string(), search: v.optional(text(200), ''), locale }),
  /** -> RecordsView */
  list: v.object({
    ...formAt,
    ...filters,
    offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
    locale,
  }),
  /** -> RecordView */
  read: v.object({ recordId, locale }),
  /**
   * `clientKey` is made by the device before it is sent; the same again changes nothing. `forTwo`: somebody else was there too and will
   * join; until then nobody but the author sees the marks. -> WrittenRecord & { isNew }
   */
  create: v.object({
    ...formAt,
    fields: values,
    marks: v.optional(marks, {}),
    focus: v.optional(focus, null),
    forTwo: v.optional(v.boolean(), false),
    clientKey: v.nullable(v.pipe(v.string(), v.minLength(8), v.maxLength(100))),
  }),
  /**
   * Only what changes: fields and marks that are not named stay, null takes away. Issue `conflict.record_changed` with the `version`
   * that stands where somebody was faster. -> WrittenRecord
   */
  edit: v.object({
    ...onScreen,
    fields: v.optional(values, {}),
    marks: v.optional(marks, {}),
    focus: v.optional(focus),
  }),
  /** -> WrittenRecord */
  move: v.object({ ...onScreen, move: v.string(), reason: v.optional(text(2000), '') }),
  /** Brought back by `restore` with the version this answers. -> WrittenRecord */
  remove: v.object(onScreen),
  restore: v.object(onScreen),
  /** Gone for good, its history too. -> null */
  erase: v.object({ recordId }),
  /** Last changed before that day, at the org and below; gone for good, their history too. -> { erased } */
  eraseOverdue: v.object({ ...formAt, before: v.pipe(v.string(), v.isoDate()) }),
  /** Visits that wait for a second observer, of the last two weeks. -> JoinableView */
  joinable: v.object({ ...formAt, locale }),
  /** A second record of the same visit; what says which visit it is comes from the first. -> WrittenRecord & { isNew } */
  pair: v.object({
    recordId,
    fields: values,
    marks: v.optional(marks, {}),
    clientKey: v.nullable(v.pipe(v.string(), v.minLength(8), v.maxLength(100))),
  }),
  /** -> RollUpView */
  rollUp: v.object({ ...formAt, locale }),
  /** Of either record of a visit that two have seen. -> CompareView */
  compare: v.object({ recordId, locale }),
  /** -> IdeasView */
  ideas: v.object({ orgId: v.string(), locale }),
  /** Hangs on `parent`, an entry of the plan's theory, or on nothing yet. -> { entryId, version } of the plan's entry */
  takeIdea: v.object({ recordId, fieldId: v.string(), planId: v.string(), parent: v.optional(v.nullable(v.string()), null) }),
  /**
   * What the list shows with these filters, as comma-separated text: GET /d/:slug/records/export?pluginId&formId&orgId&locale&filters, where
   * `filters` is JSON without `where` and `search`, which could name somebody in an address. -> Download
   */
  export: v.object({ ...formAt, ...filters, locale }),
} as const

import type { FieldCondition, FieldValue, FieldValues } from '../fields/field.ts'
import type { RoundField } from '../fields/round-field.ts'
import { sheetKeyOf } from '../fields/sheet-key.ts'
import type { SheetItem } from '../rubrics/merge-sheet.ts'
import { askedFields, askedItems } from './asked.ts'
import { checkValue, type ValueFacts } from './check-value.ts'

/** What a round asks. */
export interface SheetForm {
  readonly fields: readonly RoundField[]
  readonly items: readonly { readonly code: string; readonly when?: FieldCondition | undefined }[]
}

export interface AskedOnSheet {
  /** Ids of the fields that are asked, given what the sheet holds. */
  readonly fields: readonly string[]
  /** Codes of the items that are asked. */
  readonly items: readonly string[]
  /** What was answered to the fields that are asked, as it is kept. */
  readonly values: FieldValues
}

/** Fields of a round point to nothing. */
export const noFacts: ValueFacts = { isPerson: () => false, orgKind: () => null, isThere: () => false }

/** What of a form is asked of somebody whose sheet holds this. What is not asked keeps its answer on the sheet and counts for nothing. */
export const askedOnSheet = (form: SheetForm, sheet: Readonly<Record<string, Pick<SheetItem, 'value'>>>): AskedOnSheet => {
  const held: Record<string, FieldValue> = {}
  for (const field of form.fields) {
    const checked = checkValue(field, { value: sheet[sheetKeyOf(field.id)]?.value, facts: noFacts })
    held[field.id] = checked.ok ? checked.value : null
  }
  const fields = askedFields(form, held).map(field => field.id)
  return {
    fields,
    items: askedItems(form, { fields: held, focus: null }).map(item => item.code),
    values: Object.fromEntries(fields.flatMap(id => (held[id] === null ? [] : [[id, held[id] ?? null]]))),
  }
}

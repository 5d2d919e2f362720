import type { FieldValues } from '@tilth/core/fields'
import { type Form, type RecordViewer, type Sight, sharedOfVisit, whoSees, whoWrites } from '@tilth/core/records'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree, type StoredOrg } from '../people/people-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { formOf, readPinnedForms } from './form-document.ts'
import { type RecordRowOf, readRecordsById } from './record-store.ts'

/** A visit stays hidden from whoever may still join it for so long; then it is read as it is. */
export const joinDays = 14

const joinMilliseconds = joinDays * 86_400_000

/** Where records stand and who looks at them, read once. */
export interface Look {
  readonly orgs: readonly StoredOrg[]
  readonly pathOf: (orgId: string) => readonly string[]
  readonly nameOf: (orgId: string) => string
  /** Null for the system, which sees all. */
  readonly viewer: RecordViewer | null
  readonly now: Date
}

const viewerOf = (context: Pick<DistrictContext, 'actor'>): RecordViewer | null =>
  context.actor.kind === 'system' ? null : { personId: context.actor.personId, roles: context.actor.guest ? [] : context.actor.roles }

export const openLook = async (context: DistrictContext): Promise<Look> => {
  const orgs = await readOrgTree(context)
  const paths = new Map<string, readonly string[]>()
  const names = new Map(orgs.map(row => [row.id, row.name]))
  return {
    orgs,
    pathOf: orgId => {
      const known = paths.get(orgId) ?? orgPathOf(orgs, orgId)
      paths.set(orgId, known)
      return known
    },
    nameOf: orgId => names.get(orgId) ?? '',
    viewer: viewerOf(context),
    now: context.now(),
  }
}

export type PairState = 'none' | 'waiting' | 'joined'

/** A record with what this person sees and may write of it. */
export interface SeenRow {
  readonly row: RecordRowOf
  /** The form it was written with, in the document's own language. */
  readonly form: Form
  readonly sees: Sight
  /** Worked out when it is asked for: most of a long list is not shown. */
  readonly writes: Sight
  readonly pair: PairState
  /** Somebody else is to join, and this person may not see yet what the first one saw. */
  readonly isBlind: boolean
}

/** Names of the record's own fields that the form's audiences reach through: `assignment` of `assignment.class`. */
const stepsOf = (form: Pick<Form, 'access'>): ReadonlySet<string> =>
  new Set(
    [...form.access.see, ...form.access.write].flatMap(audience =>
      'field' in audience && audience.field.includes('.') ? [audience.field.split('.')[0] ?? ''] : [],
    ),
  )

const idsIn = (value: FieldValues[string] | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value : []

/** The fields of the records that these point to, as far as the form's audiences reach through them. */
export const readReach = async (
  context: Pick<DistrictContext, 'db'>,
  rows: readonly { readonly form: Pick<Form, 'access'>; readonly pluginId: string; readonly fields: FieldValues }[],
): Promise<(recordId: string) => FieldValues | undefined> => {
  const plugins = new Set(rows.map(row => row.pluginId))
  const steps = new Map([...new Set(rows.map(({ form }) => form))].map(form => [form, stepsOf(form)]))
  const ids = rows.flatMap(({ form, fields }) => [...(steps.get(form) ?? [])].flatMap(step => idsIn(fields[step])))
  const found = ids.length === 0 ? [] : await readRecordsById(context, ids)
  const reached = new Map(found.filter(row => plugins.has(row.pluginId)).map(row => [row.id, row.fields]))
  return recordId => reached.get(recordId)
}

const everything = (form: Pick<Form, 'fields'>): Sight => ({ fields: new Set(form.fields.map(field => field.id)), isWhole: true })

const onlyShared = (form: Form, sees: Sight): Sight => {
  if (sees === 'none') return 'none'
  const shared = sharedOfVisit(form)
  const fields = new Set([...sees.fields].filter(id => shared.has(id)))
  return fields.size === 0 ? 'none' : { fields, isWhole: false }
}

/** What this person sees of each of these records. Of a visit that two have seen, `rows` or `beside` hold both records. */
export const seeRows = async (
  context: DistrictContext,
  { rows, beside = [], look }: { readonly rows: readonly RecordRowOf[]; readonly beside?: readonly RecordRowOf[]; readonly look: Look },
): Promise<readonly SeenRow[]> => {
  const documents = await readPinnedForms(
    context,
    rows.map(row => row.formHash),
  )
  const forms = new Map([...documents].map(([hash, document]) => [hash, formOf(document)]))
  const formed = rows.flatMap(row => {
    const form = forms.get(row.formHash)
    return form ? [{ row, form, pluginId: row.pluginId, fields: row.fields }] : []
  })
  const reach = await readReach(context, formed)
  const standing = [...rows, ...beside].filter(row => row.removedAt === null && row.pairId !== null)
  const pairState = (row: RecordRowOf): PairState => {
    if (row.pairId === null) return 'none'
    return standing.some(other => other.pairId === row.pairId && other.id !== row.id) ? 'joined' : 'waiting'
  }
  return formed.map(({ row, form }) => {
    const pair = pairState(row)
    const { viewer } = look
    if (viewer === null) return { row, form, sees: everything(form), writes: everything(form), pair, isBlind: false }
    const record = { orgPath: look.pathOf(row.orgId), createdBy: row.createdBy, fields: row.fields, reach }
    const isRecent = look.now.getTime() - row.createdAt.getTime() < joinMilliseconds
    const isBlind = pair === 'waiting' && isRecent && row.createdBy !== viewer.personId
    const sees = whoSees(form, { record, viewer })
    return {
      row,
      form,
      sees: isBlind ? onlyShared(form, sees) : sees,
      get writes() {
        return isBlind ? 'none' : whoWrites(form, { record, viewer })
      },
      pair,
      isBlind,
    }
  })
}

/** One field of a record, where it may be shown. */
export const shownField = ({ row, sees }: Pick<SeenRow, 'row' | 'sees'>, id: string): FieldValues[string] | undefined =>
  sees !== 'none' && sees.fields.has(id) ? row.fields[id] : undefined

/** The fields of a record that may be shown: what is hidden is not there. */
export const shownFields = ({ row, sees }: Pick<SeenRow, 'row' | 'sees'>): FieldValues =>
  sees === 'none' ? {} : Object.fromEntries(Object.entries(row.fields).filter(([id]) => sees.fields.has(id)))

export const isWhole = (sight: Sight): boolean => sight !== 'none' && sight.isWhole

export const fieldsOf = (sight: Sight): readonly string[] => (sight === 'none' ? [] : [...sight.fields])

import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { settingsInForce } from '@tilth/core/enablement'
import type { Field } from '@tilth/core/fields'
import { checkValues, formOfRecordType, parseRecordType, type ValueFacts } from '@tilth/core/records'
import type { Manifest } from '../manifest.ts'
import { checkAnalysisResult } from '../server/check-analysis-result.ts'
import { checkReactionCommands } from '../server/check-reaction-commands.ts'
import type { AnalysisInput, AnalysisResult, PluginServer, ReactionCommand, ReactionEvent, ReactionInput } from '../server/define-server.ts'
import { copyData } from './copy-data.ts'

/** A manifest with the code beside it. */
export interface PluginWithServer {
  readonly manifest: Manifest
  readonly server: PluginServer
}

const district: AnalysisInput['orgs'][number] = { id: 'district', parentId: null, kind: 'district', name: 'District' }

const settingsOf = ({ settings = [] }: Manifest, set: Readonly<Record<string, unknown>> = {}): AnalysisInput['settings'] =>
  settingsInForce(settings, set) as AnalysisInput['settings']

/** What crosses into the process of a plugin's code and back is copied; what cannot be copied does not come back. */
const copyOf = <T>(value: T): Result<T, Issue> => {
  try {
    return ok(copyData(value))
  } catch {
    return err(issue('analysis.bad_output', { path: [], params: { problem: 'not_data' } }))
  }
}

/**
 * Runs an analysis as the host does, here and now: on a copy of the input, with its output copied and held against the manifest. What is
 * not given is as in a district where nothing has happened: no records, one org, each setting at its default. Issues: `analysis.unknown`,
 * `analysis.bad_output`; what the analysis throws is thrown.
 */
export const runAnalysis = (
  { manifest, server }: PluginWithServer,
  { analysis, ...given }: { readonly analysis: string } & Partial<AnalysisInput>,
): Result<AnalysisResult> => {
  const declaration = manifest.analyses?.find(({ id }) => id === analysis)
  const run = server.analyses?.[analysis]
  if (!declaration || !run) return err(issue('analysis.unknown', { params: { part: analysis } }))
  const forms = declaration.reads.filter(read => read !== 'calendar')
  const input: AnalysisInput = {
    today: '2026-09-01',
    orgs: [district],
    schoolDays: {},
    ...given,
    settings: settingsOf(manifest, given.settings),
    records: { ...Object.fromEntries(forms.map(form => [form, []])), ...given.records },
  }
  const output = copyOf(run(copyData(input)))
  return output.ok ? checkAnalysisResult(output.value, { manifest, declaration, input }) : output
}

/** Whatever a field points to is there, and of the kind that is asked for. */
const everythingIsThere: ValueFacts = { isPerson: () => true, orgKind: () => 'class', isThere: () => true }
const ofAnyKind = (field: Field): Field => {
  if (field.kind !== 'org') return field
  const { orgKinds: _, ...rest } = field
  return rest
}

const findWrongValues = (commands: readonly ReactionCommand[], { recordTypes = [] }: Manifest): Issue | null => {
  for (const [index, command] of commands.entries()) {
    if (command.do !== 'record.create') continue
    const types = recordTypes.flatMap(document => {
      const parsed = parseRecordType(document)
      return parsed.ok && parsed.value.id === command.type ? [parsed.value] : []
    })
    const [type] = types
    if (!type) continue
    const form = formOfRecordType(type)
    const raw = { fields: command.values, marks: {}, focus: null }
    const checked = checkValues({ ...form, fields: form.fields.map(ofAnyKind) }, { raw, facts: everythingIsThere })
    if (!checked.ok) {
      const [first] = checked.error
      return { ...(first ?? issue('input.invalid')), path: [index, 'values', ...(first?.path?.slice(1) ?? [])] }
    }
  }
  return null
}

const event: ReactionEvent = { no: 1, kind: '', orgId: district.id, subject: null, on: '2026-09-01' }

/**
 * Tells a reaction of an event as the host does, and answers with what it wants done, held against the manifest and, for new records,
 * against their fields. Nothing is done. Issues: `analysis.unknown`, `analysis.bad_output`, `reaction.not_permitted`, `record.*`; what the
 * reaction throws is thrown.
 */
export const runReaction = (
  { manifest, server }: PluginWithServer,
  given: { readonly reaction: string; readonly event?: Partial<ReactionEvent>; readonly input?: Partial<ReactionInput> },
): Result<readonly ReactionCommand[]> => {
  const declaration = manifest.reactions?.find(({ id }) => id === given.reaction)
  const run = server.reactions?.[given.reaction]
  if (!declaration || !run) return err(issue('analysis.unknown', { params: { part: given.reaction } }))
  const told: ReactionEvent = { ...event, kind: declaration.on[0] ?? '', ...given.event }
  const input: ReactionInput = { record: null, ...given.input, settings: settingsOf(manifest, given.input?.settings) }
  const output = copyOf(run(copyData(told), copyData(input)))
  const checked = output.ok ? checkReactionCommands(output.value, manifest) : output
  if (!checked.ok) return checked
  const wrong = findWrongValues(checked.value, manifest)
  return wrong ? err(wrong) : checked
}

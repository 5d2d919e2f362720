import { err, issue, ok, type Result } from '@tilth/core'
import { type PlanEntryContents, type PlanEntryKind, parsePlanEntry } from '@tilth/core/plans'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { changeEntries, type EntryChange, type Planned, type WrittenEntry } from './change-entries.ts'
import { checkReferences } from './check-references.ts'
import { lastPosition, positionStep } from './move-entry.ts'
import type { EntryOf, PlanEntryRow } from './plan-store.ts'

export interface NewEntry {
  readonly planId: string
  /** Null for an entry that is not there yet. */
  readonly entryId: string | null
  /** The version on the writer's screen; 0 for none. */
  readonly version: number
  readonly kind: PlanEntryKind
  readonly prompt: string
  readonly content: unknown
  /** The record whose words it is made of, for a change idea that is new. What a writer says of it in `content` does not count. */
  readonly fromRecord?: PlanEntryContents['node']['fromRecord']
}

/** An answer in words is one a prompt: two who begin it at the same moment write the same entry, and one of them is told. */
const idOf = (context: DistrictContext, input: NewEntry): string =>
  input.entryId ?? (input.kind === 'text' ? `text:${input.planId}:${input.prompt}` : context.newId())

/** Where an idea comes from is said once, by whoever takes it, and never changed by those who write on. */
const withOrigin = (content: PlanEntryContents[PlanEntryKind], origin: NewEntry['fromRecord']): PlanEntryContents[PlanEntryKind] => {
  if (!('measures' in content)) return content
  const { fromRecord: _, ...own } = content
  return origin ? { ...own, fromRecord: origin } : own
}

const conflict = (entry: PlanEntryRow | undefined) =>
  err(issue('conflict.plan_entry_changed', { params: { version: entry?.version ?? 0 } }))

const decideEntry = async (
  context: DistrictContext,
  { input, planned }: { readonly input: NewEntry; readonly planned: Planned },
): Promise<Result<EntryChange>> => {
  const { facts, template } = planned
  const entryId = idOf(context, input)
  const standing = facts.entries.find(entry => entry.id === entryId)
  const removed = facts.removed.find(entry => entry.id === entryId)
  const isBegun = standing === undefined && input.version === 0 && (input.entryId === null || removed?.kind === 'text')
  if (!isBegun && standing?.version !== input.version) return conflict(standing ?? removed)
  const { kind, prompt } = standing ?? input
  const parsed = parsePlanEntry({ kind, prompt, content: input.content }, template)
  if (!parsed.ok) return err(parsed.error[0] ?? issue('input.invalid'))
  const before = standing?.kind === 'node' ? standing.content.fromRecord : undefined
  const content = withOrigin(parsed.value, standing ? before : input.fromRecord)
  if (standing && JSON.stringify(standing.content) === JSON.stringify(content))
    return ok({ rows: [], isStructural: false, entryId, version: standing.version })
  const version = (standing ?? removed)?.version ?? 0
  const row = {
    id: entryId,
    version: version + 1,
    planId: input.planId,
    kind,
    prompt,
    position: standing?.position ?? lastPosition(facts.entries) + positionStep,
    content,
    removedAt: null,
    writtenBy: actorId(context),
    writtenAt: context.now(),
  } as PlanEntryRow
  const wrong = await checkReferences(context, { facts, row, before: standing })
  if (wrong) return err(wrong)
  return ok({ rows: [row], isStructural: !standing || kind === 'node', entryId, version: version + 1 })
}

/**
 * A new entry, or a new version of one; the versions before are kept. Whoever was slower is told (`conflict.plan_entry_changed`) and
 * nothing is overwritten; the same content again is no version. Issues: `plan.ended`, those of `parsePlanEntry`, `checkReferences` and
 * `checkPlan`.
 */
export const writeEntry = (context: DistrictContext, input: NewEntry): Promise<Result<WrittenEntry>> =>
  changeEntries(context, { planId: input.planId, decide: planned => decideEntry(context, { input, planned }) })

/** How far an action has come, by its owner or whoever leads. */
export const updateAction = (
  context: DistrictContext,
  input: {
    readonly planId: string
    readonly entryId: string
    readonly version: number
    readonly status: EntryOf<'action'>['content']['status']
  },
): Promise<Result<WrittenEntry>> =>
  changeEntries(context, {
    planId: input.planId,
    decide: async ({ facts }) => {
      const entry = facts.entries.find(candidate => candidate.id === input.entryId)
      if (entry?.kind !== 'action') return err(issue('not_found'))
      if (entry.version !== input.version) return conflict(entry)
      if (entry.content.status === input.status) return ok({ rows: [], isStructural: false, entryId: entry.id, version: entry.version })
      const row: PlanEntryRow = {
        ...entry,
        version: entry.version + 1,
        content: { ...entry.content, status: input.status },
        writtenBy: actorId(context),
        writtenAt: context.now(),
      }
      return ok({ rows: [row], isStructural: false, entryId: entry.id, version: row.version })
    },
  })

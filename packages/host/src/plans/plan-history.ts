import type { DistrictContext } from '../use-case/context.ts'
import { newestOf, type PlanEntryRow, type PlanVersionRow, readEntryVersions, readNames, readPlanVersions } from './plan-store.ts'
import type { PlanHistoryLine } from './views.ts'

const wordsOf = (entry: PlanEntryRow): string => {
  if (entry.kind === 'person') return entry.content.who
  if (entry.kind === 'engagement') return `${entry.content.who}: ${entry.content.heard}`
  if (entry.kind === 'review') return entry.content.note
  return entry.content.text
}

const whatHappened = (entry: PlanEntryRow, before: PlanEntryRow | undefined): Extract<PlanHistoryLine, { subject: 'entry' }>['what'] => {
  if (entry.removedAt !== null) return 'removed'
  if (!before) return 'added'
  if (before.removedAt !== null) return 'restored'
  return JSON.stringify(before.content) === JSON.stringify(entry.content) ? 'moved' : 'changed'
}

const entryLines = (versions: readonly PlanEntryRow[], names: ReadonlyMap<string, string>): readonly PlanHistoryLine[] => {
  const newest = new Map(newestOf(versions).map(entry => [entry.id, entry.version]))
  const before = new Map<string, PlanEntryRow>()
  return versions.map(entry => {
    const previous = before.get(entry.id)
    before.set(entry.id, entry)
    const what = whatHappened(entry, previous)
    return {
      at: entry.writtenAt.toISOString(),
      by: names.get(entry.writtenBy) ?? '',
      subject: 'entry',
      what,
      entryId: entry.id,
      version: entry.version,
      kind: entry.kind,
      prompt: entry.prompt,
      words: wordsOf(entry),
      canRestore: what === 'removed' && newest.get(entry.id) === entry.version,
    }
  })
}

const planLines = (versions: readonly PlanVersionRow[], names: ReadonlyMap<string, string>): readonly PlanHistoryLine[] =>
  versions
    .toSorted((a, b) => a.version - b.version)
    .map((row, index, all) => {
      const before = all[index - 1]
      const isNewState = before !== undefined && (before.state !== row.state || before.stateReason !== row.stateReason)
      const leads = row.leadId === (before?.leadId ?? null) ? null : { name: row.leadId === null ? null : (names.get(row.leadId) ?? null) }
      return {
        at: row.writtenAt.toISOString(),
        by: names.get(row.writtenBy) ?? '',
        subject: 'plan',
        what: before ? 'changed' : 'started',
        title: before && before.title !== row.title ? row.title : null,
        lead: leads,
        state: isNewState ? { to: row.state, reason: row.stateReason } : null,
        review: before && JSON.stringify(before.reviewRule) !== JSON.stringify(row.reviewRule) ? row.reviewRule : null,
      }
    })

/** Who changed what and when, the newest first. */
export const planHistory = async (context: DistrictContext, planId: string): Promise<readonly PlanHistoryLine[]> => {
  const [entries, versions, names] = await Promise.all([
    readEntryVersions(context, planId),
    readPlanVersions(context, planId),
    readNames(context),
  ])
  return [...planLines(versions, names), ...entryLines(entries, names)]
    .map((line, index) => ({ line, index }))
    .toSorted((a, b) => (a.line.at < b.line.at ? 1 : a.line.at > b.line.at ? -1 : b.index - a.index))
    .map(({ line }) => line)
}

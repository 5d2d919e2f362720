import type { Enablement, EnablementRow } from './enablement.ts'

/**
 * Reads the rows on an org's path from the root down: the last that says on or off decides, and each field of the settings is as the last
 * that set it has it. A lock ends the reading: what stands below it waits, unread, until the lock is gone. Rows of orgs that are not on the
 * path and the order of the rows change nothing.
 */
export const resolveEnablement = (
  rows: readonly EnablementRow[],
  { path, byDefault }: { readonly path: readonly string[]; readonly byDefault: boolean },
): Enablement => {
  const rowAt = new Map(rows.map(row => [row.orgId, row]))
  const decided = path.flatMap(orgId => rowAt.get(orgId) ?? [])
  const lock = decided.findIndex(row => row.locked)
  const heard = lock < 0 ? decided : decided.slice(0, lock + 1)
  const decider = heard.findLast(row => row.enabled !== null)
  const set = new Map(
    heard.flatMap(row => Object.entries(row.settings).map(([field, value]) => [field, { value, from: row.orgId }] as const)),
  )
  return {
    enabled: decider?.enabled ?? byDefault,
    decidedAt: decider?.orgId ?? null,
    locked: lock >= 0,
    lockedAt: decided[lock]?.orgId ?? null,
    settings: Object.fromEntries([...set].map(([field, { value }]) => [field, value])),
    settingsFrom: Object.fromEntries([...set].map(([field, { from }]) => [field, from])),
  }
}

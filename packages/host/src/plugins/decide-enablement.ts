import { err, issue, ok, type Result } from '@tilth/core'
import { checkSettings, type EnablementRow, resolveEnablement } from '@tilth/core/enablement'
import { query, type Statement, toStatement } from '@tilth/db'
import { enablement } from '@tilth/db/district'
import { and, eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { orgPathOf } from '../people/org-path.ts'
import { readOrgTree, readVersions } from '../people/people-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { pluginStream, readDecisions, type StoredEnablement } from './enablement.ts'
import type { LoadedPluginEntry } from './loaded-plugins.ts'

/** The district itself where no org is named. */
export interface PluginAt {
  readonly pluginId: string
  readonly orgId?: string | undefined
}

type Decided = Omit<EnablementRow, 'orgId'>

const nothingDecided: Decided = { enabled: null, locked: false, settings: {} }

const isSame = (one: Decided, other: Decided): boolean => {
  const fields = [...new Set([...Object.keys(one.settings), ...Object.keys(other.settings)])]
  const isSameSetting = (field: string): boolean => JSON.stringify(one.settings[field]) === JSON.stringify(other.settings[field])
  return one.enabled === other.enabled && one.locked === other.locked && fields.every(isSameSetting)
}

/** What decides nothing is no row. */
const storeDecision = (at: Pick<StoredEnablement, 'pluginId' | 'orgId' | 'changedAt'>, decided: Decided): Statement =>
  toStatement(
    isSame(decided, nothingDecided)
      ? query.delete(enablement).where(and(eq(enablement.pluginId, at.pluginId), eq(enablement.orgId, at.orgId)))
      : query
          .insert(enablement)
          .values({ ...at, ...decided })
          .onConflictDoUpdate({ target: [enablement.pluginId, enablement.orgId], set: { ...decided, changedAt: at.changedAt } }),
  )

/**
 * One org decides about one plugin. Deciding what is decided already changes nothing. Issues: `plugin.unknown`, `not_found`,
 * `plugin.locked_above`, those of `change`.
 */
const decideAt = (
  context: DistrictContext,
  { at, change }: { readonly at: PluginAt; readonly change: (before: Decided, plugin: LoadedPluginEntry) => Result<Decided> },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const plugin = context.plugins.loaded.find(candidate => candidate.id === at.pluginId)
    if (!plugin) return err(issue('plugin.unknown', { path: ['pluginId'] }))
    const expect = await readVersions(context, [pluginStream(plugin.id)])
    const rows = await readDecisions(context, plugin)
    const orgs = await readOrgTree(context)
    const place = orgs.find(row => row.archivedAt === null && (at.orgId === undefined ? row.parentId === null : row.id === at.orgId))
    if (!place) return err(issue('not_found'))
    const above = orgPathOf(orgs, place.id).slice(0, -1)
    if (resolveEnablement(rows, { path: above, byDefault: plugin.defaultEnabled }).locked)
      return err(issue('plugin.locked_above', { path: ['orgId'] }))
    const before = rows.find(row => row.orgId === place.id) ?? nothingDecided
    const decided = change(before, plugin)
    if (!decided.ok) return decided
    if (isSame(before, decided.value)) return ok({ statements: [], output: null })
    const { enabled, locked, settings } = decided.value
    return ok({
      statements: [
        activityStatement(context, { kind: 'plugins.changed', orgId: place.id, subject: plugin.id }),
        storeDecision({ pluginId: plugin.id, orgId: place.id, changedAt: context.now() }, { enabled, locked, settings }),
      ],
      expect,
      output: null,
    })
  })

/** Off hides from what is begun; what exists keeps the document it was made with. Null: as above it, at the district as the plugin says. */
export const switchPlugin = (context: DistrictContext, input: PluginAt & { readonly enabled: boolean | null }): Promise<Result<null>> =>
  decideAt(context, { at: input, change: before => ok({ ...before, enabled: input.enabled }) })

/** What orgs below have decided waits unread and counts again when the lock is gone. */
export const lockPlugin = (context: DistrictContext, input: PluginAt & { readonly locked: boolean }): Promise<Result<null>> =>
  decideAt(context, { at: input, change: before => ok({ ...before, locked: input.locked }) })

/** Only the fields that are named change; null takes back what was set here. Issue: the first of `checkSettings`. */
export const configurePlugin = (
  context: DistrictContext,
  input: PluginAt & { readonly settings: Readonly<Record<string, unknown>> },
): Promise<Result<null>> =>
  decideAt(context, {
    at: input,
    change: (before, plugin) => {
      const checked = checkSettings(plugin.settings, input.settings)
      if (!checked.ok) return err(checked.error[0] ?? issue('plugin.unknown_setting', { path: ['settings'] }))
      const kept = Object.entries(before.settings).filter(([field]) => !Object.hasOwn(input.settings, field))
      return ok({ ...before, settings: { ...Object.fromEntries(kept), ...checked.value } })
    },
  })

import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { ReactionDeclaration } from '@tilth/plugin-kit'
import { checkReactionCommands, type ReactionCommand, type ReactionEvent, type ReactionInput } from '@tilth/plugin-kit/server'
import { type AnalysisPlaces, readAnalysisPlaces } from '../analyses/analysis-places.ts'
import { notePluginFault, readPluginFaults } from '../analyses/plugin-faults.ts'
import { readSettingsFor } from '../analyses/read-snapshot.ts'
import { dayIn, readTimeZone } from '../calendar/district-time.ts'
import { moveJob } from '../jobs/plugin-jobs.ts'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import { type RecordRowOf, readRecord } from '../records/record-store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { actOnCommand } from './act-on-command.ts'
import { type ActivityRow, type ReactionCursor, readCursors, readEvents, storeCursor } from './reaction-store.ts'

export interface RanReactions {
  /** What failed, for whoever looks after the server. */
  readonly faults: readonly Issue[]
}

/** So often an event is told that a reaction does not get through; then it is left out and the next one is told. */
const mostFailures = 5
/** At one time, so that no reaction keeps the others waiting. */
const mostEvents = 50
/** A cursor of a reaction that nothing concerns is moved on only now and then. */
const stride = 500

interface Declared {
  readonly plugin: LoadedPluginEntry
  readonly reaction: ReactionDeclaration
}

interface Ground {
  readonly places: AnalysisPlaces
  readonly timeZone: string
}

/**
 * Of records a plugin is told of its own alone, and of what people did to them: what a reaction did calls no reaction, so that none goes
 * on for ever. One that was deleted for good is nobody's any more.
 */
const isFor = (
  event: ActivityRow,
  { plugin, record }: { readonly plugin: LoadedPluginEntry; readonly record: RecordRowOf | null },
): boolean => !event.kind.startsWith('record.') || (record?.pluginId === plugin.id && event.actorId !== null)

const eventOf = ({ no, kind, orgId, subject, at }: ActivityRow, timeZone: string): ReactionEvent => ({
  no,
  kind,
  orgId,
  subject,
  on: dayIn(at, timeZone),
})

const recordOf = (row: RecordRowOf | null, timeZone: string): ReactionInput['record'] =>
  row === null || row.removedAt !== null
    ? null
    : {
        id: row.id,
        type: row.formId,
        orgId: row.orgId,
        status: row.status,
        values: row.fields,
        marks: Object.fromEntries(Object.entries(row.marks).map(([code, { mark }]) => [code, mark])),
        createdOn: dayIn(row.createdAt, timeZone),
        changedOn: dayIn(row.changedAt, timeZone),
      }

const ask = async (
  context: DistrictContext,
  {
    plugin,
    reaction,
    event,
    record,
    orgId,
    timeZone,
  }: Declared & {
    readonly event: ActivityRow
    readonly record: RecordRowOf | null
    readonly orgId: string
    readonly timeZone: string
  },
): Promise<Result<readonly ReactionCommand[]>> => {
  const settings = await readSettingsFor(context, { plugin, orgId })
  const input = { event: eventOf(event, timeZone), input: { settings, record: recordOf(record, timeZone) } }
  const ran = await context.pluginRunner?.run({ pluginId: plugin.id, kind: 'reaction', id: reaction.id, input })
  if (!ran) return err(issue('analysis.unknown'))
  return ran.ok ? checkReactionCommands(ran.value, plugin) : ran
}

/** Tells one event and does what comes back, each command once however often the event is told. */
const tell = async (
  context: DistrictContext,
  { plugin, reaction, event, places, timeZone }: Declared & Ground & { readonly event: ActivityRow },
): Promise<Result<null>> => {
  const root = places.orgs.find(({ parentId }) => parentId === null)?.id ?? ''
  const orgId = event.orgId ?? root
  if (!places.isOn(plugin, orgId)) return ok(null)
  const record = event.subject !== null && event.kind.startsWith('record.') ? await readRecord(context, event.subject) : null
  if (!isFor(event, { plugin, record })) return ok(null)
  const commands = await ask(context, { plugin, reaction, event, record, orgId, timeZone })
  if (!commands.ok) return commands
  for (const [index, command] of commands.value.entries()) {
    const done = await actOnCommand(context, { command, name: { plugin, reactionId: reaction.id, eventNo: event.no, index } })
    if (!done.ok) return done
  }
  return ok(null)
}

interface Told {
  readonly fault: Issue | null
  /** Milliseconds until there is more to tell; null where nothing waits. */
  readonly next: number | null
}

const pauseAfter = (failures: number): number => Math.min(60_000, 1000 * 2 ** failures)

/** What has happened since, in order. Stops at the event that fails; when it has failed too often, that one is left out. */
const catchUp = async (
  context: DistrictContext,
  { plugin, reaction, cursor, ...ground }: Declared & Ground & { readonly cursor: ReactionCursor },
): Promise<Told> => {
  const { events, newest } = await readEvents(context, { after: cursor.uptoNo, kinds: reaction.on, most: mostEvents })
  const move = (uptoNo: number, failures = 0) => context.db.write([storeCursor({ ...cursor, uptoNo, failures })])
  let { failures } = cursor
  for (const event of events) {
    const told = await tell(context, { plugin, reaction, event, ...ground })
    if (told.ok) {
      await move(event.no)
      failures = 0
      continue
    }
    if (told.error.code === 'analysis.stopped') return { fault: null, next: null }
    failures += 1
    const isGivenUp = failures >= mostFailures
    await move(isGivenUp ? event.no : (cursorBefore(events, event) ?? cursor.uptoNo), isGivenUp ? 0 : failures)
    await notePluginFault(context, { pluginId: plugin.id, part: `reaction:${reaction.id}`, fault: told.error })
    const fault = { ...told.error, params: { ...told.error.params, plugin: plugin.id, part: `reaction:${reaction.id}` } }
    return { fault, next: isGivenUp ? 0 : pauseAfter(failures) }
  }
  if (events.length === 0 && newest - cursor.uptoNo > stride) await move(newest)
  return { fault: null, next: events.length === mostEvents ? 0 : null }
}

const cursorBefore = (events: readonly ActivityRow[], event: ActivityRow): number | undefined => events[events.indexOf(event) - 1]?.no

/** Whoever is new begins with what happens from now on. */
const beginAt = async (context: DistrictContext, { plugin, reaction }: Declared): Promise<void> => {
  const { newest } = await readEvents(context, { after: Number.MAX_SAFE_INTEGER, kinds: [], most: 1 })
  await context.db.write([storeCursor({ pluginId: plugin.id, reactionId: reaction.id, uptoNo: newest, failures: 0 })])
}

/** Milliseconds for which a reaction that failed is left alone still, whatever else happens meanwhile. */
const readPause = async (context: DistrictContext, { pluginId, reactionId, failures }: ReactionCursor): Promise<number> => {
  if (failures === 0) return 0
  const fault = (await readPluginFaults(context, pluginId)).find(({ part }) => part === `reaction:${reactionId}`)
  return fault ? fault.at.getTime() + pauseAfter(failures) - context.now().getTime() : 0
}

/**
 * Tells every reaction what has happened, after it was written, in order and at least once. One that fails waits and is told again; the
 * others go on. Where a plugin is off it is not told, and not afterwards either.
 */
export const runDueReactions = async (context: DistrictContext): Promise<Result<RanReactions>> => {
  const declared: readonly Declared[] = context.plugins.loaded.flatMap(plugin =>
    plugin.hasServer ? plugin.reactions.map(reaction => ({ plugin, reaction })) : [],
  )
  const [cursors, places, timeZone] = await Promise.all([readCursors(context), readAnalysisPlaces(context), readTimeZone(context)])
  const faults: Issue[] = []
  const next: number[] = []
  for (const one of declared) {
    const cursor = cursors.find(row => row.pluginId === one.plugin.id && row.reactionId === one.reaction.id)
    if (!cursor) {
      await beginAt(context, one)
      continue
    }
    const pause = await readPause(context, cursor)
    const told = pause > 0 ? { fault: null, next: pause } : await catchUp(context, { ...one, cursor, places, timeZone })
    if (told.fault) faults.push(told.fault)
    if (told.next !== null) next.push(told.next)
  }
  if (next.length > 0) await context.db.write([moveJob('reactions.run', new Date(context.now().getTime() + Math.min(...next)))])
  return ok({ faults })
}

import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { ReactionCommand } from '@tilth/plugin-kit/server'
import { readAnalysisPlaces } from '../analyses/analysis-places.ts'
import { feedValue } from '../analyses/feed-value.ts'
import type { LoadedPluginEntry } from '../plugins/loaded-plugins.ts'
import { formOf, readPinnedForms } from '../records/form-document.ts'
import { readRecord } from '../records/record-store.ts'
import { createRecord, moveRecord } from '../records/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { runUseCase } from '../use-case/run-use-case.ts'

/** Which command of which reaction to which event: the same again is done once. */
export interface CommandName {
  readonly plugin: LoadedPluginEntry
  readonly reactionId: string
  readonly eventNo: number
  readonly index: number
}

type Of<Kind extends ReactionCommand['do']> = Extract<ReactionCommand, { readonly do: Kind }>

const create = (context: DistrictContext, { command, name }: { readonly command: Of<'record.create'>; readonly name: CommandName }) => {
  const { plugin, reactionId, eventNo, index } = name
  const clientKey = `reaction-${context.sha256(JSON.stringify([plugin.id, reactionId, eventNo, index]))}`
  const { type: formId, orgId, values: fields } = command
  return runUseCase(createRecord, context, { pluginId: plugin.id, formId, orgId, fields, clientKey })
}

/** A record that has already come where the move leads is left there: it was this command, told once more. */
const move = async (
  context: DistrictContext,
  { command, name }: { readonly command: Of<'record.move'>; readonly name: CommandName },
): Promise<Result<unknown, Issue>> => {
  const row = await readRecord(context, command.recordId)
  if (!row || row.pluginId !== name.plugin.id) return err(issue('not_found', { path: ['recordId'] }))
  const document = (await readPinnedForms(context, [row.formHash])).get(row.formHash)
  const leads = document && formOf(document).life?.moves.find(({ id }) => id === command.move)
  if (leads && row.status === leads.to && !leads.from.includes(leads.to)) return ok(null)
  const { recordId, move: moveId, reason = '' } = command
  return runUseCase(moveRecord, context, { recordId, version: row.version, move: moveId, reason })
}

/**
 * One command of a reaction as the use case it stands for, by the system, and only where the plugin is on. Issues: `reaction.not_enabled`,
 * `not_found` for a record of another plugin, those of the use case.
 */
export const actOnCommand = async (
  context: DistrictContext,
  { command, name }: { readonly command: ReactionCommand; readonly name: CommandName },
): Promise<Result<unknown, Issue>> => {
  if (command.do === 'record.move') return move(context, { command, name })
  const places = await readAnalysisPlaces(context)
  if (!places.isOn(name.plugin, command.orgId)) return err(issue('reaction.not_enabled', { path: ['orgId'] }))
  if (command.do === 'record.create') return create(context, { command, name })
  return feedValue(context, { plugin: name.plugin, places, value: command })
}

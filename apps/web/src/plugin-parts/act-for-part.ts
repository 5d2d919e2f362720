import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { FieldValues } from '@tilth/core/fields'
import type { ActedRecord, PluginCommand } from '@tilth/plugin-kit/web'
import { readError } from '../server/read-error.ts'
import type { TilthError } from '../server/tilth-error.ts'
import type { recordsOfParts } from './queries.ts'

/** What went wrong, as a value that a web part can say in words. */
export const issueOf = ({ kind, code, path, params }: TilthError): Issue => ({ code: kind === 'issue' ? code : kind, path, params })

/** Lists as they are sent. */
const sent = (values: FieldValues): Record<string, string | number | boolean | string[] | null> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, typeof value === 'object' && value !== null ? [...value] : value]))

type Records = ReturnType<typeof recordsOfParts>

const carryOut = async (command: PluginCommand, { pluginId, records }: { pluginId: string; records: Records }): Promise<ActedRecord> => {
  switch (command.do) {
    case 'record.create': {
      const { type, orgId, values } = command
      return records.create({ pluginId, formId: type, orgId, fields: sent(values), clientKey: crypto.randomUUID() })
    }
    case 'record.edit':
      return records.edit({ recordId: command.recordId, version: command.version, fields: sent(command.values) })
    case 'record.move':
      return records.move({ recordId: command.recordId, version: command.version, move: command.move, reason: command.reason ?? '' })
    case 'record.remove':
      return records.remove({ recordId: command.recordId, version: command.version })
  }
}

/** Carries out what a web part asks for, with records of its own plugin alone. Issues: those of the use cases, `record.form_not_here`. */
export const actForPart = async (
  command: PluginCommand,
  { pluginId, records }: { readonly pluginId: string; readonly records: Records },
): Promise<Result<ActedRecord>> => {
  try {
    if (command.do !== 'record.create' && (await records.pluginOf(command.recordId)) !== pluginId)
      return err(issue('record.form_not_here', { path: ['recordId'] }))
    const { recordId, version } = await carryOut(command, { pluginId, records })
    return ok({ recordId, version })
  } catch (thrown) {
    return err(issueOf(readError(thrown)))
  }
}

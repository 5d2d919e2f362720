import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { isDay } from '@tilth/core/cycles'
import type { Manifest, Permission } from '../manifest.ts'
import type { ReactionCommand } from './define-server.ts'
import { isPlain } from './is-plain.ts'

const mostCommands = 100
const longestText = 5000

const bad = (problem: string, path: readonly (string | number)[]): Issue => issue('analysis.bad_output', { path, params: { problem } })

const known: Readonly<Record<Permission, { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
  'record.create': { needs: ['type', 'orgId', 'values'], may: [] },
  'record.move': { needs: ['recordId', 'move'], may: ['reason'] },
  'measure.enter': { needs: ['measure', 'orgId', 'on', 'value'], may: ['denominator'] },
}

const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= longestText
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

const isFieldValue = (value: unknown): boolean =>
  value === null || isShort(value) || isNumber(value) || typeof value === 'boolean' || (Array.isArray(value) && value.every(isShort))

/** Whether the part holds what belongs there. What the values mean is decided by the use case that the command becomes. */
const isSound = (part: string, value: unknown): boolean => {
  if (part === 'values') return isPlain(value) && Object.values(value).every(isFieldValue)
  if (part === 'value' || part === 'denominator') return isNumber(value)
  return part === 'on' ? typeof value === 'string' && isDay(value) : isShort(value)
}

const ownIds = (documents: readonly unknown[] = []): readonly unknown[] =>
  documents.map(document => (isPlain(document) ? document.id : undefined))

const commandProblem = (
  command: unknown,
  { manifest, path }: { readonly manifest: Pick<Manifest, 'recordTypes' | 'measures' | 'permissions'>; readonly path: readonly number[] },
): Issue | null => {
  const kind = isPlain(command) ? command.do : undefined
  if (!isPlain(command) || typeof kind !== 'string' || !Object.hasOwn(known, kind)) return bad('not_a_command', path)
  const parts = known[kind as Permission]
  if (!(manifest.permissions ?? []).includes(kind as Permission))
    return issue('reaction.not_permitted', { path, params: { permission: kind } })
  for (const key of Object.keys(command))
    if (key !== 'do' && !parts.needs.includes(key) && !parts.may.includes(key)) return bad('unknown_field', path)
  for (const part of parts.needs) if (!isSound(part, command[part])) return bad('malformed', [...path, part])
  for (const part of parts.may) if (command[part] !== undefined && !isSound(part, command[part])) return bad('malformed', [...path, part])
  if (kind === 'record.create' && !ownIds(manifest.recordTypes).includes(command.type)) return bad('unknown_record_type', [...path, 'type'])
  if (kind === 'measure.enter' && !ownIds(manifest.measures).includes(command.measure)) return bad('unknown_measure', [...path, 'measure'])
  return null
}

/**
 * Holds what a reaction wants done against what its manifest may. Issues, the first found: `analysis.bad_output` with its path and, as
 * `problem`, what is wrong in one word; `reaction.not_permitted` with the permission that the manifest does not ask for.
 */
export const checkReactionCommands = (
  output: unknown,
  manifest: Pick<Manifest, 'recordTypes' | 'measures' | 'permissions'>,
): Result<readonly ReactionCommand[]> => {
  if (!Array.isArray(output)) return err(bad('not_a_list', []))
  if (output.length > mostCommands) return err(bad('too_many', []))
  for (const [index, command] of output.entries()) {
    const found = commandProblem(command, { manifest, path: [index] })
    if (found) return err(found)
  }
  return ok(output as readonly ReactionCommand[])
}

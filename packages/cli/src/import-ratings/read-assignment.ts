import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@tilth/core'
import { readJson } from '../read-json.ts'
import { readText } from '../read-text.ts'

/** Everything read and ready to be taken in, here or by a server. */
export interface Assignment {
  /** The file's own name, for messages. */
  readonly file: string
  /** Absolute. */
  readonly dataDirectory: string
  /** Where rounds are seen when no server says so itself. */
  readonly origin: string
  /** A slug; null where there is one district. */
  readonly district: string | null
  readonly input: { readonly csv: string; readonly framework: unknown; readonly map: unknown; readonly title: string | null }
}

export type Variables = Readonly<Record<string, string | undefined>>

const options = {
  framework: { type: 'string' },
  map: { type: 'string' },
  district: { type: 'string' },
  title: { type: 'string' },
} as const

/** A problem is a sentence. Paths are taken from where the command was typed, which a package manager keeps in `INIT_CWD`. */
export const readAssignment = (
  args: readonly string[],
  { variables, directory }: { readonly variables: Variables; readonly directory: string },
): Result<Assignment, string> => {
  const typedIn = variables.INIT_CWD ?? directory
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) return err('tilth import ratings takes one file.')
    if (values.framework === undefined || values.map === undefined) return err('Both --framework and --map are needed.')
    const csv = readText(resolve(typedIn, file))
    if (!csv.ok) return csv
    const framework = readJson(resolve(typedIn, values.framework))
    if (!framework.ok) return framework
    const map = readJson(resolve(typedIn, values.map))
    if (!map.ok) return map
    return ok({
      file: basename(file),
      dataDirectory: resolve(directory, variables.TILTH_DATA?.trim() || 'data'),
      origin: originFrom(variables),
      district: values.district ?? null,
      input: { csv: csv.value, framework: framework.value, map: map.value, title: values.title ?? null },
    })
  } catch {
    return err('Something in the command is not understood.')
  }
}

const originFrom = (variables: Variables): string => {
  const stated = variables.TILTH_URL?.trim()
  if (stated) return stated.replace(/\/+$/, '')
  return `http://${variables.HOST?.trim() || '127.0.0.1'}:${variables.PORT?.trim() || '4100'}`
}

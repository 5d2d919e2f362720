import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@tilth/core'
import { isLocale, type Locale } from '@tilth/i18n'
import { readJson } from '../read-json.ts'
import { readText } from '../read-text.ts'

/** What was asked for, with all files read. */
export interface ReportRequest {
  /** The file's own name, for messages and the title. */
  readonly file: string
  readonly locale: Locale
  readonly csv: string
  readonly map: unknown
  /** Undefined where none was given: then `levels` says how many there are, or the file does. */
  readonly framework: unknown
  readonly levels: number | null
  /** Absolute paths to write to. */
  readonly html: string | null
  readonly json: string | null
}

const options = {
  map: { type: 'string' },
  framework: { type: 'string' },
  levels: { type: 'string' },
  locale: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'string' },
} as const

const mostLevels = 100

/** A problem is a sentence. Paths are taken from where the command was typed, which a package manager keeps in `INIT_CWD`. */
export const readRequest = (
  args: readonly string[],
  place: { readonly variables: Readonly<Record<string, string | undefined>>; readonly directory: string },
): Result<ReportRequest, string> => {
  const parsed = parse(args)
  if (!parsed) return err('Something in the command is not understood.')
  const { values, positionals } = parsed
  const at = (path: string): string => resolve(place.variables.INIT_CWD ?? place.directory, path)
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) return err('tilth report takes one file.')
  if (values.map === undefined) return err('--map is needed: it says which column is the team, which the rater, and which hold ratings.')
  const { locale = 'en', levels } = values
  if (!isLocale(locale)) return err('--locale is en or es.')
  if (levels !== undefined && values.framework !== undefined) return err('A framework says its own levels; leave --levels away.')
  if (levels !== undefined && !(/^\d+$/.test(levels) && Number(levels) >= 2 && Number(levels) <= mostLevels))
    return err(`--levels is a whole number, 2 to ${mostLevels}.`)
  const html = values.html === undefined ? null : at(values.html)
  const json = values.json === undefined ? null : at(values.json)
  const inputs = [file, values.map, values.framework].flatMap(path => (path === undefined ? [] : [at(path)]))
  const outputs = [html, json].filter(path => path !== null)
  if (outputs.some((path, index) => inputs.includes(path) || outputs.indexOf(path) !== index))
    return err('What is written needs a place of its own.')
  const csv = readText(at(file))
  if (!csv.ok) return csv
  const map = readJson(at(values.map))
  if (!map.ok) return map
  const framework = values.framework === undefined ? ok(undefined) : readJson(at(values.framework))
  if (!framework.ok) return framework
  return ok({
    file: basename(file),
    locale,
    csv: csv.value,
    map: map.value,
    framework: framework.value,
    levels: levels === undefined ? null : Number(levels),
    html,
    json,
  })
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return null
  }
}

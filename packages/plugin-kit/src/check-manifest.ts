import { type Issue, issue } from '@tilth/core'

type Field = (value: unknown, path: readonly (string | number)[]) => Issue[]

const longestText = 2000

const text =
  (pattern?: RegExp): Field =>
  (value, path) => {
    if (typeof value !== 'string') return [issue('plugin.wrong_type', { path, params: { expected: 'text' } })]
    if (value.trim() === '') return [issue('plugin.empty_text', { path })]
    if (value.length > longestText) return [issue('plugin.text_too_long', { path, params: { limit: longestText, found: value.length } })]
    return pattern && !pattern.test(value) ? [issue('plugin.malformed', { path, params: { found: value.slice(0, 80) } })] : []
  }

const perhapsEmptyList =
  (entry: Field): Field =>
  (value, path) => {
    if (!Array.isArray(value)) return [issue('plugin.wrong_type', { path, params: { expected: 'list' } })]
    return value.flatMap((part, index) => entry(part, [...path, index]))
  }

const list =
  (entry: Field): Field =>
  (value, path) =>
    Array.isArray(value) && value.length === 0 ? [issue('plugin.empty_list', { path })] : perhapsEmptyList(entry)(value, path)

const trueOrFalse: Field = (value, path) =>
  typeof value === 'boolean' ? [] : [issue('plugin.wrong_type', { path, params: { expected: 'true or false' } })]

const anything: Field = () => []

const id = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const semanticVersion = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

const required: Readonly<Record<string, Field>> = {
  id: text(id),
  version: text(semanticVersion),
  name: text(),
  summary: text(),
  licence: text(),
  maker: text(),
  languages: list(text(language)),
  frameworks: perhapsEmptyList(anything),
}

const optional: Readonly<Record<string, Field>> = {
  cycleModels: list(anything),
  planTemplates: list(anything),
  defaultEnabled: trueOrFalse,
}

/** A plugin brings frameworks, cycle models or plan templates; one that brings none of them has forgotten its frameworks. */
const findNothingBrought = (manifest: ReadonlyMap<string, unknown>): Issue[] => {
  const frameworks = manifest.get('frameworks')
  const bringsNone = Array.isArray(frameworks) && frameworks.length === 0
  return bringsNone && !manifest.has('cycleModels') && !manifest.has('planTemplates')
    ? [issue('plugin.empty_list', { path: ['frameworks'] })]
    : []
}

/** The version of the contract that this kit speaks. */
const api = 1

/**
 * First pass: the form of a manifest, without what its documents say. A manifest made for another version of the contract is refused
 * for that alone, because its other fields may mean something else.
 *
 * Issues, all `plugin.*`: `wrong_type`, `unsupported_api`, `missing_field`, `unknown_field`, `empty_text`, `text_too_long`,
 * `malformed`, `empty_list`.
 */
export const checkManifest = (manifest: unknown): Issue[] => {
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    return [issue('plugin.wrong_type', { path: [], params: { expected: 'object' } })]
  const found = new Map(Object.entries(manifest))
  if (found.get('api') !== api) return [issue('plugin.unsupported_api', { path: ['api'], params: { supported: api } })]
  found.delete('api')
  const missing = Object.keys(required)
    .filter(name => !found.has(name))
    .map(name => issue('plugin.missing_field', { path: [name] }))
  const wrong = [...found].flatMap(([name, value]) => {
    const field = Object.hasOwn(required, name) ? required[name] : Object.hasOwn(optional, name) ? optional[name] : undefined
    return field ? field(value, [name]) : [issue('plugin.unknown_field', { path: [name] })]
  })
  return [...missing, ...wrong, ...findNothingBrought(found)]
}

import type { JsonSchema } from './json-schema.ts'
import type { Shape } from './shape.ts'

/** The whole schema of a shape. What a shape finds out beyond form (names that lead somewhere, licences) no schema says. */
export const writeSchema = <T>(shape: Shape<T>, { id, title }: { readonly id: string; readonly title: string }): JsonSchema => {
  const definitions = new Map<string, JsonSchema>()
  const root = shape.schema?.(definitions) ?? {}
  const sorted = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1))
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id, title, ...root, $defs: Object.fromEntries(sorted) }
}

/** A JSON Schema, draft 2020-12, as far as shapes need it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** Writes a shape's schema; what is described once for many places goes into `definitions`. */
export type SchemaWriter = (definitions: Map<string, JsonSchema>) => JsonSchema

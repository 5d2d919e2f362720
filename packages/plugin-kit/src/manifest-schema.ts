import { type JsonSchema, writeSchema } from '@tilth/core/document'
import { manifestShape } from './manifest-shape.ts'

/**
 * The form of a manifest and, below `$defs`, of every document in it, as a JSON Schema (draft 2020-12), written from the same description
 * by which `loadPlugin` reads. It says what can be said of form; names that lead nowhere and licences are found by `loadPlugin` alone.
 */
export const manifestSchema = (): JsonSchema =>
  writeSchema(manifestShape, { id: 'urn:tilth:plugin-manifest:1', title: 'Tilth plugin manifest' })

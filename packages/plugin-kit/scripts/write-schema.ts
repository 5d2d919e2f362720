import { readFileSync, writeFileSync } from 'node:fs'
import { manifestSchema } from '../src/manifest-schema.ts'

const file = new URL('../schema/manifest.schema.json', import.meta.url)

/** The schema as it is published with the kit. */
export const schemaText = (): string => `${JSON.stringify(manifestSchema(), null, 2)}\n`

export const readPublishedSchema = (): string => readFileSync(file, 'utf8')

export const writeSchemaFile = (): void => writeFileSync(file, schemaText())

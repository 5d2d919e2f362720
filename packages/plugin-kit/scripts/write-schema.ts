import { readFileSync, writeFileSync } from 'node:fs'
import { manifestSchema } from '../src/manifest-schema.ts'
import { describeSchema } from './describe-schema.ts'

const file = new URL('../schema/manifest.schema.json', import.meta.url)

/** The schema as it is published with the kit. */
export const schemaText = (): string => `${JSON.stringify(describeSchema(manifestSchema()), null, 2)}\n`

export const readPublishedSchema = (): string => readFileSync(file, 'utf8')

export const writeSchemaFile = (): void => writeFileSync(file, schemaText())

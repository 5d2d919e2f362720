import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { readPublishedSchema } from '../scripts/write-schema.ts'

const folder = fileURLToPath(new URL('../../../plugins', import.meta.url))
const entryOf = (plugin: string): string => join(folder, plugin, 'src/index.ts')
const plugins = readdirSync(folder).filter(plugin => existsSync(entryOf(plugin)))

const isInForm = new Ajv2020({ strict: true, strictTypes: false }).compile(JSON.parse(readPublishedSchema()))

describe('every plugin beside the kit is in the form that the published schema says', () => {
  test.each(plugins)('%s', async plugin => {
    const manifests: readonly unknown[] = Object.values(await import(entryOf(plugin)))
    const faults = manifests.flatMap(manifest => (isInForm(JSON.parse(JSON.stringify(manifest))) ? [] : (isInForm.errors ?? [])))
    expect(manifests.length).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })
})

test('the published schema is one that an author can be helped by: every part says what it is made of', () => {
  const text = readFileSync(new URL('../schema/manifest.schema.json', import.meta.url), 'utf8')
  const { $defs, properties } = JSON.parse(text)
  expect(Object.values({ ...$defs, ...properties }).filter(part => Object.keys(Object(part)).length === 0)).toEqual([])
})

import { describe, expect, expectTypeOf, test } from 'vitest'
import { definePlugin } from './define-plugin.ts'
import { orchardManifest } from './fixtures/orchard-manifest.ts'
import type { Manifest } from './manifest.ts'

const { api: _, ...orchard } = orchardManifest()

describe('a manifest that is written in its place', () => {
  test('and satisfies the type is given back as it is', () => {
    const plugin = definePlugin({ ...orchard, api: 1, id: 'orchard' } satisfies Manifest)
    expect(plugin).toEqual(orchardManifest())
    expectTypeOf(plugin).toExtend<Manifest>()
  })

  test('is an error of types where a name is misspelled, at the top and below', () => {
    const faulty = [
      // @ts-expect-error: it is called `defaultEnabled`.
      definePlugin({ ...orchard, api: 1, defaultEnable: true } satisfies Manifest),
      // @ts-expect-error: it is called `recordTypes`.
      definePlugin({ ...orchard, api: 1, recordType: [] } satisfies Manifest),
      // @ts-expect-error: it is called `source`.
      definePlugin({ ...orchard, api: 1, presets: [{ id: 'book', label: 'The book', sources: '', values: {} }] } satisfies Manifest),
      // @ts-expect-error: a maker must be named.
      definePlugin({ ...orchard, api: 1, maker: undefined } satisfies Manifest),
    ]
    expect(faulty).toHaveLength(4)
  })

  test('may hold what only an editor needs where nothing was said of the type, and lead to a document of any form', () => {
    const document = { ...orchard, api: 1, $schema: './manifest.schema.json' } as const
    expect(definePlugin(document)).toBe(document)
    expectTypeOf(definePlugin(document).$schema).toEqualTypeOf<'./manifest.schema.json'>()
  })
})

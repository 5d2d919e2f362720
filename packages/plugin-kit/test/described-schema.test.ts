import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { describeSchema, plainWords } from '../scripts/describe-schema.ts'
import { readPublishedSchema } from '../scripts/write-schema.ts'
import { wholeManifest } from '../src/fixtures/whole-manifest.ts'
import { manifestSchema } from '../src/manifest-schema.ts'

interface Part {
  readonly type?: unknown
  readonly description?: unknown
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Part>>
  readonly properties?: Readonly<Record<string, Part>>
  readonly items?: Part
  readonly additionalProperties?: Part | boolean
  readonly oneOf?: readonly Part[]
  readonly anyOf?: readonly Part[]
}

type Step = readonly [step: string, part: Part]

const stepsOf = ({ properties = {}, items, additionalProperties, oneOf = [], anyOf = [], $defs = {} }: Part): readonly Step[] => [
  ...Object.entries($defs),
  ...Object.entries(properties),
  ...(items ? [['[]', items] as const] : []),
  ...(typeof additionalProperties === 'object' ? [['{}', additionalProperties] as const] : []),
  ...[...oneOf, ...anyOf].map((part, index) => [`<${index}>`, part] as const),
]

/** Objects, and properties of objects, that say nothing of themselves. Where one points to a definition, that speaks for it. */
const findUndescribed = (part: Part, path: readonly string[] = []): readonly string[] => {
  const { description } = part
  const isSaid = typeof description === 'string' && description.trim() !== ''
  const mustSay = part.type === 'object' || part.oneOf !== undefined
  const own = mustSay && !isSaid ? [[...path, '(object)'].join('/')] : []
  const silent = Object.entries(part.properties ?? {}).filter(([, property]) => !property.$ref && typeof property.description !== 'string')
  return [
    ...own,
    ...silent.map(([name]) => [...path, name].join('/')),
    ...stepsOf(part).flatMap(([step, below]) => findUndescribed(below, [...path, step])),
  ]
}

/** What only people read taken out: a property may be called `description`, and then it is no text. */
const withoutDescriptions = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutDescriptions)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, part]) =>
            key === 'description' && typeof part === 'string' ? [] : [[key, withoutDescriptions(part)]],
          ),
        )
      : value

const published = JSON.parse(readPublishedSchema())

describe('the published schema', () => {
  test('says of every object and every property what it is', () => {
    expect(findUndescribed(published), 'Write a comment beside the property of the type').toEqual([])
    expect(findUndescribed(manifestSchema()).length).toBeGreaterThan(300)
  })

  test('says it in the words of the types, once for what is used in many places', () => {
    const { description, properties, $defs } = published
    expect(description).toMatch(/^What a plugin says of itself and brings\. /)
    expect(properties.minHost.description).toBe('Oldest version of the product it works with.')
    expect($defs.framework.properties.licence).toEqual({ $ref: '#/$defs/licence' })
    expect($defs.licence.description).toMatch(/^Under which terms /)
    expect($defs.instrument.properties.access).toEqual({ description: expect.stringMatching(/^Who sees /), $ref: '#/$defs/recordAccess' })
    expect($defs.recordAudience.oneOf.map((form: Part) => form.description)).toEqual([
      "Holders of a role at the record's org or above.",
      'Whoever wrote it.',
      'The person in a field.',
      'The lead of the class in a field.',
    ])
  })

  test('takes and refuses what the form of a manifest takes and refuses: descriptions are all that was added', () => {
    expect(withoutDescriptions(published)).toEqual(withoutDescriptions(JSON.parse(JSON.stringify(manifestSchema()))))
    const isInForm = new Ajv2020({ strict: true, strictTypes: false }).compile(published)
    expect([isInForm(wholeManifest()), isInForm({ ...wholeManifest(), description: 'More' })]).toEqual([true, false])
  })

  test('is not written where a form is none of those of its type', () => {
    const { $defs, ...schema } = manifestSchema()
    const other = { oneOf: [{ type: 'object', properties: { kind: { enum: ['sound'] } }, required: ['kind'] }] }
    expect(() => describeSchema({ ...schema, $defs: { ...Object($defs), field: other } })).toThrow('Nothing in Field')
  })
})

test.each([
  ['One line\nthat goes on.\n\nAnother.', 'One line that goes on.\nAnother.'],
  ['See {@link Field} and {@link Field.kind | its kind}.', 'See Field and its kind.'],
  ['Read [the guide](https://example.org/guide), `id` and all.', 'Read the guide, `id` and all.'],
  ['', ''],
])('%j is said as %j', (comment, words) => {
  expect(plainWords(comment)).toBe(words)
})

import { type Issue, issue } from '../result.ts'
import type { JsonSchema, SchemaWriter } from './json-schema.ts'
import { nearestName } from './nearest-name.ts'

/** What could be read of a value that may be broken: the same shape, with every part that was not as described left out. */
export type Reading<T> = T extends readonly (infer Element)[]
  ? readonly (Reading<Element> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Reading<T[Key]> | undefined }
    : T

/**
 * Describes a value. Reads what is sound of it and reports the rest at its path. Linear in the size of the value. A shape of other words
 * than its type does not compile, so that what is read, what is typed and what the schema says stay one thing.
 */
export interface Shape<T> {
  (value: unknown, spot: Spot): Reading<T> | undefined
  /** The same as a JSON Schema; whatever a shape without one accepts, its schema does not say. */
  readonly schema?: SchemaWriter
  /** Never there: makes a shape that leaves out a part of its type an error of types. */
  readonly of?: (value: T) => T
}

interface Optional<T> {
  readonly whenPresent: Shape<T>
}

const described = <T>(read: (value: unknown, spot: Spot) => Reading<T> | undefined, schema: SchemaWriter): Shape<T> =>
  Object.assign(read, { schema })

const schemaOf = <T>(shape: Shape<T>, definitions: Map<string, JsonSchema>): JsonSchema => shape.schema?.(definitions) ?? {}

type Fields<T> = { readonly [Key in keyof T]-?: Record<never, never> extends Pick<T, Key> ? Optional<NonNullable<T[Key]>> : Shape<T[Key]> }

const mostGuesses = 50
const mostGuessed = 1000

/** Where the reading is, and what was found wrong so far. Beyond `most` issues one last issue says that there are more. */
export class Spot {
  readonly path: (string | number)[] = []
  readonly issues: Issue[] = []
  readonly #kind: string
  readonly #most: number
  #isMuted = false
  /** Some list was longer than it may be and was not read to its end. */
  isCutShort = false

  /** `kind` is what every code begins with, for instance `framework`. */
  constructor(kind: string, most: number) {
    this.#kind = kind
    this.#most = most
  }

  report(code: string, params?: Readonly<Record<string, string | number>>): undefined {
    return this.add(issue(`${this.#kind}.${code}`, { path: [...this.path], ...(params ? { params } : {}) }))
  }

  /** What was perhaps meant by a name that is not known. Where much is wrong nobody is helped by guesses, and they would take long. */
  guess(name: string, known: ReadonlySet<string>): { readonly meant: string } | undefined {
    const meant = this.issues.length < mostGuesses && known.size <= mostGuessed ? nearestName(name, known) : undefined
    return meant === undefined ? undefined : { meant }
  }

  /** Takes over an issue that was found elsewhere, as it is. */
  add(found: Issue): undefined {
    if (this.#isMuted || this.issues.length > this.#most) return
    const isLast = this.issues.length === this.#most
    this.issues.push(isLast ? issue(`${this.#kind}.too_many_issues`, { params: { limit: this.#most } }) : found)
  }

  /** Reads one step further down. */
  at<T>(key: string | number, read: () => T): T {
    this.path.push(key)
    const found = read()
    this.path.pop()
    return found
  }

  /** Reads without reporting, to keep what can be kept of a part that is already reported. */
  muted<T>(read: () => T): T {
    const before = this.#isMuted
    this.#isMuted = true
    const found = read()
    this.#isMuted = before
    return found
  }
}

const nameOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const wrongType = (spot: Spot, kinds: { readonly expected: string; readonly found: unknown }): undefined =>
  spot.report('wrong_type', { expected: kinds.expected, found: nameOf(kinds.found) })

const longestQuote = 80

/** Enough of a text to recognize it in a message. */
export const clip = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text)

const forbiddenCharacter = /\p{Surrogate}|(?![\n\t])\p{Cc}/u

/** What a pattern asks for, by a word that can be said to people. */
export type TextForm = 'id' | 'lower-id' | 'plugin-id' | 'code' | 'version' | 'language' | 'address' | 'currency'

interface TextLimits {
  readonly min: number
  readonly max: number
  readonly pattern?: RegExp
  readonly form?: TextForm
}

/** A text in well-formed Unicode, without control characters but line feed and tab. */
export const text = ({ min, max, pattern, form }: TextLimits): Shape<string> =>
  described(
    (value, spot) => {
      if (typeof value !== 'string') return wrongType(spot, { expected: 'text', found: value })
      if (value.length > max) spot.report('text_too_long', { limit: max, found: value.length })
      else if (value.trim().length < min) spot.report('empty_text')
      else if (forbiddenCharacter.test(value)) spot.report('forbidden_character')
      else if (pattern && !pattern.test(value)) spot.report('malformed', { found: clip(value), ...(form && { form }) })
      return value
    },
    () => ({
      type: 'string',
      ...(min > 0 && { minLength: min }),
      maxLength: max,
      ...(pattern ? { pattern: pattern.source } : min > 0 && { pattern: '\\S' }),
    }),
  )

const plainText = text({ min: 0, max: 20_000 })

export const oneOf = <const T extends string | number>(...allowed: readonly T[]): Shape<T> =>
  described(
    (value, spot) => {
      const found = allowed.find(candidate => candidate === value)
      if (found !== undefined) return found as Reading<T>
      const isScalar = typeof value === 'string' || typeof value === 'number'
      return spot.report('unknown_value', { found: isScalar ? clip(String(value)) : nameOf(value), allowed: allowed.join(', ') })
    },
    () => ({ enum: allowed }),
  )

export const trueOrFalse: Shape<boolean> = described(
  (value, spot) => (typeof value === 'boolean' ? value : wrongType(spot, { expected: 'true or false', found: value })),
  () => ({ type: 'boolean' }),
)

/** One plain value of any kind. */
export const scalar: Shape<string | number | boolean> = described(
  (value, spot) => {
    if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value
    return typeof value === 'string' ? plainText(value, spot) : wrongType(spot, { expected: 'text, number, true or false', found: value })
  },
  () => ({ type: ['string', 'number', 'boolean'] }),
)

const inRange = (value: number, spot: Spot, { min, max }: { readonly min: number; readonly max: number }): number => {
  if (value < min || value > max) spot.report('out_of_range', { min, max, found: value })
  return value
}

export const wholeNumber = (range: { readonly min: number; readonly max: number }): Shape<number> =>
  described(
    (value, spot) =>
      typeof value === 'number' && Number.isInteger(value)
        ? inRange(value, spot, range)
        : wrongType(spot, { expected: 'whole number', found: value }),
    () => ({ type: 'integer', minimum: range.min, maximum: range.max }),
  )

export const amount = (range: { readonly min: number; readonly max: number }): Shape<number> =>
  described(
    (value, spot) =>
      typeof value === 'number' && Number.isFinite(value)
        ? inRange(value, spot, range)
        : wrongType(spot, { expected: 'number', found: value }),
    () => ({ type: 'number', minimum: range.min, maximum: range.max }),
  )

export const orNull = <T>(shape: Shape<T>): Shape<T | null> =>
  described<T | null>(
    (value, spot) => (value === null ? null : shape(value, spot)) as Reading<T | null> | undefined,
    definitions => ({ anyOf: [schemaOf(shape, definitions), { type: 'null' }] }),
  )

/** A text of one shape, or whatever is no text of another. */
export const textOr = <Word extends string, T extends object>(word: Shape<Word>, other: Shape<T>): Shape<Word | T> =>
  described<Word | T>(
    (value, spot) => (typeof value === 'string' ? word(value, spot) : other(value, spot)) as Reading<Word | T> | undefined,
    definitions => ({ anyOf: [schemaOf(word, definitions), schemaOf(other, definitions)] }),
  )

/**
 * `tooMany` is the code reported above `max`; what stands behind the `max`-th entry is not read then. Below `min`, where it is given, the
 * list counts as empty.
 */
export const listOf = <T>(
  element: Shape<T>,
  { max, min = 0, tooMany = 'too_many' }: { readonly max: number; readonly min?: number; readonly tooMany?: string },
): Shape<readonly T[]> =>
  described<readonly T[]>(
    (value, spot) => {
      if (!Array.isArray(value)) return wrongType(spot, { expected: 'list', found: value })
      if (value.length < min) spot.report('empty_list')
      const isTooLong = value.length > max
      if (isTooLong) {
        spot.report(tooMany, { limit: max, found: value.length })
        spot.isCutShort = true
      }
      const entries: readonly unknown[] = isTooLong ? value.slice(0, max) : value
      return Array.from(entries, (entry, index) => spot.at(index, () => element(entry, spot))) as Reading<readonly T[]>
    },
    definitions => ({ type: 'array', items: schemaOf(element, definitions), ...(min > 0 && { minItems: min }), maxItems: max }),
  )

/** An object used as a dictionary: every key follows `key`, every value `element`. */
export const dictionaryOf = <T>(
  element: Shape<T>,
  { key, max }: { readonly key: RegExp; readonly max: number },
): Shape<Readonly<Record<string, T>>> =>
  described<Readonly<Record<string, T>>>(
    (value, spot) => {
      if (!isRecord(value)) return wrongType(spot, { expected: 'object', found: value })
      const keys = Object.keys(value)
      if (keys.length > max) {
        spot.report('too_many', { limit: max, found: keys.length })
        spot.isCutShort = true
      }
      const sound = keys.slice(0, max).map(name =>
        spot.at(name, () => {
          if (!key.test(name)) spot.report('malformed', { found: clip(name) })
          return [name, element(value[name], spot)] as const
        }),
      )
      return Object.fromEntries(sound) as Reading<Readonly<Record<string, T>>>
    },
    definitions => ({
      type: 'object',
      propertyNames: { pattern: key.source },
      additionalProperties: schemaOf(element, definitions),
      maxProperties: max,
    }),
  )

export const optional = <T>(shape: Shape<T>): Optional<T> => ({ whenPresent: shape })

const isOptional = (field: unknown): field is Optional<unknown> => typeof field !== 'function'

/**
 * Exactly these fields: reports each that is missing and each that is not described. What is `besides`, by name with what it is for, may
 * stand there and is not read.
 */
export const object = <T extends object>(
  fields: Fields<T>,
  { besides = {} }: { readonly besides?: Readonly<Record<string, string>> } = {},
): Shape<T> => {
  const known = Object.entries(fields).map(([name, field]) =>
    isOptional(field) ? { name, shape: field.whenPresent, isRequired: false } : { name, shape: field as Shape<unknown>, isRequired: true },
  )
  const names = new Set([...known.map(({ name }) => name), ...Object.keys(besides)])
  const read = (value: unknown, spot: Spot) => {
    if (!isRecord(value)) return wrongType(spot, { expected: 'object', found: value })
    const reading: Record<string, unknown> = {}
    for (const { name, shape, isRequired } of known) {
      const present = Object.hasOwn(value, name) ? value[name] : undefined
      if (present !== undefined) {
        const found = spot.at(name, () => shape(present, spot))
        if (found !== undefined) reading[name] = found
      } else if (isRequired) spot.at(name, () => spot.report('missing_field'))
    }
    for (const name of Object.keys(value)) if (!names.has(name)) spot.at(name, () => spot.report('unknown_field', spot.guess(name, names)))
    return reading as Reading<T>
  }
  return described(read, definitions => ({
    type: 'object',
    properties: Object.fromEntries([
      ...Object.entries(besides).map(([name, description]) => [name, { type: 'string', description }]),
      ...known.map(({ name, shape }) => [name, schemaOf(shape, definitions)]),
    ]),
    required: known.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    additionalProperties: false,
  }))
}

/** A whole document: an object that may name the schema an editor helps its author by. */
export const document = <T extends object>(fields: Fields<T>): Shape<T> =>
  object(fields, { besides: { $schema: 'Address of the JSON Schema by which an editor helps; it is not kept.' } })

/** One of several objects, told apart by the text in `tag`. Of an object without a known tag the parts of the first are kept. */
export const variant = <Tag extends string, T extends { readonly [Key in Tag]: string }>(
  tag: Tag,
  shapes: { readonly [Name in T[Tag]]: Shape<Extract<T, { readonly [Key in Tag]: Name }>> },
): Shape<T> => {
  const named = Object.entries(shapes) as [string, Shape<unknown>][]
  const choices = new Map<unknown, Shape<unknown>>(named)
  const chooseTag = oneOf(...(Object.keys(shapes) as string[]))
  const read = (value: unknown, spot: Spot) => {
    if (!isRecord(value)) return wrongType(spot, { expected: 'object', found: value })
    const chosen = Object.hasOwn(value, tag) ? choices.get(value[tag]) : undefined
    if (chosen) return chosen(value, spot) as Reading<T> | undefined
    spot.at(tag, () => (Object.hasOwn(value, tag) ? chooseTag(value[tag], spot) : spot.report('missing_field')))
    const [first] = choices.values()
    return first && (spot.muted(() => first(value, spot)) as Reading<T> | undefined)
  }
  return described(read, definitions => ({ oneOf: named.map(([, shape]) => schemaOf(shape, definitions)) }))
}

/** The same shape, which the schema describes once under this name, wherever it is used. */
export const named = <T>(name: string, shape: Shape<T>): Shape<T> =>
  described(
    (value, spot) => shape(value, spot),
    definitions => {
      if (!definitions.has(name)) {
        definitions.set(name, {})
        definitions.set(name, schemaOf(shape, definitions))
      }
      return { $ref: `#/$defs/${name}` }
    },
  )

/** Takes any value as it is, because somebody else reads it; the schema describes what that somebody expects. */
export const readElsewhere = <T>(shape: Shape<T>): Shape<unknown> =>
  described(
    value => value,
    definitions => schemaOf(shape, definitions),
  )

import * as v from 'valibot'

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(499))
const word = v.pipe(v.string(), v.maxLength(2000))

/** Where the conditions come from: what is on in the district, or a framework document that comes with the file. */
export const frameworkChoice = v.variant('kind', [
  v.object({ kind: v.literal('enabled'), pluginId: v.string(), frameworkId: v.string(), instrumentId: v.string() }),
  v.object({ kind: v.literal('document'), text: v.pipe(v.string(), v.maxLength(2_000_000)) }),
])

export type FrameworkChoice = v.InferOutput<typeof frameworkChoice>

/**
 * How a table is to be read; columns are counted from 0. `wide`: a row a person, a column an item. `long`: a row a rating, one column
 * says the item and one the level.
 */
export const importMapping = v.object({
  shape: v.picklist(['wide', 'long']),
  /** Null: all rows belong to the org. */
  team: v.nullable(place),
  orgId: v.nullable(v.string()),
  /** Null, only where a row is a person: every row is another rater. */
  rater: v.nullable(place),
  /** Of a wide table. */
  items: v.pipe(v.array(v.object({ column: place, code: v.string() })), v.maxLength(500)),
  /** Of a long table. */
  itemColumn: v.nullable(place),
  levelColumn: v.nullable(place),
  itemValues: v.pipe(v.array(v.object({ value: word, code: v.string() })), v.maxLength(2000)),
  /** What a cell means on a scale: a mark, 255 for no answer. Not listed: a position on a spectrum as a number, else wrong. */
  levels: v.pipe(v.array(v.object({ scale: v.string(), value: word, mark: v.number() })), v.maxLength(2000)),
})

export type ImportMapping = v.InferOutput<typeof importMapping>

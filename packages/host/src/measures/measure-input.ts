import { type Issue, issue } from '@tilth/core'
import * as v from 'valibot'

const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most))

const cadenceInput = v.union([
  v.strictObject({
    unit: v.picklist(['day', 'week', 'month']),
    every: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(52)),
  }),
  v.strictObject({ unit: v.literal('term') }),
])

/** What is said about a measure. A target is as plotted: a share from 0 to 1, a rate for one. */
export const measureInput = {
  orgId: v.string(),
  planId: v.nullable(v.string()),
  name: words(160),
  kind: v.picklist(['outcome', 'process', 'driver', 'balancing']),
  definition: words(2000),
  valueKind: v.picklist(['share', 'rate', 'count', 'number']),
  numerator: words(300),
  denominator: words(300),
  unit: words(60),
  multiplier: v.pipe(v.number(), v.finite(), v.minValue(0.000001), v.maxValue(1_000_000_000)),
  direction: v.picklist(['up', 'down', 'neither']),
  target: v.nullable(v.pipe(v.number(), v.finite())),
  source: words(500),
  cadence: cadenceInput,
  collectorId: v.nullable(v.string()),
  counts: v.picklist(['students', 'families', 'staff', 'things']),
  purpose: v.nullable(v.picklist(['implementation', 'impact'])),
  isInTime: v.nullable(v.boolean()),
}

const shape = v.object(measureInput)
export type MeasureInput = v.InferOutput<typeof shape>

/**
 * What a measure cannot do without, whoever wrote it. Issues, all `measure.*`: `name_missing`, `definition_missing`, `numerator_missing`
 * and `denominator_words_missing` (a share or a rate says what is counted and of what), `target_out_of_range`.
 */
export const checkMeasure = (input: MeasureInput): Issue | null => {
  const divides = input.valueKind === 'share' || input.valueKind === 'rate'
  if (input.name === '') return issue('measure.name_missing', { path: ['name'] })
  if (input.definition === '') return issue('measure.definition_missing', { path: ['definition'] })
  if (divides && input.numerator === '') return issue('measure.numerator_missing', { path: ['numerator'] })
  if (divides && input.denominator === '') return issue('measure.denominator_words_missing', { path: ['denominator'] })
  const { target } = input
  const isImpossible = target !== null && ((input.valueKind !== 'number' && target < 0) || (input.valueKind === 'share' && target > 1))
  return isImpossible ? issue('measure.target_out_of_range', { path: ['target'] }) : null
}

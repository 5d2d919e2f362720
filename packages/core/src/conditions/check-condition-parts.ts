import { Names } from '../document/names.ts'
import type { Reading, Spot } from '../document/shape.ts'
import { within } from '../document/within.ts'
import type { Condition, Framework } from './framework.ts'
import type { Known } from './gather-known.ts'

/** What conditions can be told apart by, with the values that may be said. */
export interface Tellings {
  readonly attributes: Names
  readonly values: ReadonlyMap<string, Names>
}

export const gatherTellings = (framework: Reading<Framework>, spot: Spot): Tellings => {
  const attributes = new Names(spot, 'attribute')
  const values = new Map<string, Names>()
  within(spot, 'attributes').each(framework.attributes, attribute => {
    attributes.claim('id', attribute.id)
    const known = new Names(spot, 'value')
    if (attribute.values?.length === 0) spot.at('values', () => spot.report('empty_list'))
    within(spot, 'values').each(attribute.values, value => known.claim('id', value.id))
    if (attribute.id !== undefined) values.set(attribute.id, known)
  })
  return { attributes, values }
}

/** The variants that have a condition or an item: each is there and is named once, and one that is in none would never be seen. */
export const checkVariants = (
  variants: Reading<readonly string[]> | undefined,
  { spot, known }: { readonly spot: Spot; readonly known: Known },
): void => {
  spot.at('variants', () => {
    if (variants?.length === 0) spot.report('empty_list')
    const given = new Names(spot, 'variant')
    variants?.forEach((variant, index) => {
      given.claim(index, variant)
      known.variants.expect(index, variant)
    })
  })
}

/** What a condition holds beside its text: variants, values of attributes, look-fors and advice. */
export const checkConditionParts = (
  condition: Reading<Condition>,
  { spot, known, tellings }: { readonly spot: Spot; readonly known: Known; readonly tellings: Tellings },
): void => {
  checkVariants(condition.variants, { spot, known })
  spot.at('attributes', () => {
    for (const [attribute, value] of Object.entries(condition.attributes ?? {})) {
      tellings.attributes.expect(attribute, attribute)
      tellings.values.get(attribute)?.expect(attribute, value)
    }
  })
  const signs = new Names(spot, 'look-for')
  within(spot, 'lookFors').each(condition.lookFors, sign => signs.claim('id', sign.id))
  const advices = new Names(spot, 'recommendation')
  within(spot, 'recommendations').each(condition.recommendations, advice => {
    advices.claim('id', advice.id)
    known.scales.expect('scale', advice.scale)
    known.levels.get(advice.scale)?.expect('upTo', advice.upTo)
  })
}

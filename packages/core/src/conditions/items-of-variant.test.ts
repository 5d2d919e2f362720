import { expect, test } from 'vitest'
import type { Framework } from './framework.ts'
import { gardenFramework } from './garden-framework.fixture.ts'
import { itemsOfVariant } from './items-of-variant.ts'

const withVariants = (): Framework => {
  const framework = gardenFramework
  return {
    ...framework,
    variants: [
      { id: 'allotment', label: 'Allotment', description: '' },
      { id: 'park', label: 'Park', description: '' },
    ],
    conditions: framework.conditions.map((condition, index) => (index === 0 ? { ...condition, variants: ['park'] } : condition)),
    instruments: framework.instruments.map(instrument => ({
      ...instrument,
      items: instrument.items.map((item, index) => (index === 1 ? { ...item, variants: ['allotment'] } : item)),
    })),
  }
}

test('a variant asks what it has, by the item’s word and the condition’s', () => {
  const framework = withVariants()
  const [instrument] = framework.instruments
  if (!instrument) throw new Error('the garden has an instrument')
  const all = instrument.items.map(item => item.code)
  const first = framework.conditions[0]?.code
  const ofPark = instrument.items.filter((_, index) => index !== 1).map(item => item.code)
  const ofAllotment = instrument.items.filter(item => item.condition !== first).map(item => item.code)
  const asked = (variant: string | null) => itemsOfVariant(framework, { instrument, variant }).map(item => item.code)
  expect(asked('park')).toEqual(ofPark)
  expect(asked('allotment')).toEqual(ofAllotment)
  expect(asked(null)).toEqual(ofPark.filter(code => ofAllotment.includes(code)))
  expect(all.length).toBeGreaterThan(asked(null).length)
})

test('without variants everything is asked', () => {
  const framework = gardenFramework
  for (const instrument of framework.instruments) expect(itemsOfVariant(framework, { instrument, variant: null })).toEqual(instrument.items)
})

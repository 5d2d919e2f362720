import { createMeasure, enterDatum } from '../src/measures/use-cases.ts'
import type { DistrictContext } from '../src/use-case/context.ts'
import { succeed } from './harness.ts'

export const keptTime = {
  planId: null,
  name: 'Planning time kept',
  kind: 'process',
  definition: 'Teachers who kept the block, divided by teachers on duty that week.',
  valueKind: 'share',
  numerator: 'Kept',
  denominator: 'Of',
  unit: '',
  multiplier: 1,
  direction: 'up',
  target: 0.75,
  source: 'The two-minute log',
  cadence: { unit: 'week', every: 1 },
  collectorId: null,
  counts: 'staff',
  purpose: 'implementation',
  isInTime: true,
} as const

/** A measure of that place, and a way to enter values for it. */
export const measureAt = async (
  context: DistrictContext,
  { orgId, ...more }: { readonly orgId: string } & Readonly<Record<string, unknown>>,
) => {
  const { measureId } = await succeed(createMeasure, context, { ...keptTime, orgId, ...more })
  const enter = (
    on: string,
    value: number,
    denominator: number | null = null,
    where: { readonly orgId?: string; readonly group?: string } = {},
  ) => succeed(enterDatum, context, { measureId, orgId, on, value, denominator, ...where })
  return { measureId, enter }
}

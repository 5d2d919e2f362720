import { object, oneOf, text } from '../document/shape.ts'
import { idShape } from './field-shape.ts'
import type { MeasureDefinition } from './measure-definition.ts'

const line = text({ min: 1, max: 500 })
const perhapsLine = text({ min: 0, max: 500 })

export const measureDefinitionShape = object<MeasureDefinition>({
  id: idShape,
  name: line,
  kind: oneOf('outcome', 'process', 'driver', 'balancing'),
  definition: text({ min: 1, max: 5000 }),
  valueKind: oneOf('share', 'rate', 'count', 'number'),
  numerator: perhapsLine,
  denominator: perhapsLine,
  unit: perhapsLine,
  direction: oneOf('up', 'down', 'neither'),
  cadence: oneOf('day', 'week', 'month'),
  counts: oneOf('students', 'families', 'staff', 'things'),
})

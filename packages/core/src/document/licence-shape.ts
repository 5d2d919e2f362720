import type { Licence } from '../conditions/framework.ts'
import { named, object, optional, text, trueOrFalse } from './shape.ts'

/** Under which terms a document may be shown, changed and passed on. */
export const licenceShape = named(
  'licence',
  object<Licence>({
    id: text({ min: 1, max: 100 }),
    name: text({ min: 1, max: 500 }),
    url: optional(text({ min: 1, max: 2000, pattern: /^https?:\/\/[^\s"'<>\\]+$/, form: 'address' })),
    attribution: text({ min: 1, max: 2000 }),
    derivativesAllowed: trueOrFalse,
    redistributable: trueOrFalse,
  }),
)

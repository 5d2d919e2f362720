import * as v from 'valibot'

/** What may be answered to a field, as it comes in; whether the field takes it is for `checkValue` to say. */
export const answerInput = v.nullable(v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]))

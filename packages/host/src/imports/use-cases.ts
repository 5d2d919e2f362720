import * as v from 'valibot'
import { rootSubject } from '../people/policy.ts'
import { defineUseCase } from '../use-case/use-case.ts'
import { takeInRatings } from './import-ratings.ts'

/**
 * One row a person, one revealed round a team. `framework` and `map` are the parsed JSON documents, `csv` the file's text.
 * Wrong rows are refused together: the issue `import.rows_wrong` carries a list of row, column and reason in `params.list` as JSON.
 */
export const importRatings = defineUseCase({
  kind: 'command',
  name: 'imports.ratings',
  input: v.object({ csv: v.string(), framework: v.unknown(), map: v.unknown(), title: v.nullable(v.pipe(v.string(), v.maxLength(120))) }),
  policy: { action: 'ratings.import', subject: rootSubject },
  run: takeInRatings,
})

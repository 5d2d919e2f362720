import * as v from 'valibot'
import { noSubject, notBuilt } from '../use-case/not-built.ts'
import { defineUseCase } from '../use-case/use-case.ts'

export interface RatingsImportView {
  /** False when this very file with this map and framework was taken in before. */
  readonly changed: boolean
  readonly rounds: readonly { readonly roundId: string; readonly team: string; readonly raters: number; readonly url: string }[]
}

/**
 * One row a person, one revealed round a team. `framework` and `map` are the parsed JSON documents, `csv` the file's text.
 * Wrong rows are refused together: the issue `import.rows_wrong` carries a list of row, column and reason in `params.list` as JSON.
 */
export const importRatings = defineUseCase({
  kind: 'command',
  name: 'imports.ratings',
  input: v.object({ csv: v.string(), framework: v.unknown(), map: v.unknown(), title: v.nullable(v.string()) }),
  policy: { action: 'ratings.import', subject: noSubject },
  run: () => notBuilt<RatingsImportView>(),
})

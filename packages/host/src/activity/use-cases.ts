import * as v from 'valibot'
import { noSubject, notBuilt } from '../use-case/not-built.ts'
import { defineUseCase } from '../use-case/use-case.ts'

/** What a live screen learns: something of this kind happened there. It reads the content through the ordinary queries. */
export interface ActivityView {
  readonly no: number
  readonly kind: string
  readonly roundId: string | null
}

export const readActivity = defineUseCase({
  kind: 'query',
  name: 'activity.since',
  input: v.object({ after: v.nullable(v.number()) }),
  policy: { action: 'own.read', subject: noSubject },
  run: () => notBuilt<{ readonly last: number; readonly events: readonly ActivityView[] }>(),
})

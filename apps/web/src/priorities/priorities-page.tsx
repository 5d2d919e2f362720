import { useParams } from '@solidjs/router'
import { Skeleton, useI18n } from '@tilth/ui'
import { useBallots } from '../ballots/queries.ts'
import { useResults } from '../results/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { Choice } from './choice.tsx'
import { usePriorities } from './queries.ts'

/** Choosing at most three conditions to work on, and parking the others with a date. */
const PrioritiesPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const input = () => ({ slug: slug(), roundId: params.id ?? '', locale: locale() })
  const results = useResults(input)
  const priorities = usePriorities(input)
  const ballots = useBallots(input)
  return (
    <QueryView query={results} loading={<Skeleton rows={6} />}>
      {seen => (
        <QueryView query={priorities} loading={<Skeleton rows={6} />}>
          {standing => (
            <QueryView query={ballots} loading={<Skeleton rows={6} />}>
              {votes => <Choice results={seen()} priorities={standing()} ballots={votes()} onReload={() => priorities.refetch()} />}
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  )
}

export default PrioritiesPage

import { useParams } from '@solidjs/router'
import { Skeleton, useI18n } from '@tilth/ui'
import { lazy, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useRound } from './queries.ts'
import { RoundBeforeReveal } from './round-before-reveal.tsx'
import { RoundKeeping } from './round-keeping.tsx'

const RoundResults = lazy(async () => ({ default: (await import('../results/round-results.tsx')).RoundResults }))

/** A round: sealed until it is revealed, then what the team sees. It changes by itself when somebody reveals it. */
const RoundPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const roundId = () => params.id ?? ''
  const round = useRound(() => ({ slug: slug(), roundId: roundId(), locale: locale() }))
  return (
    <QueryView query={round} loading={<Skeleton rows={6} />}>
      {shown => (
        <Show when={shown().revealed && !shown().heldBack} fallback={<RoundBeforeReveal round={shown()} />}>
          <RoundResults roundId={roundId()} />
          <RoundKeeping round={shown()} />
        </Show>
      )}
    </QueryView>
  )
}

export default RoundPage

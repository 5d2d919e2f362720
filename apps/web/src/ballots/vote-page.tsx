import { useParams } from '@solidjs/router'
import { LinkButton, Notice, Skeleton, useI18n } from '@tilth/ui'
import { Match, Show, Switch } from 'solid-js'
import { useRound } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { DotTotals } from './dot-totals.tsx'
import { type BallotsView, useBallots } from './queries.ts'
import { VoteSheet } from './vote-sheet.tsx'

const Vote = (props: { readonly title: string; readonly ballots: BallotsView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const round = () => `/d/${slug()}/rounds/${props.ballots.roundId}`
  const ballot = () => props.ballots.ballot
  const lead = (): string => {
    const found = ballot()
    if (found === null) return t('ballots.none_lead')
    if (found.state === 'closed') return t('ballots.closed_lead', { voted: found.voted })
    return t('ballots.open_lead', { dots: found.dots, count: found.items.length, most: found.dotsAnItem })
  }
  return (
    <Page
      title={t(ballot()?.state === 'closed' ? 'ballots.title_closed' : 'ballots.title')}
      windowTitle={t('ballots.window_title', { round: props.title })}
      eyebrow={<a href={`${round()}/priorities`}>{t('ballots.back')}</a>}
      lead={lead()}
      width="text"
    >
      <Switch>
        <Match when={props.ballots.may.vote && ballot()?.id} keyed>
          {_ => <Show when={ballot()}>{found => <VoteSheet ballot={found()} />}</Show>}
        </Match>
        <Match when={ballot()?.state === 'closed' && ballot()}>{found => <DotTotals ballot={found()} />}</Match>
        <Match when={ballot()?.state === 'open'}>
          <Notice tone="wash" title={t('ballots.not_on_team')}>
            {t('ballots.not_on_team_text')}
          </Notice>
        </Match>
      </Switch>
      <Show when={ballot()?.state !== 'open'}>
        <div>
          <LinkButton href={`${round()}/priorities`}>{t('ballots.to_priorities')}</LinkButton>
        </div>
      </Show>
    </Page>
  )
}

/** Where the team votes, on a phone as on a desk. It turns into the result by itself when the vote closes. */
const VotePage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const input = () => ({ slug: slug(), roundId: params.id ?? '', locale: locale() })
  const round = useRound(input)
  const ballots = useBallots(input)
  return (
    <QueryView query={round} loading={<Skeleton rows={6} />}>
      {shown => (
        <QueryView query={ballots} loading={<Skeleton rows={6} />}>
          {found => <Vote title={shown().title} ballots={found()} />}
        </QueryView>
      )}
    </QueryView>
  )
}

export default VotePage

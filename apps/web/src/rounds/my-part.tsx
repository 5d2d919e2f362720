import { ArrowRightIcon, Icon, LinkButton, Notice, useI18n } from '@tilth/ui'
import { Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { type RoundView, useForm } from './queries.ts'

/** Where I stand in a round, and the one thing to do. */
export const MyPart = (props: { readonly round: RoundView }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const form = useForm(() => ({ slug: slug(), roundId: props.round.id, locale: locale() }))
  const minutes = () => (form.isSuccess ? (form.data?.minutes ?? null) : null)
  const href = () => `/d/${slug()}/rounds/${props.round.id}/rate`
  const isClosed = () => props.round.state === 'closed'
  const conditions = () => props.round.items.length
  const toStart = () => {
    const known = minutes()
    return known === null
      ? t('rounds.page_mine_not-started_short', { conditions: conditions() })
      : t('rounds.page_mine_not-started', { conditions: conditions(), minutes: known })
  }
  return (
    <Switch>
      <Match when={!isClosed() && props.round.mine !== 'submitted'}>
        <Notice
          tone="leaf"
          title={t('rounds.page_mine')}
          actions={
            <LinkButton variant="primary" href={href()} after={<Icon of={ArrowRightIcon} />}>
              {t(props.round.mine === 'started' ? 'rounds.next_go-on' : 'rounds.next_rate')}
            </LinkButton>
          }
        >
          <p>{props.round.mine === 'started' ? t('rounds.page_mine_started') : toStart()}</p>
        </Notice>
      </Match>
      <Match when={!isClosed()}>
        <Notice tone="wash" title={t('rounds.page_mine')} actions={<LinkButton href={href()}>{t('rounds.next_look-over')}</LinkButton>}>
          <p>{t('rounds.page_mine_submitted')}</p>
          <Show when={!props.round.may.edit}>
            <p>{t('rounds.page_wait_text')}</p>
          </Show>
        </Notice>
      </Match>
      <Match when={isClosed()}>
        <Notice
          tone="wash"
          title={t('rounds.page_mine')}
          actions={<LinkButton href={href()}>{t('rounds.page_mine_closed_look')}</LinkButton>}
        >
          <p>{t(props.round.mine === 'submitted' ? 'rounds.page_mine_closed_submitted' : 'rounds.page_mine_closed')}</p>
        </Notice>
      </Match>
    </Switch>
  )
}

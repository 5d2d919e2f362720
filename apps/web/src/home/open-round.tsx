import { ArrowRightIcon, Icon, LinkButton, Notice, Seeds, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './home.module.css'
import type { RoundCard } from './home-view.ts'

/** A round that runs: what it asks, who is in by count, when it closes. */
export const OpenRound = (props: { readonly round: RoundCard }) => {
  const { t, day, time } = useI18n()
  const { slug } = useDistrict()
  return (
    <li class={styles.round}>
      <h3>
        <a href={`/d/${slug()}/rounds/${props.round.id}`}>{props.round.title}</a>
      </h3>
      <p class={styles.facts}>{t('home.round_facts', { conditions: props.round.conditions, org: props.round.orgName })}</p>
      <Show when={props.round.inMeeting}>
        <Notice
          tone="straw"
          title={t('meeting.running_now')}
          actions={
            <LinkButton
              href={`/d/${slug()}/rounds/${props.round.id}/meeting${props.round.runs ? '' : '/follow'}`}
              after={<Icon of={ArrowRightIcon} />}
            >
              {t(props.round.runs ? 'meeting.run' : 'meeting.follow')}
            </LinkButton>
          }
        >
          {t('meeting.running_now_text')}
        </Notice>
      </Show>
      <Seeds in={props.round.finished} still={Math.max(0, props.round.invited - props.round.finished)} />
      <Show when={props.round.closesAt}>
        {closesAt => <p class={styles.facts}>{t('home.closes', { when: `${day(closesAt())}, ${time(closesAt())}` })}</p>}
      </Show>
    </li>
  )
}

import { ArrowRightIcon, Icon, LinkButton, Seeds, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { nextHref, nextThing } from './next-thing.ts'
import type { RoundCard } from './queries.ts'
import styles from './rounds.module.css'

export interface RoundRowProps {
  readonly round: RoundCard
  /** Only one row of a page carries the green button. */
  readonly isFirst: boolean
}

/** One round in a list: what it asks and where, who is in by count, what is mine to do. */
export const RoundRow = (props: RoundRowProps) => {
  const { t, day, time } = useI18n()
  const { slug, may } = useDistrict()
  const next = () => nextThing(props.round, may().createRounds)
  const when = (): string | null => {
    const { state, fullyRevealed, closesAt, opensAt } = props.round
    if (state === 'draft') return opensAt === null ? null : t('rounds.opens', { day: day(opensAt), time: time(opensAt) })
    if (state === 'closed' || fullyRevealed) return null
    return closesAt === null ? t('rounds.no_closing') : t('rounds.closes', { day: day(closesAt), time: time(closesAt) })
  }
  const mine = (): string | null => {
    const { mine: standing, state, fullyRevealed } = props.round
    return standing === 'not-invited' || state !== 'open' || fullyRevealed ? null : t(`rounds.mine_${standing}`)
  }
  const isRunning = () =>
    props.round.state === 'open' ? !props.round.fullyRevealed : props.round.state === 'closed' && !props.round.revealed
  return (
    <li class={styles.round}>
      <div class={styles.what}>
        <h3>
          <a href={`/d/${slug()}/rounds/${props.round.id}`}>{props.round.title}</a>
        </h3>
        <p class={styles.facts}>{t('rounds.facts', { org: props.round.orgName, conditions: props.round.conditions })}</p>
        <Show when={when()}>{words => <p class={styles.facts}>{words()}</p>}</Show>
        <Show when={mine()}>{words => <p class={styles.mine}>{words()}</p>}</Show>
      </div>
      <div class={styles.progress}>
        <Show
          when={isRunning() && props.round.invited > 0}
          fallback={
            <span class={styles.facts}>
              {props.round.revealed
                ? t('rounds.in_of', { in: props.round.finished, invited: props.round.invited })
                : t('rounds.invited', { count: props.round.invited })}
            </span>
          }
        >
          <Seeds size="small" in={props.round.finished} still={Math.max(0, props.round.invited - props.round.finished)} />
        </Show>
      </div>
      <div class={styles.act}>
        <LinkButton
          size={props.isFirst ? 'default' : 'row'}
          variant={props.isFirst ? 'primary' : 'secondary'}
          href={nextHref(slug(), { roundId: props.round.id, next: next() })}
          aria-label={t('rounds.next_of', { action: t(`rounds.next_${next()}`), round: props.round.title })}
          after={
            <Show when={props.isFirst}>
              <Icon of={ArrowRightIcon} />
            </Show>
          }
        >
          {t(`rounds.next_${next()}`)}
        </LinkButton>
      </div>
    </li>
  )
}

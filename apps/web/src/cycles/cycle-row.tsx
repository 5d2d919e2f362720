import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { nearDay } from './cycle-facts.ts'
import styles from './cycles.module.css'
import { nextInLine } from './next-words.ts'
import type { CycleCard } from './queries.ts'

/** One cycle in the list: what is tested where, and the next thing in a line. */
export const CycleRow = (props: { readonly card: CycleCard; readonly today: string; readonly home: string }) => {
  const i18n = useI18n()
  const { t } = i18n
  const date = (day: string): string => nearDay(day, { today: props.today, i18n })
  const facts = (): string =>
    [
      t('cycles.cycle_number', { number: props.card.number }),
      props.card.orgName,
      props.card.scope ?? '',
      t('cycles.led_by', { name: props.card.ownerName || t('common.person_gone') }),
      props.card.endedOn !== null
        ? t('cycles.ended_on', { date: date(props.card.endedOn) })
        : props.card.plannedEnd !== null
          ? t('cycles.until', { date: date(props.card.plannedEnd) })
          : '',
    ]
      .filter(part => part !== '')
      .join(' · ')
  return (
    <li class={styles.row} data-standing={props.card.standing}>
      <div class={styles.words}>
        <h3>
          <a href={`${props.home}/cycles/${props.card.id}`}>{props.card.title}</a>
        </h3>
        <p class={styles.facts}>{facts()}</p>
        <Show when={props.card.standing !== 'done'}>
          <p class={styles.next}>{nextInLine(props.card, i18n)}</p>
        </Show>
      </div>
      <div class={styles.side}>
        <p class={styles.stage}>{props.card.decision ?? props.card.stage}</p>
        <Show when={props.card.mayLog}>
          <a href={`${props.home}/cycles/${props.card.id}/log`} aria-label={t('cycles.log_for', { title: props.card.title })}>
            {t('cycles.do_log')}
          </a>
        </Show>
      </div>
    </li>
  )
}

import { ArrowRightIcon, Icon, LinkButton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './home.module.css'
import type { RoundCard, Task } from './home-view.ts'
import { taskHref } from './task-href.ts'

export interface TaskRowProps {
  readonly task: Task
  /** Only the first task carries the green button: one thing to do next. */
  readonly isFirst: boolean
  readonly round: RoundCard | undefined
}

/** One thing that waits for me: by when, what, and the way there. */
export const TaskRow = (props: TaskRowProps) => {
  const { t, day, time } = useI18n()
  const { slug } = useDistrict()
  const text = (): string => {
    const { kind, answered, total, minutes } = props.task
    const counts = { answered: answered ?? 0, total }
    if (kind === 'rate') return minutes === null ? t('home.task_rate_text_short', { total }) : t('home.task_rate_text', { total, minutes })
    if (kind === 'finish-rating') return t('home.task_finish-rating_text', counts)
    if (kind === 'vote') return t('home.task_vote_text')
    if (kind === 'choose') return t('home.task_choose_text')
    if (kind === 'agree') return answered === null ? t('home.task_agree_text_short') : t('home.task_agree_text', counts)
    const round = props.round
    return round === undefined
      ? t('home.task_reveal_text_short')
      : t('home.task_reveal_text', { finished: round.finished, rating: round.invited - round.finished })
  }
  return (
    <li class={styles.task}>
      <div class={styles.when}>
        <Show when={props.task.closesAt}>
          {closesAt => (
            <>
              <span class={styles.day}>{day(closesAt())}</span> <span class={styles.time}>{time(closesAt())}</span>
            </>
          )}
        </Show>
      </div>
      <div class={styles.what}>
        <h3>{t(`home.task_${props.task.kind}`, { round: props.task.roundTitle })}</h3>
        <p>
          {props.task.orgName}. {text()}
        </p>
        <LinkButton
          href={taskHref(slug(), props.task)}
          variant={props.isFirst ? 'primary' : 'secondary'}
          after={
            <Show when={props.isFirst}>
              <Icon of={ArrowRightIcon} />
            </Show>
          }
        >
          {t(`home.act_${props.task.kind}`)}
        </LinkButton>
      </div>
    </li>
  )
}

import { ArrowRightIcon, Icon, LinkButton, useI18n } from '@tilth/ui'
import { type JSX, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './home.module.css'
import type { Nudge } from './home-view.ts'

export interface NudgeRowProps {
  readonly nudge: Nudge
  /** Only the first thing carries the green button: one thing to do next. */
  readonly isFirst: boolean
  /** Whose it is, where it is not mine alone. */
  readonly about?: JSX.Element
}

/** One thing that waits in a plan, a cycle or a measure: when, what, and the way there. */
export const NudgeRow = (props: NudgeRowProps) => {
  const { t, day } = useI18n()
  const { slug } = useDistrict()
  const ahead = () => (props.nudge.late === 0 ? props.nudge.due : null)
  return (
    <li class={styles.task}>
      <div class={styles.when}>
        <Show when={ahead()} fallback={<span class={styles.day}>{t('home.today')}</span>}>
          {due => <span class={styles.day}>{day(due())}</span>}
        </Show>
      </div>
      <div class={styles.what}>
        <h3>{t(`nudges.title_${props.nudge.code}`, props.nudge.params)}</h3>
        <p>
          {props.nudge.orgName}. {t(`nudges.text_${props.nudge.code}`, props.nudge.params)}
        </p>
        <Show when={props.about}>{about => <p>{about()}</p>}</Show>
        <LinkButton
          href={`/d/${slug()}${props.nudge.path}`}
          variant={props.isFirst ? 'primary' : 'secondary'}
          after={
            <Show when={props.isFirst}>
              <Icon of={ArrowRightIcon} />
            </Show>
          }
        >
          {t(`nudges.act_${props.nudge.code}`, props.nudge.params)}
        </LinkButton>
      </div>
    </li>
  )
}

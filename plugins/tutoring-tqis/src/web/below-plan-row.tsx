import { useAddress, useWords } from '@tilth/plugin-kit/web'
import { Show } from 'solid-js'
import styles from './below-plan.module.css'
import type { BelowPlan } from './below-plan.ts'

/** One student's assignment: what was missing, why and with whom. All of it leads to the assignment. */
export const BelowPlanRow = (props: { readonly row: BelowPlan }) => {
  const { say } = useWords()
  const address = useAddress()
  const who = () => [props.row.tutor, props.row.className].filter(Boolean).join(' · ')
  return (
    <li>
      <a class={styles.row} href={address({ to: 'record', recordId: props.row.assignmentId })}>
        <span class={styles.student}>{props.row.student}</span>
        <span class={styles.count}>{say('web/of-planned', { delivered: props.row.delivered, planned: props.row.planned })}</span>
        <span class={styles.why}>
          {props.row.why}
          <Show when={props.row.also}>{also => <> · {also()}</>}</Show>
        </span>
        <span class={styles.who}>
          {who()}
          <Show when={who()}> · </Show>
          {say('web/minutes', { minutes: props.row.minutes })}
        </span>
      </a>
    </li>
  )
}

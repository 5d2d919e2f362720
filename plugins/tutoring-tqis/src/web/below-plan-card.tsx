import { type SlotProps, useAddress, useAnalysis, useWords } from '@tilth/plugin-kit/web'
import { Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './below-plan.module.css'
import { readBelowPlan } from './below-plan.ts'
import { BelowPlanRow } from './below-plan-row.tsx'

const first = 5

/** The number and those with most missing, where there are any and they are this reader's concern; nothing otherwise. */
export const BelowPlanCard = (_: SlotProps['home.card']) => {
  const dosage = useAnalysis('dosage')
  const { say } = useWords()
  const { date } = useI18n()
  const address = useAddress()
  const week = () => {
    const state = dosage()
    const read = state.state === 'ready' ? readBelowPlan(state.shown) : null
    return read && read.rows.length > 0 ? read : null
  }
  return (
    <Show when={week()}>
      {shown => (
        <Section
          title={say('web/title')}
          aside={<a href={address({ to: 'page', path: 'below-plan' })}>{say('web/all-and-why')}</a>}
          lead={say('web/lead', { count: shown().students, day: date(shown().until ?? '') })}
        >
          <ul class={styles.rows}>
            <For each={shown().rows.slice(0, first)}>{row => <BelowPlanRow row={row} />}</For>
          </ul>
        </Section>
      )}
    </Show>
  )
}

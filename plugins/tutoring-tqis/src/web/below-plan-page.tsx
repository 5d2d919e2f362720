import { type PluginPageProps, useAnalysis, useWords } from '@tilth/plugin-kit/web'
import { Button, EmptyState, Notice, Section, Skeleton, useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import styles from './below-plan.module.css'
import { type BelowPlanWeek, groupByReason, readBelowPlan } from './below-plan.ts'
import { BelowPlanRow } from './below-plan-row.tsx'

/** The causes that have a heading of their own. */
const reasons: ReadonlySet<string> = new Set(['absence', 'tutor', 'school', 'family', 'program', 'unlogged', 'too-short', 'too-large'])

const Groups = (props: { readonly week: BelowPlanWeek }) => {
  const { say } = useWords()
  const { date } = useI18n()
  return (
    <>
      <p class={styles.lead}>{say('web/lead', { count: props.week.students, day: date(props.week.until ?? '') })}</p>
      <Show when={props.week.isPart}>
        <p class={styles.quiet}>{say('web/only-yours')}</p>
      </Show>
      <For each={groupByReason(props.week.rows)}>
        {group => (
          <Section
            title={say(reasons.has(group.reason) ? `web/reason-${group.reason}` : 'web/reason-other')}
            aside={say('web/assignments', { count: group.rows.length })}
          >
            <ul class={styles.rows}>
              <For each={group.rows}>{row => <BelowPlanRow row={row} />}</For>
            </ul>
          </Section>
        )}
      </For>
      <Show when={props.week.rowCount > props.week.rows.length}>
        <p class={styles.quiet}>{say('web/not-all', { shown: props.week.rows.length, all: props.week.rowCount })}</p>
      </Show>
    </>
  )
}

/** Who received less than planned in the last full week, by the reason, for whoever makes the calls on Monday. */
export const BelowPlanPage = (_: PluginPageProps) => {
  const dosage = useAnalysis('dosage')
  const { say } = useWords()
  const { issue } = useI18n()
  const ready = () => {
    const state = dosage()
    return state.state === 'ready' ? state.shown : null
  }
  const week = () => {
    const shown = ready()
    return shown && readBelowPlan(shown)
  }
  const fault = () => {
    const state = dosage()
    return state.state === 'fault' ? state : null
  }
  return (
    <Switch fallback={<Skeleton rows={6} />}>
      <Match when={fault()}>
        {state => (
          <Notice tone="rust" role="alert" actions={<Button onClick={state().retry}>{say('web/again')}</Button>}>
            {issue(state().issue)}
          </Notice>
        )}
      </Match>
      <Match when={ready()?.ranAt === null}>
        <EmptyState level={2} title={say('web/not-yet')}>
          {say('web/not-yet-text')}
        </EmptyState>
      </Match>
      <Match when={ready() !== null && week() === null}>
        <EmptyState level={2} title={say('web/not-yours')}>
          {say('web/not-yours-text')}
        </EmptyState>
      </Match>
      <Match when={week()?.rows.length === 0}>
        <EmptyState level={2} title={say('web/all-well')}>
          {say('web/all-well-text')}
        </EmptyState>
      </Match>
      <Match when={week()}>{shown => <Groups week={shown()} />}</Match>
    </Switch>
  )
}

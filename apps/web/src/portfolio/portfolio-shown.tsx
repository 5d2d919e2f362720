import { EmptyState, LinkButton, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { DecisionList } from './decision-list.tsx'
import { DueList } from './due-list.tsx'
import { PlanEntry } from './plan-entry.tsx'
import styles from './portfolio.module.css'
import type { PortfolioView } from './queries.ts'
import { StuckList } from './stuck-list.tsx'
import { Timeline } from './timeline.tsx'

const isEmpty = (view: PortfolioView): boolean => view.plans.length + view.measures.length + view.due.length === 0

/** Due, stuck, what is worked on over time, what was learned: one place's or everything there is to see. */
export const PortfolioShown = (props: { readonly view: PortfolioView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <Show
      when={!isEmpty(props.view)}
      fallback={
        <EmptyState
          level={2}
          title={t('portfolio.empty_title')}
          actions={
            <LinkButton href={`/d/${slug()}/plan`} variant="primary">
              {t('portfolio.empty_act')}
            </LinkButton>
          }
        >
          <p>{t('portfolio.empty_text')}</p>
        </EmptyState>
      }
    >
      <div class={styles.columns}>
        <Section title={t('portfolio.due')} aside={props.view.due.length > 0 ? props.view.due.length : undefined}>
          <Show when={props.view.due.length > 0} fallback={<p class={styles.quiet}>{t('portfolio.due_none')}</p>}>
            <DueList due={props.view.due} />
          </Show>
        </Section>
        <Section title={t('portfolio.stuck')} aside={props.view.stuck.length > 0 ? props.view.stuck.length : undefined}>
          <Show when={props.view.stuck.length > 0} fallback={<p class={styles.quiet}>{t('portfolio.stuck_none')}</p>}>
            <StuckList stuck={props.view.stuck} />
          </Show>
        </Section>
      </div>
      <Show when={props.view.plans.length > 0}>
        <Section title={t('portfolio.work')}>
          <Timeline plans={props.view.plans} timeline={props.view.timeline} today={props.view.today} />
          <ul class={styles.plans}>
            <For each={props.view.plans}>{plan => <PlanEntry plan={plan} />}</For>
          </ul>
        </Section>
      </Show>
      <div class={styles.columns}>
        <Section title={t('portfolio.learned')}>
          <Show when={props.view.learned.length > 0} fallback={<p class={styles.quiet}>{t('portfolio.learned_none')}</p>}>
            <DecisionList decisions={props.view.learned} />
          </Show>
        </Section>
        <Show when={props.view.ready.length > 0}>
          <Section title={t('portfolio.ready')} lead={t('portfolio.ready_lead')}>
            <DecisionList decisions={props.view.ready} />
          </Section>
        </Show>
      </div>
      <Show when={props.view.measures.length > 0}>
        <Section title={t('portfolio.measures')}>
          <ul class={styles.rows}>
            <For each={props.view.measures}>
              {measure => (
                <li>
                  <a href={`/d/${slug()}/measures/${measure.id}`}>{measure.name}</a>{' '}
                  <span class={styles.quiet}>
                    {measure.orgName}
                    <Show when={measure.isStale}>, {t('portfolio.measure_stale')}</Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Section>
      </Show>
    </Show>
  )
}

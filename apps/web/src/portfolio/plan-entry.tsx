import { useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './portfolio.module.css'
import type { PortfolioCycle, PortfolioPlan } from './queries.ts'
import { WhyWeDoThis } from './why-we-do-this.tsx'

const CycleLine = (props: { readonly cycle: PortfolioCycle }) => {
  const { t, date } = useI18n()
  const { slug } = useDistrict()
  return (
    <li>
      <a href={`/d/${slug()}/cycles/${props.cycle.id}`}>{t('portfolio.cycle', { number: props.cycle.number, title: props.cycle.title })}</a>{' '}
      <span class={styles.quiet}>
        <Show when={props.cycle.scope}>{scope => <>{scope()}, </>}</Show>
        <Switch fallback={t('portfolio.cycle_in', { stage: props.cycle.stage })}>
          <Match when={props.cycle.end}>{end => t('portfolio.cycle_ended', { decision: end().decision, day: date(end().on) })}</Match>
          <Match when={props.cycle.startedOn === null && props.cycle.plannedStart}>
            {start => t('portfolio.cycle_from', { day: date(start()) })}
          </Match>
          <Match when={props.cycle.plannedEnd}>
            {end => (
              <>
                {t('portfolio.cycle_in', { stage: props.cycle.stage })} {t('portfolio.cycle_until', { day: date(end()) })}
              </>
            )}
          </Match>
        </Switch>
      </span>
    </li>
  )
}

/** One plan with its actions, cycles and measures in words, and the way back to why it is there. */
export const PlanEntry = (props: { readonly plan: PortfolioPlan }) => {
  const { t, date } = useI18n()
  const { slug } = useDistrict()
  const actions = () => props.plan.actions
  return (
    <li class={styles.plan}>
      <div class={styles.planHead}>
        <h3>
          <a href={`/d/${slug()}/plans/${props.plan.id}`}>{props.plan.title}</a>
        </h3>
        <p class={styles.quiet}>
          {props.plan.lead === null
            ? t('portfolio.plan_facts_no_lead', { org: props.plan.orgName })
            : t('portfolio.plan_facts', { org: props.plan.orgName, lead: props.plan.lead })}
          <Show when={props.plan.state !== 'active'}>
            . {t(props.plan.state === 'paused' ? 'portfolio.plan_paused' : 'portfolio.plan_ended', { reason: props.plan.stateReason })}
          </Show>
        </p>
        <Show when={props.plan.nextReviewOn}>
          {review => <p class={styles.quiet}>{t('portfolio.review_next', { day: date(review()) })}</p>}
        </Show>
      </div>
      <dl class={styles.facts}>
        <div>
          <dt>{t('portfolio.cycles')}</dt>
          <dd>
            <Show when={props.plan.cycles.length > 0} fallback={t('portfolio.cycles_none')}>
              <ul>
                <For each={props.plan.cycles}>{cycle => <CycleLine cycle={cycle} />}</For>
              </ul>
            </Show>
          </dd>
        </div>
        <div>
          <dt>{t('portfolio.actions')}</dt>
          <dd>
            <Show when={actions().open + actions().done > 0} fallback={t('portfolio.actions_none')}>
              {t('portfolio.actions_words', { open: actions().open, done: actions().done })}
              <Show when={actions().late > 0}>, {t('portfolio.actions_late', { late: actions().late })}</Show>.{' '}
              <Show when={actions().next}>
                {next => (
                  <span class={styles.quiet}>
                    <Show when={next().dueOn} fallback={t('portfolio.actions_next', { text: next().text })}>
                      {due => t('portfolio.actions_next_by', { day: date(due()), text: next().text })}
                    </Show>
                  </span>
                )}
              </Show>
            </Show>
          </dd>
        </div>
        <div>
          <dt>{t('portfolio.measures_of')}</dt>
          <dd>
            <Show when={props.plan.measures.length > 0} fallback={t('portfolio.measures_none')}>
              <ul>
                <For each={props.plan.measures}>
                  {measure => (
                    <li>
                      <a href={`/d/${slug()}/measures/${measure.id}`}>{measure.name}</a>{' '}
                      <span class={styles.quiet}>
                        <Show when={measure.lastOn} fallback={t('portfolio.measure_no_value')}>
                          {last => t('portfolio.measure_last', { day: date(last()) })}
                        </Show>
                        <Show when={measure.isStale}>, {t('portfolio.measure_stale')}</Show>
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </dd>
        </div>
      </dl>
      <div data-print="hide">
        <WhyWeDoThis plan={props.plan} />
      </div>
    </li>
  )
}

import { Disclosure, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './portfolio.module.css'
import type { PortfolioPlan } from './queries.ts'

type SeenThread = NonNullable<PortfolioPlan['thread']>

const Walk = (props: { readonly thread: SeenThread; readonly planId: string; readonly planTitle: string }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const round = () => `/d/${slug()}/rounds/${props.thread.roundId}`
  return (
    <ol class={styles.walk}>
      <li>
        <span class={styles.quiet}>{t('portfolio.why_condition')}</span>
        <span class={styles.strong}>{props.thread.label}</span>
        <Show when={props.thread.round} fallback={<span class={styles.quiet}>{t('portfolio.why_hidden')}</span>}>
          {seen => <a href={`${round()}/agree/${props.thread.item}`}>{t('portfolio.why_round', { round: seen().title })}</a>}
        </Show>
      </li>
      <Show when={props.thread.rating}>
        {rating => (
          <li>
            <span class={styles.quiet}>{t('portfolio.why_rating')}</span>
            <span>{rating().sentence}</span>
          </li>
        )}
      </Show>
      <Show when={props.thread.round}>
        <li>
          <span class={styles.quiet}>{t('portfolio.why_finding')}</span>
          <Show when={props.thread.finding} fallback={<span>{t('portfolio.why_no_finding')}</span>}>
            {finding => (
              <>
                <Show when={finding().agreed}>{agreed => <span class={styles.strong}>{agreed()}</span>}</Show>
                <Show when={finding().reason}>{reason => <span>{t('portfolio.reason', { reason: reason() })}</span>}</Show>
                <Show when={finding().minorityNote}>{note => <span>{t('portfolio.why_minority', { note: note() })}</span>}</Show>
              </>
            )}
          </Show>
        </li>
      </Show>
      <Show when={props.thread.priority.reason}>
        {reason => (
          <li>
            <span class={styles.quiet}>{t('portfolio.why_priority')}</span>
            <span>{t('portfolio.reason', { reason: reason() })}</span>
            <a href={`${round()}/priorities`}>{t('shell.choose')}</a>
          </li>
        )}
      </Show>
      <li>
        <span class={styles.quiet}>{t('portfolio.why_plan')}</span>
        <a href={`/d/${slug()}/plans/${props.planId}`}>{props.planTitle}</a>
      </li>
    </ol>
  )
}

/** The thread back from a plan to what may be seen of the round behind it. */
export const WhyWeDoThis = (props: { readonly plan: PortfolioPlan }) => {
  const { t } = useI18n()
  return (
    <Disclosure label={t('portfolio.why')}>
      <Show when={props.plan.thread} fallback={<p class={styles.quiet}>{t('portfolio.why_hidden')}</p>}>
        {thread => <Walk thread={thread()} planId={props.plan.id} planTitle={props.plan.title} />}
      </Show>
    </Disclosure>
  )
}

import { ArrowLeftIcon, ArrowRightIcon, Icon, LinkButton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './condition-walk.module.css'
import type { ItemResult } from './queries.ts'

export interface ConditionWalkProps {
  readonly before: ItemResult | null
  readonly after: ItemResult | null
  readonly hrefOf: (code: string) => string
}

/** From one condition to the next in the order of the talk. */
export const ConditionWalk = (props: ConditionWalkProps) => {
  const { t } = useI18n()
  return (
    <nav class={styles.walk} aria-label={t('results.walk')}>
      <Show when={props.before} fallback={<span />}>
        {item => (
          <LinkButton href={props.hrefOf(item().code)} before={<Icon of={ArrowLeftIcon} />}>
            {t('results.previous', { label: item().shortLabel })}
          </LinkButton>
        )}
      </Show>
      <Show when={props.after}>
        {item => (
          <LinkButton href={props.hrefOf(item().code)} after={<Icon of={ArrowRightIcon} />}>
            {t('results.next', { label: item().shortLabel })}
          </LinkButton>
        )}
      </Show>
    </nav>
  )
}

/** The same, small, at the head of the page. */
export const ConditionSteps = (props: ConditionWalkProps) => {
  const { t } = useI18n()
  return (
    <>
      <Show when={props.before}>
        {item => (
          <LinkButton href={props.hrefOf(item().code)} aria-label={t('results.previous', { label: item().shortLabel })}>
            <Icon of={ArrowLeftIcon} />
          </LinkButton>
        )}
      </Show>
      <Show when={props.after}>
        {item => (
          <LinkButton href={props.hrefOf(item().code)} aria-label={t('results.next', { label: item().shortLabel })}>
            <Icon of={ArrowRightIcon} />
          </LinkButton>
        )}
      </Show>
    </>
  )
}

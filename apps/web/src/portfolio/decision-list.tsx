import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './portfolio.module.css'
import type { PortfolioDecision } from './queries.ts'

/** Decisions with their reasons, each with the way to its cycle. */
export const DecisionList = (props: { readonly decisions: readonly PortfolioDecision[] }) => {
  const { t, date } = useI18n()
  const { slug } = useDistrict()
  const facts = (decision: PortfolioDecision): string => {
    const said = { org: decision.orgName, plan: decision.planTitle, day: date(decision.on) }
    return decision.scope === null
      ? t('portfolio.decision_facts', said)
      : t('portfolio.decision_facts_scope', { ...said, scope: decision.scope })
  }
  return (
    <ul class={styles.rows}>
      <For each={props.decisions}>
        {decision => (
          <li>
            <h3>
              <a href={`/d/${slug()}/cycles/${decision.cycleId}`}>
                {t('portfolio.decision_of', { decision: decision.decision, number: decision.number, title: decision.title })}
              </a>
            </h3>
            <p>{t('portfolio.reason', { reason: decision.reason })}</p>
            <p class={styles.quiet}>
              {facts(decision)}
              <Show when={decision.by}>{name => <>, {t('portfolio.decision_by', { name: name() })}</>}</Show>
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}

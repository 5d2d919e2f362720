import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './contents.module.css'
import type { PluginPageView } from './queries.ts'

type Layer = PluginPageView['frameworks'][number]['layers'][number]
type Condition = Layer['conditions'][number]

const ConditionFacts = (props: { readonly condition: Condition }) => {
  const { t } = useI18n()
  const facts = (): readonly string[] => {
    const condition = props.condition
    return [
      ...(condition.officialNumber === null ? [] : [t('frameworks.official_number', { number: condition.officialNumber })]),
      ...(condition.codeStatus === 'ours' || condition.codeStatus === 'working' ? [t('frameworks.code_ours')] : []),
      ...(condition.codeStatus === 'inferred' ? [t('frameworks.code_inferred')] : []),
      ...condition.attributes.map(({ label, value }) => `${label}: ${value}`),
      ...(condition.variants.length === 0 ? [] : [t('frameworks.only_for', { variants: condition.variants.join(', ') })]),
      ...(condition.lookFors === 0 ? [] : [t('frameworks.look_fors', { count: condition.lookFors })]),
      ...(condition.recommendations === 0 ? [] : [t('frameworks.recommendations', { count: condition.recommendations })]),
      ...(condition.ratable ? [] : [t('frameworks.not_ratable')]),
    ]
  }
  return (
    <>
      <Show when={facts().length > 0}>
        <p class={styles.facts}>{facts().join(' · ')}</p>
      </Show>
      <Show when={props.condition.originalLabel}>
        {original => <p class={styles.facts}>{t('frameworks.original_label', { label: original() })}</p>}
      </Show>
    </>
  )
}

const Branch = (props: { readonly conditions: readonly Condition[]; readonly parent: string | null }) => {
  const { t } = useI18n()
  const known = () => new Set(props.conditions.map(condition => condition.code))
  const here = () =>
    props.conditions.filter(
      condition => (condition.parent !== null && known().has(condition.parent) ? condition.parent : null) === props.parent,
    )
  return (
    <Show when={here().length > 0}>
      <ul class={styles.branch}>
        <For each={here()}>
          {condition => (
            <li>
              <p class={styles.condition}>
                <span class={styles.code}>{condition.code}</span> <strong>{condition.label}</strong>{' '}
                <Show when={condition.kind}>{kind => <span class={styles.kind}>{kind()}</span>}</Show>
                <Show
                  when={condition.isUnverified}
                  fallback={
                    <span class={styles.mark}>
                      {t(condition.evidence === 'ours' ? 'frameworks.mark_ours' : 'frameworks.mark_published')}
                    </span>
                  }
                >
                  <span class={styles.mark} data-unverified="">
                    {t('frameworks.mark_unverified')}
                  </span>
                </Show>
              </p>
              <Show when={condition.description !== ''}>
                <p>{condition.description}</p>
              </Show>
              <ConditionFacts condition={condition} />
              <Branch conditions={props.conditions} parent={condition.code} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

/** The conditions of one layer as the owner arranged them, each with whose words they are and how sure that is. */
export const ConditionTree = (props: { readonly layer: Layer }) => (
  <div class={styles.tree}>
    <Show when={props.layer.purpose !== ''}>
      <p class={styles.facts}>{props.layer.purpose}</p>
    </Show>
    <Branch conditions={props.layer.conditions} parent={null} />
  </div>
)

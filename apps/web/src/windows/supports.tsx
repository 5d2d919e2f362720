import { Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { anchorOfCondition } from './anchor-of-condition.ts'
import { itemsOfNeed, type Need } from './pattern-rows.ts'
import styles from './patterns.module.css'
import type { PatternsView } from './queries.ts'

/** One set of supports or a portfolio: in words first, with the conditions the words rest on. */
export const Supports = (props: { readonly patterns: PatternsView; readonly isOnPaper?: boolean | undefined }) => {
  const { t } = useI18n()
  const shownNeeds = (): readonly Need[] => [
    'similar',
    'dissimilar',
    ...(itemsOfNeed(props.patterns, 'unclear').length > 0 ? (['unclear'] as const) : []),
  ]
  return (
    <Section title={t('windows.supports')}>
      <p class={styles.sentence}>{props.patterns.supports.sentence}</p>
      <div class={styles.needs}>
        <For each={shownNeeds()}>
          {need => (
            <div class={styles.need}>
              <h3>{t(`windows.need_${need}`)}</h3>
              <ul>
                <For each={itemsOfNeed(props.patterns, need)} fallback={<li class={styles.quiet}>{t('windows.need_none')}</li>}>
                  {item => (
                    <li>
                      <span class={styles.code}>{item.code}</span>{' '}
                      <Show when={!props.isOnPaper} fallback={item.label}>
                        <a href={`#${anchorOfCondition(item.code)}`}>{item.label}</a>
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </div>
          )}
        </For>
      </div>
    </Section>
  )
}

import { Disclosure, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { ConditionTree } from './condition-tree.tsx'
import styles from './contents.module.css'
import { FrameworkFacts } from './framework-facts.tsx'
import { FrameworkNotice } from './framework-notice.tsx'
import type { PluginPageView } from './queries.ts'

type Contents = PluginPageView['frameworks'][number]

/** A framework as it is: what it wants said first, its terms, its instruments and its whole tree. */
export const FrameworkContents = (props: { readonly framework: Contents }) => {
  const { t } = useI18n()
  const about = () => [
    ...props.framework.variants.map(variant => ({ ...variant, of: t('frameworks.variant') })),
    ...props.framework.attributes.map(attribute => ({ ...attribute, of: t('frameworks.attribute') })),
  ]
  return (
    <Section
      title={props.framework.title}
      aside={
        props.framework.conditions > 0
          ? t('frameworks.conditions', { count: props.framework.conditions, layers: props.framework.layers.length })
          : undefined
      }
    >
      <div class={styles.framework}>
        <FrameworkNotice notice={props.framework.notice} />
        <p>{props.framework.summary}</p>
        <div class={styles.columns}>
          <FrameworkFacts framework={props.framework} />
          <div class={styles.parts}>
            <Show when={props.framework.instruments.length > 0}>
              <div>
                <h3>{t('frameworks.instruments')}</h3>
                <ul class={styles.instruments}>
                  <For each={props.framework.instruments}>
                    {instrument => (
                      <li>
                        <strong>{instrument.title}</strong> <span class={styles.kind}>{t(`frameworks.instrument_${instrument.kind}`)}</span>
                        <Show when={instrument.purpose !== ''}>
                          <br />
                          {instrument.purpose}
                        </Show>
                        <br />
                        <span class={styles.facts}>
                          {[
                            t('frameworks.items', { count: instrument.items + instrument.fields }),
                            ...(instrument.minutes === null ? [] : [t('frameworks.minutes', { count: instrument.minutes })]),
                          ].join(' · ')}
                        </span>
                      </li>
                    )}
                  </For>
                </ul>
              </div>
            </Show>
            <Show when={about().length > 0}>
              <div>
                <h3>{t('frameworks.told_apart')}</h3>
                <dl class={styles.about}>
                  <For each={about()}>
                    {part => (
                      <div>
                        <dt>
                          {part.label} <span class={styles.kind}>{part.of}</span>
                        </dt>
                        <dd>{part.description}</dd>
                      </div>
                    )}
                  </For>
                </dl>
              </div>
            </Show>
          </div>
        </div>
        <div>
          <For each={props.framework.layers.filter(layer => layer.conditions.length > 0)}>
            {layer => (
              <Disclosure
                label={t('frameworks.layer', { label: layer.label, count: layer.conditions.filter(condition => condition.ratable).length })}
              >
                <ConditionTree layer={layer} />
              </Disclosure>
            )}
          </For>
        </div>
      </div>
    </Section>
  )
}

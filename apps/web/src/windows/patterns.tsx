import { Section, type TabEntry, Tabs, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { GroupPanel } from '../breakdowns/group-panel.tsx'
import { anchorOfCondition } from './anchor-of-condition.ts'
import { itemsOfNeed, needs, rowsOfCondition, rowsOfSchool, scalesOf } from './pattern-rows.ts'
import styles from './patterns.module.css'
import type { PatternsView } from './queries.ts'
import { Supports } from './supports.tsx'

type View = 'condition' | 'school'

const ByCondition = (props: { readonly patterns: PatternsView }) => {
  const { t } = useI18n()
  return (
    <div class={styles.groups}>
      <For each={needs.filter(need => itemsOfNeed(props.patterns, need).length > 0)}>
        {need => (
          <section class={styles.group}>
            <h3 class={styles.groupTitle}>
              {t(`windows.need_${need}`)} <span>{itemsOfNeed(props.patterns, need).length}</span>
            </h3>
            <div class={styles.panels}>
              <For each={itemsOfNeed(props.patterns, need)}>
                {item => (
                  <GroupPanel
                    id={anchorOfCondition(item.code)}
                    level={4}
                    code={item.code}
                    title={item.label}
                    words={<p class={styles.words}>{item.sentence}</p>}
                    scale={item.scale}
                    rows={rowsOfCondition(props.patterns, { item, whole: t('windows.all_schools') })}
                    rowName={t('windows.column_school')}
                  />
                )}
              </For>
            </div>
          </section>
        )}
      </For>
    </div>
  )
}

const BySchool = (props: { readonly patterns: PatternsView }) => {
  const { t } = useI18n()
  return (
    <div class={styles.panels}>
      <For each={props.patterns.schools}>
        {(school, index) => (
          <For each={scalesOf(props.patterns)}>
            {scale => (
              <GroupPanel
                level={3}
                title={school.orgName}
                words={
                  <p class={styles.words}>
                    <Show when={school.people} fallback={t('results.protected')}>
                      {people => t('windows.school_people', { count: people() })}
                    </Show>
                  </p>
                }
                scale={scale}
                rows={school.protected ? [] : rowsOfSchool(props.patterns, { index: index(), scaleId: scale.id })}
                rowName={t('windows.column_condition')}
              />
            )}
          </For>
        )}
      </For>
    </div>
  )
}

/** What the district sees after its release: the answer in words, then every school on one axis, never in an order of better and worse. */
export const Patterns = (props: { readonly patterns: PatternsView }) => {
  const { t, dateTime } = useI18n()
  const [view, setView] = createSignal<View>('condition')
  const tabs = (): readonly TabEntry<View>[] => [
    { value: 'condition', label: t('windows.by_condition'), content: () => <ByCondition patterns={props.patterns} /> },
    { value: 'school', label: t('windows.by_school'), content: () => <BySchool patterns={props.patterns} /> },
  ]
  return (
    <>
      <Supports patterns={props.patterns} />
      <Section
        title={t('windows.patterns')}
        aside={t('windows.patterns_from', { when: dateTime(props.patterns.releasedAt) })}
        lead={t('windows.patterns_lead', { floor: props.patterns.floor })}
      >
        <Tabs label={t('windows.patterns_tabs')} tabs={tabs()} value={view()} onChange={setView} />
      </Section>
    </>
  )
}

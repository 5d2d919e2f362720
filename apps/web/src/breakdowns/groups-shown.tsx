import { EmptyState, Select, useI18n } from '@tilth/ui'
import { createMemo, For, Show } from 'solid-js'
import { GroupPanel } from './group-panel.tsx'
import { groupWords } from './group-words.ts'
import styles from './groups-page.module.css'
import type { PanelRow } from './panel-row.ts'
import type { BreakdownView } from './queries.ts'

/** Instead of one condition's code. */
export const everyCondition = 'all'

/** The groups of one partition: what is shown, what is not and why, and a panel a condition. */
export const GroupsShown = (props: {
  readonly shown: BreakdownView
  readonly at: string
  readonly onChooseCondition: (code: string) => void
}) => {
  const { t, locale } = useI18n()
  const by = () => props.shown.by
  const hidden = () => props.shown.groups.filter(group => group.items === null).length
  const isEmpty = () => hidden() === props.shown.groups.length
  const items = createMemo(() => props.shown.items.filter(item => props.at === everyCondition || item.code === props.at))
  const isAlone = () => props.at !== everyCondition
  const rowsOf = (code: string): readonly PanelRow[] =>
    props.shown.groups.map(group => ({
      id: group.id,
      label: groupWords(group, { by: by(), t, locale: locale() }),
      result: group.items?.find(result => result.code === code) ?? null,
    }))
  const options = () => [
    { value: everyCondition, label: t('breakdowns.every_condition') },
    ...props.shown.items.map(item => ({ value: item.code, label: `${item.code} ${item.label}` })),
  ]
  return (
    <Show
      when={props.shown.ready}
      fallback={
        <EmptyState level={2} title={t('breakdowns.not_ready_title')}>
          {t('breakdowns.not_ready_text')}
        </EmptyState>
      }
    >
      <div class={styles.shown}>
        <p class={styles.protection}>
          <Show when={hidden() > 0}>
            <strong>{t('breakdowns.hidden', { hidden: hidden(), total: props.shown.groups.length })}</strong>{' '}
          </Show>
          {t('breakdowns.floor', { floor: props.shown.floor })}
        </p>
        <Show
          when={!isEmpty()}
          fallback={
            <EmptyState level={2} picture={null} title={t(`breakdowns.empty_${by()}`)}>
              {t('breakdowns.empty_text')}
            </EmptyState>
          }
        >
          <div class={styles.choice} data-print="hide">
            <Select
              width="medium"
              label={t('breakdowns.condition')}
              options={options()}
              value={props.at}
              onChange={props.onChooseCondition}
            />
          </div>
          <div class={styles.panels} data-alone={isAlone() ? '' : undefined}>
            <For each={items()}>
              {item => (
                <GroupPanel
                  level={2}
                  code={item.code}
                  title={item.label}
                  scale={item.scale}
                  rows={rowsOf(item.code)}
                  rowName={t(`breakdowns.by_${by()}`)}
                  form={isAlone() ? 'wide' : 'small'}
                />
              )}
            </For>
          </div>
        </Show>
      </div>
    </Show>
  )
}

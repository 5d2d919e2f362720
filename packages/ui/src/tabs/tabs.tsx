import { Tabs as KobalteTabs } from '@kobalte/core/tabs'
import { For, type JSX } from 'solid-js'
import css from './tabs.module.css'

export interface TabEntry<Value extends string> {
  value: Value
  label: JSX.Element
  content: () => JSX.Element
}

export interface TabsProps<Value extends string> {
  /** What the tabs choose between. */
  label: string
  tabs: readonly TabEntry<Value>[]
  value: Value
  onChange: (value: Value) => void
}

export const Tabs = <Value extends string>(props: TabsProps<Value>) => {
  const choose = (value: string) => {
    const tab = props.tabs.find(candidate => candidate.value === value)
    if (tab) props.onChange(tab.value)
  }
  return (
    <KobalteTabs value={props.value} onChange={choose} class={css.tabs}>
      <KobalteTabs.List class={css.list} aria-label={props.label}>
        <For each={props.tabs}>
          {tab => (
            <KobalteTabs.Trigger class={css.tab} value={tab.value}>
              {tab.label}
            </KobalteTabs.Trigger>
          )}
        </For>
      </KobalteTabs.List>
      <For each={props.tabs}>
        {tab => (
          <KobalteTabs.Content class={css.content} value={tab.value}>
            {tab.content()}
          </KobalteTabs.Content>
        )}
      </For>
    </KobalteTabs>
  )
}

import { Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './contents.module.css'
import { FrameworkContents } from './framework-contents.tsx'
import type { PluginPageView } from './queries.ts'
import { WorkDocuments } from './work-document-facts.tsx'

interface Part {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly more?: string
}

const Parts = (props: { readonly title: string; readonly parts: readonly Part[] }) => (
  <Show when={props.parts.length > 0}>
    <div>
      <h3>{props.title}</h3>
      <dl class={styles.about}>
        <For each={props.parts}>
          {part => (
            <div>
              <dt>{part.title}</dt>
              <dd>{part.description}</dd>
              <Show when={part.more}>{more => <dd class={styles.facts}>{more()}</dd>}</Show>
            </div>
          )}
        </For>
      </dl>
    </div>
  </Show>
)

/** What a plugin holds: each framework with its tree, and everything else by name. */
export const PluginParts = (props: { readonly page: PluginPageView }) => {
  const { t, list } = useI18n()
  const records = (): readonly Part[] =>
    props.page.recordTypes.map(({ fields, statuses, ...part }) => ({
      ...part,
      more: [
        t('frameworks.fields', { count: fields }),
        ...(statuses.length === 0 ? [] : [t('frameworks.statuses', { statuses: list([...statuses]) })]),
      ].join(' · '),
    }))
  const hasOthers = () =>
    [props.page.recordTypes, props.page.analyses, props.page.reactions, props.page.measures, props.page.crosswalks].some(
      part => part.length > 0,
    ) || props.page.plugin.cycleModels.length + props.page.plugin.planTemplates.length > 0
  return (
    <>
      <For each={props.page.frameworks}>{framework => <FrameworkContents framework={framework} />}</For>
      <Show when={hasOthers()}>
        <Section title={t('frameworks.also')}>
          <div class={styles.others}>
            <Parts title={t('frameworks.adds_records', { count: props.page.recordTypes.length })} parts={records()} />
            <Parts title={t('frameworks.adds_analyses', { count: props.page.analyses.length })} parts={props.page.analyses} />
            <Parts title={t('frameworks.adds_measures', { count: props.page.measures.length })} parts={props.page.measures} />
            <Parts title={t('frameworks.reactions')} parts={props.page.reactions} />
            <Parts title={t('frameworks.adds_crosswalks', { count: props.page.crosswalks.length })} parts={props.page.crosswalks} />
            <Show when={props.page.plugin.cycleModels.length > 0}>
              <WorkDocuments documents={props.page.plugin.cycleModels} kind="cycle" />
            </Show>
            <Show when={props.page.plugin.planTemplates.length > 0}>
              <WorkDocuments documents={props.page.plugin.planTemplates} kind="plan" />
            </Show>
          </div>
        </Section>
      </Show>
    </>
  )
}

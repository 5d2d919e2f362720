import { Disclosure, Notice, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { languageName } from '../frameworks/language-words.ts'
import styles from './documents.module.css'
import type { DocumentPreview } from './queries.ts'

type Framework = DocumentPreview['frameworks'][number]

const completeness = ['complete', 'partial', 'shell', 'working'] as const

const FrameworkShown = (props: { readonly framework: Framework }) => {
  const { t, locale } = useI18n()
  const standing = () => completeness.find(value => value === props.framework.completeness)
  return (
    <div class={styles.framework}>
      <h3>
        {t('documents.editions', { title: props.framework.title, edition: props.framework.edition })}{' '}
        <span class={styles.quiet}>{props.framework.versionLabel}</span>
      </h3>
      <Show when={props.framework.notice}>{notice => <p class={styles.notice}>{notice()}</p>}</Show>
      <p>
        {t('documents.framework_facts', {
          conditions: props.framework.conditions,
          rated: props.framework.rated,
          unrated: props.framework.conditions - props.framework.rated,
        })}
      </p>
      <dl class={styles.facts}>
        <div>
          <dt>{t('documents.owner')}</dt>
          <dd>{props.framework.owner}</dd>
        </div>
        <div>
          <dt>{t('documents.completeness')}</dt>
          <Show when={standing()}>{known => <dd>{t(`documents.completeness_${known()}`)}</dd>}</Show>
          <Show when={props.framework.labelsOnly}>
            <dd>{t('documents.labels_only')}</dd>
          </Show>
        </div>
        <div>
          <dt>{t('documents.licence')}</dt>
          <dd>{props.framework.licenceName}</dd>
          <dd class={styles.quiet}>{props.framework.attribution}</dd>
        </div>
        <div>
          <dt>{t('documents.languages')}</dt>
          <dd>{t('documents.own_language', { language: languageName(props.framework.language, locale()) })}</dd>
          <For each={props.framework.translations}>
            {({ language, translated, total }) => (
              <dd>{t('documents.translated', { language: languageName(language, locale()), translated, total })}</dd>
            )}
          </For>
        </div>
        <Show when={props.framework.instruments.length > 0}>
          <div>
            <dt>{t('documents.instruments')}</dt>
            <For each={props.framework.instruments}>{({ title, items }) => <dd>{t('documents.instrument', { title, items })}</dd>}</For>
          </div>
        </Show>
      </dl>
      <Disclosure label={t('documents.conditions_show')}>
        <For each={props.framework.layers}>
          {layer => (
            <>
              <h4>{layer.label}</h4>
              <ul class={styles.conditions}>
                <For each={layer.conditions}>{words => <li>{words}</li>}</For>
              </ul>
            </>
          )}
        </For>
      </Disclosure>
    </div>
  )
}

/** What a document would add, before it is stored. */
export const DocumentShown = (props: { readonly preview: DocumentPreview }) => {
  const { t } = useI18n()
  const others = () =>
    [
      { title: t('documents.cycle_models'), names: props.preview.cycleModels },
      { title: t('documents.plan_templates'), names: props.preview.planTemplates },
      { title: t('documents.record_types'), names: props.preview.recordTypes },
    ].filter(part => part.names.length > 0)
  const titleOf = (frameworkId: string): string =>
    props.preview.frameworks.find(framework => framework.id === frameworkId)?.title ?? frameworkId
  return (
    <div class={styles.part}>
      <div>
        <p>
          <strong>{props.preview.name}</strong> <code>{props.preview.pluginId}</code>
        </p>
        <p>{props.preview.summary}</p>
        <p class={styles.quiet}>{t('documents.by', { maker: props.preview.maker, version: props.preview.version })}</p>
      </div>
      <Show when={props.preview.follows}>
        {follows => (
          <Notice tone="straw">
            <p>{t('documents.follows', { version: follows().version })}</p>
            <For each={follows().editions}>
              {({ frameworkId, from, to }) => <p>{t('documents.new_edition', { title: titleOf(frameworkId), from, to })}</p>}
            </For>
          </Notice>
        )}
      </Show>
      <For each={props.preview.frameworks}>{framework => <FrameworkShown framework={framework} />}</For>
      <For each={others()}>
        {part => (
          <div>
            <h3>{part.title}</h3>
            <ul class={styles.conditions}>
              <For each={part.names}>{name => <li>{name}</li>}</For>
            </ul>
          </div>
        )}
      </For>
    </div>
  )
}

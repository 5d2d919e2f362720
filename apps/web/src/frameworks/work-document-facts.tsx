import { Disclosure, useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import styles from './frameworks.module.css'
import { LanguageFacts } from './language-facts.tsx'
import type { PluginsView } from './queries.ts'

type Plugin = PluginsView['plugins'][number]
type WorkDocument = Plugin['cycleModels'][number]

const WorkDocumentFacts = (props: { readonly document: WorkDocument; readonly kind: 'cycle' | 'plan' }) => {
  const { t } = useI18n()
  return (
    <Disclosure label={props.document.title}>
      <div class={styles.document}>
        <p>{props.document.summary}</p>
        <dl class={styles.list}>
          <div>
            <dt>{t(props.kind === 'cycle' ? 'frameworks.stages' : 'frameworks.parts')}</dt>
            <dd>
              <ol class={styles.steps}>
                <For each={props.document.steps}>{step => <li>{step}</li>}</For>
              </ol>
            </dd>
          </div>
          <div>
            <dt>{t('frameworks.licence')}</dt>
            <dd>
              {props.document.licenceName} · {t('frameworks.edition', { edition: props.document.edition })}
              <br />
              {props.document.attribution}
            </dd>
          </div>
          <LanguageFacts own={[props.document.language]} translations={props.document.translations} />
        </dl>
      </div>
    </Disclosure>
  )
}

/** The ways to test a change and the plans that a plugin brings, each with its steps, terms and languages behind its name. */
export const WorkDocuments = (props: { readonly documents: readonly WorkDocument[]; readonly kind: 'cycle' | 'plan' }) => {
  const { t } = useI18n()
  const count = () => ({ count: props.documents.length })
  return (
    <div class={styles.documents}>
      <h4>{props.kind === 'cycle' ? t('frameworks.cycle_models', count()) : t('frameworks.plan_templates', count())}</h4>
      <For each={props.documents}>{document => <WorkDocumentFacts document={document} kind={props.kind} />}</For>
    </div>
  )
}

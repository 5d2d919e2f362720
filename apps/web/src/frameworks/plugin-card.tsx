import { Disclosure, LinkButton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { addedWords } from './added-words.ts'
import { EvidenceWords } from './evidence-words.tsx'
import { FrameworkSeal } from './framework-seal.tsx'
import styles from './frameworks.module.css'
import { languageWords } from './language-words.ts'
import type { PluginView } from './queries.ts'
import { isOnSomewhere, standingWords } from './standing-words.ts'

/** One plugin in the gallery: what it is, who made it, on what terms, what it would add, and where it is on. */
export const PluginCard = (props: { readonly plugin: PluginView }) => {
  const { t, locale, number } = useI18n()
  const { slug } = useDistrict()
  const home = () => `/d/${slug()}/frameworks/${props.plugin.id}`
  const isRehearsable = () => props.plugin.adds.instruments.length > 0
  const rings = () => props.plugin.frameworks.find(framework => framework.rings.length > 0)?.rings
  const documents = () => [...props.plugin.cycleModels, ...props.plugin.planTemplates]
  const attributions = () => [
    ...new Set([...props.plugin.frameworks, ...documents()].map(document => `${document.licenceName}. ${document.attribution}`)),
  ]
  return (
    <li class={styles.card}>
      <FrameworkSeal rings={rings() ?? props.plugin.cycleModels.map(model => model.steps.length)} />
      <div class={styles.words}>
        <h3>
          <a href={home()}>{props.plugin.name}</a>
        </h3>
        <p>{props.plugin.summary}</p>
        <p class={styles.quiet}>
          {t('frameworks.by', { maker: props.plugin.maker, version: props.plugin.version })}
          <Show when={props.plugin.own}> · {t('frameworks.own')}</Show>
        </p>
      </div>
      <div class={styles.facts}>
        <p>
          <span class={styles.term}>{t('frameworks.adds')}</span> {addedWords(props.plugin, { t }).join(', ')}
        </p>
        <For each={props.plugin.frameworks}>
          {framework => (
            <p>
              <span class={styles.term}>{props.plugin.frameworks.length > 1 ? framework.title : framework.owner}</span>
              <Show when={props.plugin.frameworks.length > 1}>
                <span class={styles.line}>{framework.owner}.</span>
              </Show>
              <span class={styles.line}>{framework.licenceName}.</span>
              <span class={styles.line}>
                <EvidenceWords framework={framework} />
              </span>
            </p>
          )}
        </For>
        <Disclosure label={t('frameworks.terms')}>
          <ul class={styles.terms}>
            <For each={attributions()}>{line => <li>{line}</li>}</For>
          </ul>
        </Disclosure>
      </div>
      <ul class={styles.languages}>
        <For each={languageWords(props.plugin, { locale: locale(), number })}>{words => <li>{words}</li>}</For>
      </ul>
      <div class={styles.use}>
        <p class={styles.state} data-on={isOnSomewhere(props.plugin) ? '' : undefined}>
          {standingWords(props.plugin, { t })}
        </p>
        <Show when={isRehearsable()}>
          <LinkButton href={`${home()}/try`}>{t('frameworks.try')}</LinkButton>
        </Show>
      </div>
    </li>
  )
}

import { ConfirmDialog, EmptyState, Switch as OnOff, Section, Skeleton, showToast, useI18n, VisuallyHidden } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { FrameworkFacts } from './framework-facts.tsx'
import { FrameworkSeal } from './framework-seal.tsx'
import styles from './frameworks.module.css'
import { enablePlugin, type PluginsView, usePlugins } from './queries.ts'
import { RefusedPlugins } from './refused-plugins.tsx'
import { WorkDocuments } from './work-document-facts.tsx'

type Plugin = PluginsView['plugins'][number]

const PluginRow = (props: { readonly plugin: Plugin; readonly mayEnable: boolean }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [isAsking, setAsking] = createSignal(false)
  const enabling = useMutationWithIssues({ mutate: enablePlugin, touches: ['plugins', 'rounds'] })

  const enable = async (enabled: boolean): Promise<void> => {
    const outcome = await enabling.run({ slug: slug(), pluginId: props.plugin.id, enabled })
    if (!outcome.ok) showToast({ text: errorWords(locale(), outcome.error), tone: 'rust' })
  }

  return (
    <li class={styles.plugin}>
      <FrameworkSeal rings={props.plugin.frameworks[0]?.rings ?? props.plugin.cycleModels.map(model => model.steps.length)} />
      <div class={styles.words}>
        <h3>{props.plugin.name}</h3>
        <p>{props.plugin.summary}</p>
        <p class={styles.quiet}>{t('frameworks.by', { maker: props.plugin.maker, version: props.plugin.version })}</p>
      </div>
      <div class={styles.facts}>
        <For each={props.plugin.frameworks}>{framework => <FrameworkFacts framework={framework} languages={props.plugin.languages} />}</For>
        <Show when={props.plugin.cycleModels.length > 0}>
          <WorkDocuments documents={props.plugin.cycleModels} kind="cycle" />
        </Show>
        <Show when={props.plugin.planTemplates.length > 0}>
          <WorkDocuments documents={props.plugin.planTemplates} kind="plan" />
        </Show>
      </div>
      <div class={styles.use}>
        <Show when={props.mayEnable} fallback={<p class={styles.state}>{t(props.plugin.enabled ? 'frameworks.on' : 'frameworks.off')}</p>}>
          <OnOff
            label={
              <>
                <VisuallyHidden>{t('frameworks.switch', { name: props.plugin.name })}: </VisuallyHidden>
                {t(props.plugin.enabled ? 'frameworks.on' : 'frameworks.off')}
              </>
            }
            hint={t(props.plugin.enabled ? 'frameworks.why_on' : 'frameworks.why_off')}
            checked={props.plugin.enabled}
            disabled={enabling.isBusy()}
            onChange={wanted => (wanted ? void enable(true) : setAsking(true))}
          />
        </Show>
        <FormErrors error={enabling.error()} />
      </div>
      <ConfirmDialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t('frameworks.turn_off_title', { name: props.plugin.name })}
        confirmLabel={t('frameworks.turn_off')}
        onConfirm={() => enable(false)}
      >
        {t('frameworks.turn_off_text')}
      </ConfirmDialog>
    </li>
  )
}

/** The gallery of frameworks: what each brings, under which licence, and whether this district uses it. */
const FrameworksPage = () => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const plugins = usePlugins(() => ({ slug: slug(), locale: locale() }))
  return (
    <Page title={t('frameworks.title')} lead={t('frameworks.lead')}>
      <QueryView query={plugins} loading={<Skeleton rows={4} />}>
        {shown => (
          <>
            <Section title={t('frameworks.here')} aside={t('frameworks.count', { count: shown().plugins.length })}>
              <Show
                when={shown().plugins.length > 0}
                fallback={<EmptyState title={t('frameworks.empty_title')}>{t('frameworks.empty_text')}</EmptyState>}
              >
                <ul class={styles.plugins}>
                  <For each={shown().plugins}>{plugin => <PluginRow plugin={plugin} mayEnable={shown().may.enable} />}</For>
                </ul>
              </Show>
            </Section>
            <Show when={shown().refused.length > 0}>
              <RefusedPlugins refused={shown().refused} />
            </Show>
          </>
        )}
      </QueryView>
    </Page>
  )
}

export default FrameworksPage

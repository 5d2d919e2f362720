import { useParams } from '@solidjs/router'
import { EyeIcon, Icon, LinkButton, Section, Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { PluginPageLinks } from '../plugin-parts/plugin-page-links.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { addedWords } from './added-words.ts'
import { FrameworkNotice } from './framework-notice.tsx'
import { FrameworkSeal } from './framework-seal.tsx'
import styles from './frameworks.module.css'
import { PlacesTable } from './places-table.tsx'
import { PluginKeeping } from './plugin-keeping.tsx'
import { PluginParts } from './plugin-parts.tsx'
import { type PluginPageView, usePlugin } from './queries.ts'
import { SettingsForm } from './settings-form.tsx'
import { standingWords } from './standing-words.ts'

const Shown = (props: { readonly page: PluginPageView }) => {
  const { t, list } = useI18n()
  const { slug, me, may } = useDistrict()
  const plugin = () => props.page.plugin
  const notices = () => [...new Set(props.page.frameworks.flatMap(framework => framework.notice ?? []))]
  const onlyNotice = () => (notices().length === 1 ? (notices()[0] ?? null) : null)
  const rings = () => plugin().frameworks[0]?.rings ?? plugin().cycleModels.map(model => model.steps.length)
  return (
    <Page
      title={plugin().name}
      eyebrow={<a href={`/d/${slug()}/frameworks`}>{t('frameworks.title')}</a>}
      lead={plugin().summary}
      actions={
        <Show when={plugin().adds.instruments.length > 0}>
          <LinkButton variant="primary" href={`/d/${slug()}/frameworks/${plugin().id}/try`} before={<Icon of={EyeIcon} />}>
            {t('frameworks.try')}
          </LinkButton>
        </Show>
      }
    >
      <FrameworkNotice notice={onlyNotice()} />
      <div class={styles.head}>
        <FrameworkSeal rings={rings()} />
        <div>
          <p>
            {t('frameworks.by', { maker: plugin().maker, version: plugin().version })} ·{' '}
            {t('frameworks.package_licence', { licence: plugin().licence })}
            <Show when={plugin().own}>
              {' · '}
              <Show when={may().enablePlugins} fallback={t('frameworks.own')}>
                <a href={`/d/${slug()}/frameworks/add`}>{t('frameworks.own')}</a>
              </Show>
            </Show>
          </p>
          <p>
            <span class={styles.term}>{t('frameworks.adds')}</span> {list([...addedWords(plugin(), { t })])}
          </p>
          <Show when={plugin().url}>
            {url => (
              <p>
                <a href={url()} rel="noreferrer" target="_blank">
                  {url()}
                </a>
              </p>
            )}
          </Show>
        </div>
      </div>
      <PluginPageLinks orgId={me().roles[0]?.orgId ?? ''} pluginId={plugin().id} />
      <Section title={t('frameworks.where')} aside={standingWords(plugin(), { t })} lead={t('frameworks.where_lead')}>
        <PlacesTable page={props.page} />
      </Section>
      <Show when={props.page.settings.length > 0}>
        <Section title={t('frameworks.settings')} lead={t('frameworks.settings_lead')}>
          <SettingsForm page={props.page} />
        </Section>
      </Show>
      <PluginParts page={props.page} />
      <PluginKeeping page={props.page} isDistrictAdministrator={may().enablePlugins} />
    </Page>
  )
}

/** One plugin: where it is on and who said so, how it is set, what it holds, what is made with it, whether its code is well. */
const PluginPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const page = usePlugin(() => ({ slug: slug(), pluginId: params.pluginId ?? '', locale: locale() }))
  return (
    <QueryView query={page} loading={<Skeleton rows={8} />}>
      {shown => <Shown page={shown()} />}
    </QueryView>
  )
}

export default PluginPage

import { useSearchParams } from '@solidjs/router'
import { Button, EmptyState, LinkButton, Section, Select, Skeleton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { isOfKind, type PluginKind, pluginKinds } from './added-words.ts'
import styles from './frameworks.module.css'
import { PluginCard } from './plugin-card.tsx'
import { type PluginsView, type PluginView, usePlugins } from './queries.ts'
import { RefusedPlugins } from './refused-plugins.tsx'
import { isOnSomewhere } from './standing-words.ts'

const standings = ['all', 'on', 'off'] as const
const kinds = ['all', ...pluginKinds] as const

const Gallery = (props: { readonly view: PluginsView }) => {
  const { t } = useI18n()
  const [search, setSearch] = useSearchParams<{ standing?: string; kind?: string }>()
  const standing = () => standings.find(value => value === search.standing) ?? 'all'
  const kind = () => kinds.find(value => value === search.kind) ?? 'all'
  const isShown = (plugin: PluginView): boolean => {
    const of: PluginKind | 'all' = kind()
    return (standing() === 'all' || (standing() === 'on') === isOnSomewhere(plugin)) && (of === 'all' || isOfKind(plugin, of))
  }
  const shown = () => props.view.plugins.filter(isShown)
  const choose = (chosen: { readonly standing?: string; readonly kind?: string }): void => {
    const orNull = (value: string | undefined) => (value === 'all' ? null : value)
    setSearch(
      {
        ...('standing' in chosen && { standing: orNull(chosen.standing) }),
        ...('kind' in chosen && { kind: orNull(chosen.kind) }),
      },
      { replace: true },
    )
  }
  return (
    <Section title={t('frameworks.here')} aside={<span aria-live="polite">{t('frameworks.count', { count: shown().length })}</span>}>
      <Show
        when={props.view.plugins.length > 0}
        fallback={<EmptyState title={t('frameworks.empty_title')}>{t('frameworks.empty_text')}</EmptyState>}
      >
        <div class={styles.filters}>
          <Select
            label={t('frameworks.filter_standing')}
            width="medium"
            options={standings.map(value => ({ value, label: t(`frameworks.standing_${value}`) }))}
            value={standing()}
            onChange={value => choose({ standing: value })}
          />
          <Select
            label={t('frameworks.filter_kind')}
            width="medium"
            options={kinds.map(value => ({ value, label: t(`frameworks.kind_${value}`) }))}
            value={kind()}
            onChange={value => choose({ kind: value })}
          />
        </div>
        <Show
          when={shown().length > 0}
          fallback={
            <EmptyState
              title={t('frameworks.none_title')}
              picture={null}
              actions={<Button onClick={() => choose({ standing: 'all', kind: 'all' })}>{t('frameworks.show_all')}</Button>}
            />
          }
        >
          <ul class={styles.cards}>
            <For each={shown()}>{plugin => <PluginCard plugin={plugin} />}</For>
          </ul>
        </Show>
      </Show>
    </Section>
  )
}

/** The gallery: what each plugin brings, on which terms, and where this district uses it. */
const FrameworksPage = () => {
  const { t, locale } = useI18n()
  const { slug, may } = useDistrict()
  const plugins = usePlugins(() => ({ slug: slug(), locale: locale() }))
  return (
    <Page
      title={t('frameworks.title')}
      lead={t('frameworks.lead')}
      actions={
        <Show when={may().enablePlugins}>
          <LinkButton href={`/d/${slug()}/frameworks/change`}>{t('editions.title')}</LinkButton>
          <LinkButton href={`/d/${slug()}/frameworks/add`}>{t('documents.title')}</LinkButton>
        </Show>
      }
    >
      <QueryView query={plugins} loading={<Skeleton rows={4} />}>
        {shown => (
          <>
            <Gallery view={shown()} />
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

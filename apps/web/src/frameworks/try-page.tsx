import { useParams, useSearchParams } from '@solidjs/router'
import { EmptyState, LinkButton, RadioGroup, Select, Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { DeviceFrame } from './device-frame.tsx'
import { FrameworkNotice } from './framework-notice.tsx'
import { languageName } from './language-words.ts'
import { type PluginPageView, usePlugin } from './queries.ts'
import { devices, partsFor, partsOf, type Rehearsal, readRehearsal, shapesFor, viewers, writeRehearsal } from './rehearsal.ts'
import { standingWords } from './standing-words.ts'
import styles from './try.module.css'

const locales = ['en', 'es'] as const

const Trying = (props: { readonly page: PluginPageView; readonly rehearsal: Rehearsal }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [, setSearch] = useSearchParams()
  const parts = () => partsOf(props.page)
  const offered = () => partsFor(parts(), props.rehearsal.as)
  const forms = () =>
    shapesFor(
      offered().find(part => part.id === props.rehearsal.part),
      props.rehearsal.as,
    )
  const change = (part: Partial<Rehearsal>): void => setSearch(writeRehearsal({ ...props.rehearsal, ...part }), { replace: true })
  const address = () => {
    const { as, part, shape, orgId, locale: language } = props.rehearsal
    const asked = new URLSearchParams({ as, part, shape, org: orgId, lang: language })
    return `/d/${slug()}/frameworks/${encodeURIComponent(props.page.plugin.id)}/rehearsal?${asked}`
  }
  const isTranslated = () =>
    props.page.plugin.languages.some(language => language === props.rehearsal.locale || language.startsWith(`${props.rehearsal.locale}-`))
  const isPaper = () => props.rehearsal.shape === 'print'
  return (
    <div class={styles.try} data-wide={props.rehearsal.device === 'desktop' && !isPaper() ? '' : undefined}>
      <div class={styles.controls}>
        <RadioGroup
          legend={t('frameworks.try_as')}
          options={viewers
            .filter(viewer => partsFor(parts(), viewer).length > 0)
            .map(viewer => ({ value: viewer, label: t(`frameworks.viewer_${viewer}`) }))}
          value={props.rehearsal.as}
          onChange={as => change({ as })}
        />
        <Show when={offered().length > 1}>
          <Select
            label={t('frameworks.try_part')}
            options={offered().map(part => ({ value: part.id, label: part.title }))}
            value={props.rehearsal.part}
            onChange={part => change({ part })}
          />
        </Show>
        <Show when={forms().length > 1}>
          <RadioGroup
            legend={t('frameworks.try_shape')}
            options={forms().map(shape => ({ value: shape, label: t(`frameworks.shape_${shape}`) }))}
            value={props.rehearsal.shape}
            onChange={shape => change({ shape })}
          />
        </Show>
        <Select
          label={t('frameworks.try_at')}
          options={props.page.places.map(({ orgId, name }) => ({ value: orgId, label: name }))}
          value={props.rehearsal.orgId}
          onChange={orgId => change({ orgId })}
        />
        <RadioGroup
          legend={t('frameworks.try_language')}
          layout="line"
          hint={isTranslated() ? undefined : t('frameworks.try_untranslated')}
          options={locales.map(value => ({ value, label: languageName(value, locale()) }))}
          value={props.rehearsal.locale}
          onChange={language => change({ locale: language })}
        />
        <Show when={!isPaper()}>
          <RadioGroup
            legend={t('frameworks.try_on')}
            layout="line"
            options={devices.map(value => ({ value, label: t(`frameworks.device_${value}`) }))}
            value={props.rehearsal.device}
            onChange={device => change({ device })}
          />
        </Show>
        <p class={styles.promise}>{t('frameworks.try_promise')}</p>
      </div>
      <DeviceFrame
        address={address()}
        title={t('frameworks.try_frame', { name: props.page.plugin.name })}
        device={isPaper() ? 'paper' : props.rehearsal.device}
      />
    </div>
  )
}

/** "See it as a teacher at this school, on a phone, in Spanish, in print" before it is on. Nothing is stored. */
const TryPage = () => {
  const params = useParams()
  const [search] = useSearchParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const page = usePlugin(() => ({ slug: slug(), pluginId: params.pluginId ?? '', locale: locale() }))
  const home = () => `/d/${slug()}/frameworks/${params.pluginId ?? ''}`
  const notices = (shown: PluginPageView) => [...new Set(shown.frameworks.flatMap(framework => framework.notice ?? []))]
  return (
    <QueryView query={page} loading={<Skeleton rows={8} />}>
      {shown => (
        <Page
          title={t('frameworks.try_title', { name: shown().plugin.name })}
          eyebrow={<a href={home()}>{shown().plugin.name}</a>}
          lead={t('frameworks.try_lead', { standing: standingWords(shown().plugin, { t }) })}
        >
          <FrameworkNotice notice={notices(shown()).length === 1 ? (notices(shown())[0] ?? null) : null} />
          <Show
            when={readRehearsal(shown(), { asked: search, locale: locale() })}
            fallback={
              <EmptyState title={t('frameworks.try_nothing')} actions={<LinkButton href={home()}>{t('frameworks.try_back')}</LinkButton>}>
                {t('frameworks.try_nothing_text')}
              </EmptyState>
            }
          >
            {rehearsal => <Trying page={shown()} rehearsal={rehearsal()} />}
          </Show>
        </Page>
      )}
    </QueryView>
  )
}

export default TryPage

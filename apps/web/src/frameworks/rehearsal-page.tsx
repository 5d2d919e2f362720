import { useParams, useSearchParams } from '@solidjs/router'
import { isLocale, type Locale } from '@tilth/i18n'
import { I18nProvider, Skeleton, useI18n } from '@tilth/ui'
import { createEffect, on, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useBarePage } from '../shell/focused-page.ts'
import { QueryView } from '../shell/query-view.tsx'
import { type PluginPageView, usePlugin } from './queries.ts'
import { partsOf, type Rehearsal, readRehearsal } from './rehearsal.ts'
import { RehearsedForm } from './rehearsed-form.tsx'
import { RehearsedRound } from './rehearsed-round.tsx'
import styles from './try.module.css'

const Rehearsed = (props: { readonly page: PluginPageView; readonly rehearsal: Rehearsal }) => {
  const part = () => partsOf(props.page).find(one => one.id === props.rehearsal.part)
  const isRound = () => part()?.kind === 'self-assessment' || part()?.kind === 'survey'
  const orgName = () => props.page.places.find(place => place.orgId === props.rehearsal.orgId)?.name ?? ''
  return (
    <Show
      when={isRound()}
      fallback={<RehearsedForm pluginId={props.page.plugin.id} formId={props.rehearsal.part} orgId={props.rehearsal.orgId} />}
    >
      <RehearsedRound pluginId={props.page.plugin.id} part={props.rehearsal.part} shape={props.rehearsal.shape} orgName={orgName()} />
    </Show>
  )
}

const Inside = (props: { readonly outside: Locale }) => {
  const params = useParams()
  const [search] = useSearchParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  useBarePage()
  // The page is in the language of the rehearsal, also after the person's own has arrived.
  createEffect(
    on([locale, () => props.outside], ([spoken]) => {
      document.documentElement.lang = spoken
    }),
  )
  const page = usePlugin(() => ({ slug: slug(), pluginId: params.pluginId ?? '', locale: locale() }))
  return (
    <div class={styles.rehearsal}>
      <QueryView query={page} loading={<Skeleton rows={6} />}>
        {shown => (
          <Show when={readRehearsal(shown(), { asked: search, locale: locale() })} fallback={<p>{t('frameworks.try_nothing')}</p>}>
            {rehearsal => <Rehearsed page={shown()} rehearsal={rehearsal()} />}
          </Show>
        )}
      </QueryView>
    </div>
  )
}

/** What stands in the frame of a rehearsal: the real screens, in a language of their own, with a sheet that keeps nothing. */
const RehearsalPage = () => {
  const [search] = useSearchParams<{ lang?: string }>()
  const { locale, timeZone } = useI18n()
  return (
    <I18nProvider locale={isLocale(search.lang) ? search.lang : locale()} timeZone={timeZone()}>
      <Inside outside={locale()} />
    </I18nProvider>
  )
}

export default RehearsalPage

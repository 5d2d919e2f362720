import { useParams } from '@solidjs/router'
import { Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { LogForm } from './log-form.tsx'
import { useCycle } from './queries.ts'

/** `/d/:slug/cycles/:id/log`: a line of the log, made for a phone in a hallway. */
const LogPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const cycle = useCycle(() => ({ slug: slug(), cycleId: params.id ?? '', locale: locale() }))
  const href = () => `/d/${slug()}/cycles/${params.id ?? ''}`
  return (
    <QueryView query={cycle} loading={<Skeleton rows={5} />}>
      {view => (
        <Page
          title={t('cycles.log_page')}
          windowTitle={t('cycles.log_window', { title: view().title })}
          eyebrow={<a href={href()}>{t('cycles.cycle_of', { number: view().number, title: view().title })}</a>}
          width="text"
        >
          <Show when={view().can.log} fallback={<p>{t(view().end === null ? 'cycles.log_closed' : 'cycles.log_ended')}</p>}>
            <LogForm view={view()} href={href()} />
          </Show>
        </Page>
      )}
    </QueryView>
  )
}

export default LogPage

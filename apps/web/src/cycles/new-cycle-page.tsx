import { useParams, useSearchParams } from '@solidjs/router'
import { EmptyState, Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { NewCycleForm } from './new-cycle-form.tsx'
import { useNewCycle } from './queries.ts'

const one = (value: string | string[] | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** `/d/:slug/plans/:planId/cycles/new`: `?idea=` chooses an idea of the plan, `?from=` follows a cycle that was decided. */
const NewCyclePage = () => {
  const params = useParams()
  const [search] = useSearchParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const input = () => ({ slug: slug(), planId: params.planId ?? '', followsId: one(search.from), locale: locale() })
  const prepared = useNewCycle(input)
  const planHref = () => `/d/${slug()}/plans/${params.planId ?? ''}`
  return (
    <QueryView query={prepared} loading={<Skeleton rows={6} />}>
      {view => (
        <Page
          title={t(view().carried ? 'cycles.plan_next' : 'cycles.plan_title')}
          windowTitle={t('cycles.plan_window', { plan: view().plan.title })}
          eyebrow={<a href={planHref()}>{view().plan.title}</a>}
          lead={t('cycles.plan_lead')}
          width="text"
        >
          <Show
            when={view().models.length > 0}
            fallback={
              <EmptyState level={2} title={t('cycles.no_models')}>
                <p>{t('cycles.no_models_text')}</p>
              </EmptyState>
            }
          >
            <Show when={`${view().plan.id}/${view().carried?.cycleId ?? ''}`} keyed>
              {_key => <NewCycleForm view={view()} ideaId={one(search.idea)} planHref={planHref()} />}
            </Show>
          </Show>
        </Page>
      )}
    </QueryView>
  )
}

export default NewCyclePage

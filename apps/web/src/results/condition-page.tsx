import { useNavigate, useParams } from '@solidjs/router'
import { EmptyState, LinkButton, Skeleton, useI18n } from '@tilth/ui'
import { createEffect, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { ConditionPanel } from './condition-panel.tsx'
import { type ResultsView, useResults } from './queries.ts'
import { walkOf } from './reading-order.ts'

const Condition = (props: {
  readonly results: ResultsView
  readonly code: string
  readonly home: string
  readonly onReload: () => Promise<unknown>
}) => {
  const { t } = useI18n()
  const item = () => props.results.items.find(candidate => candidate.code === props.code)
  return (
    <Show
      when={item()?.code}
      keyed
      fallback={
        <Page title={t('results.agree_title')}>
          <EmptyState title={t('results.condition_missing')} actions={<LinkButton href={props.home}>{t('results.back')}</LinkButton>} />
        </Page>
      }
    >
      {code => <ConditionPanel results={props.results} code={code} home={props.home} onReload={props.onReload} />}
    </Show>
  )
}

/** One condition of a revealed round: its marks, what to ask, and what the team agrees. Without a condition in the address, the first to talk about. */
const ConditionPage = () => {
  const params = useParams()
  const navigate = useNavigate()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const roundId = () => params.id ?? ''
  const home = () => `/d/${slug()}/rounds/${roundId()}`
  const results = useResults(() => ({ slug: slug(), roundId: roundId(), locale: locale() }))

  createEffect(() => {
    if (params.item !== undefined || !results.isSuccess || results.data === undefined) return
    const [first] = walkOf(results.data)
    navigate(first === undefined ? home() : `${home()}/agree/${encodeURIComponent(first)}`, { replace: true })
  })

  return (
    <QueryView query={results} loading={<Skeleton rows={6} />}>
      {shown => (
        <Show when={params.item}>
          {code => <Condition results={shown()} code={code()} home={home()} onReload={() => results.refetch()} />}
        </Show>
      )}
    </QueryView>
  )
}

export default ConditionPage

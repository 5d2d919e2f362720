import { useParams, useSearchParams } from '@solidjs/router'
import { EmptyState, LinkButton, Notice, Skeleton, useI18n } from '@tilth/ui'
import { createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js'
import { AnalysisLinks } from '../analyses/analysis-links.tsx'
import { PluginPageLinks } from '../plugin-parts/plugin-page-links.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { JoinableVisits } from '../visits/joinable-visits.tsx'
import { Board } from './board.tsx'
import { ListFilters } from './list-filters.tsx'
import { chosenView, filtersOf, type ListSearch, type PrivateFilters, viewsOf } from './list-search.ts'
import { ListTable } from './list-table.tsx'
import { Matrix } from './matrix.tsx'
import { OffNotice } from './off-notice.tsx'
import { OrgChoice } from './org-choice.tsx'
import { OverdueNotice } from './overdue-notice.tsx'
import { type RecordsView, useRecords } from './queries.ts'
import { formIdOfPath, recordPaths } from './record-paths.ts'
import styles from './records.module.css'
import { Timeline } from './timeline.tsx'
import { type ChosenOrg, useChosenOrg } from './use-chosen-org.ts'

const pauseBeforeSearching = 300

const ViewSwitch = (props: { readonly view: RecordsView; readonly search: ListSearch; readonly onSearch: (part: ListSearch) => void }) => {
  const { t } = useI18n()
  return (
    <Show when={viewsOf(props.view.form).length > 1}>
      <fieldset class={styles.views}>
        <legend>{t('records.view')}</legend>
        <For each={viewsOf(props.view.form)}>
          {kind => (
            <button
              type="button"
              aria-pressed={chosenView(props.view.form, props.search) === kind}
              onClick={() => props.onSearch({ view: kind === 'list' ? undefined : kind, page: undefined })}
            >
              {t(`records.view_${kind}`)}
            </button>
          )}
        </For>
      </fieldset>
    </Show>
  )
}

interface ShownProps {
  readonly view: RecordsView
  readonly org: ChosenOrg
  readonly search: ListSearch
  readonly onSearch: (part: ListSearch) => void
  readonly privately: PrivateFilters
  readonly onPrivately: (filters: PrivateFilters) => void
}

const Shown = (props: ShownProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const paths = () => recordPaths(slug())
  const form = () => props.view.form
  const kind = () => chosenView(form(), props.search)
  const isBlank = () =>
    props.view.total === 0 && props.privately.search === '' && Object.keys(props.search).every(key => key === 'org' || key === 'view')
  return (
    <Page
      title={form().plural}
      eyebrow={<a href={paths().all(props.view.orgId)}>{t('records.title')}</a>}
      lead={form().summary}
      actions={
        <>
          <Show when={props.view.may.create}>
            <LinkButton variant="primary" href={paths().new(form(), props.view.orgId)}>
              {t(`records.start_${form().kind}`)}
            </LinkButton>
          </Show>
          <Show when={props.view.may.rollUp}>
            <LinkButton href={paths().pattern(form(), props.view.orgId)}>
              {t(form().kind === 'checklist' ? 'records.to_pattern_checks' : 'records.to_pattern')}
            </LinkButton>
          </Show>
        </>
      }
    >
      <Show when={form().notice}>{notice => <Notice tone="wash">{notice()}</Notice>}</Show>
      <Show when={props.view.isOff}>
        <OffNotice onBelow={props.view.onBelow} orgName={props.view.orgName} hrefOf={orgId => paths().form(form(), orgId)} />
      </Show>
      <Show when={form().kind === 'walkthrough'}>
        <JoinableVisits form={form()} orgId={props.view.orgId} />
      </Show>
      <Show when={props.view.overdue}>
        {overdue => (
          <OverdueNotice
            view={props.view}
            overdue={overdue()}
            isShown={props.search.overdue === '1'}
            onShow={alone => props.onSearch({ overdue: alone ? '1' : undefined, page: undefined })}
          />
        )}
      </Show>
      <div class={styles.head}>
        <OrgChoice of={props.org} orgName={props.view.orgName} />
        <ViewSwitch view={props.view} search={props.search} onSearch={props.onSearch} />
      </div>
      <Show
        when={!isBlank()}
        fallback={
          <EmptyState
            level={2}
            title={t('records.form_empty', { plural: form().plural })}
            actions={
              <Show when={props.view.may.create}>
                <LinkButton href={paths().new(form(), props.view.orgId)}>{t(`records.start_${form().kind}`)}</LinkButton>
              </Show>
            }
          >
            {t(props.view.may.create ? 'records.form_empty_text' : 'records.form_empty_reader')}
          </EmptyState>
        }
      >
        <ListFilters
          view={props.view}
          search={props.search}
          onSearch={props.onSearch}
          privately={props.privately}
          onPrivately={props.onPrivately}
        />
        <Show when={kind() !== 'list' && props.view.total > props.view.rows.length}>
          <p class={styles.hint}>{t('records.only_some', { shown: props.view.rows.length, total: props.view.total })}</p>
        </Show>
        <Switch>
          <Match when={kind() === 'list'}>
            <ListTable view={props.view} search={props.search} privately={props.privately} onSearch={props.onSearch} />
          </Match>
          <Match when={kind() === 'board'}>
            <Board view={props.view} />
          </Match>
          <Match when={kind() === 'matrix'}>
            <Matrix view={props.view} onSearch={props.onSearch} />
          </Match>
          <Match when={kind() === 'timeline'}>
            <Timeline view={props.view} />
          </Match>
        </Switch>
      </Show>
      <AnalysisLinks orgId={props.view.orgId} pluginId={form().pluginId} />
      <PluginPageLinks orgId={props.view.orgId} pluginId={form().pluginId} />
      <p class={styles.small}>
        {form().attribution}
        <Show when={form().keepMonths}>{months => ` ${t('records.keep_months', { months: months() })}`}</Show>
      </p>
    </Page>
  )
}

/** `/d/:slug/records/:pluginId/:formId`. Which view and which filters stand in the address; who is looked for does not. */
const FormPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const org = useChosenOrg()
  const [search, setSearch] = useSearchParams<Record<string, string>>()
  const [typed, setTyped] = createSignal<PrivateFilters>({ search: '', where: {} })
  const [asked, setAsked] = createSignal<PrivateFilters>({ search: '', where: {} })
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  const look = (filters: PrivateFilters): void => {
    setTyped(filters)
    clearTimeout(timer)
    timer = setTimeout(() => setAsked(filters), pauseBeforeSearching)
  }
  const records = useRecords(() => ({
    slug: slug(),
    pluginId: params.pluginId ?? '',
    formId: formIdOfPath(params.formId ?? ''),
    orgId: org.orgId(),
    ...filtersOf(search, asked()),
    locale: locale(),
  }))
  return (
    <QueryView query={records} loading={<Skeleton rows={6} />}>
      {view => <Shown view={view()} org={org} search={search} onSearch={part => setSearch(part)} privately={typed()} onPrivately={look} />}
    </QueryView>
  )
}

export default FormPage

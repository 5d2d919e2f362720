import { useParams } from '@solidjs/router'
import { Button, EmptyState, Icon, Notice, RefreshCwIcon, Section, Skeleton, showToast, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { OrgChoice } from '../records/org-choice.tsx'
import { recordPaths } from '../records/record-paths.ts'
import { type ChosenOrg, useChosenOrg } from '../records/use-chosen-org.ts'
import { readError } from '../server/read-error.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './analyses.module.css'
import { AnalysisTablePart } from './analysis-table.tsx'
import { MeasuresPart } from './measures-part.tsx'
import { type AnalysisView, analysesCommands, useAnalysis } from './queries.ts'

const Shown = (props: { readonly view: AnalysisView; readonly org: ChosenOrg }) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const refreshing = useMutationWithIssues({
    mutate: () =>
      analysesCommands(slug()).refresh({ pluginId: props.view.pluginId, analysisId: props.view.analysisId, orgId: props.view.orgId }),
    touches: ['analyses'],
  })
  const refresh = async (): Promise<void> => {
    const outcome = await refreshing.run(undefined)
    if (outcome.ok) showToast({ text: t('records.analysis.refreshed') })
  }
  const orgName = () => props.org.places().find(place => place.id === props.view.orgId)?.name ?? ''
  return (
    <Page
      title={props.view.title}
      eyebrow={<a href={recordPaths(slug()).all(props.view.orgId)}>{props.view.pluginName}</a>}
      lead={props.view.description}
      actions={
        <Show when={props.view.may.refresh}>
          <Button before={<Icon of={RefreshCwIcon} />} busy={refreshing.isBusy()} onClick={() => void refresh()}>
            {t('records.analysis.refresh')}
          </Button>
        </Show>
      }
    >
      <div class={styles.head}>
        <OrgChoice of={props.org} orgName={orgName()} />
        <Show when={props.view.ranAt}>
          {at => (
            <p class={styles.second}>
              {t('records.analysis.ran', { when: i18n.dateTime(at()) })}
              <Show when={props.view.isStale}> {t('records.analysis.stale')}</Show>
            </p>
          )}
        </Show>
      </div>
      <Show when={errorWordsIfAny(i18n.locale(), refreshing.error())}>
        {words => (
          <Notice tone="rust" role="alert">
            {words()}
          </Notice>
        )}
      </Show>
      <Show when={props.view.fault}>
        {fault => (
          <Notice tone="rust" title={t('records.analysis.fault', { when: i18n.dateTime(fault().at) })}>
            {i18n.issue({ code: fault().code })} {t('records.analysis.fault_kept')}
          </Notice>
        )}
      </Show>
      <Show
        when={props.view.ranAt !== null}
        fallback={
          <EmptyState level={2} title={t('records.analysis.not_yet')}>
            {t('records.analysis.not_yet_text')}
          </EmptyState>
        }
      >
        <Section title={t('records.analysis.findings')}>
          <Show when={props.view.findings.length > 0} fallback={<p>{t('records.analysis.no_findings')}</p>}>
            <ul class={styles.findings}>
              <For each={props.view.findings}>
                {finding => (
                  <li>
                    <p>{finding.text}</p>
                    <Show when={finding.orgName && finding.orgId !== props.view.orgId ? finding.orgName : null}>
                      {name => <span class={styles.second}>{name()}</span>}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </Section>
        <For each={props.view.tables}>{table => <AnalysisTablePart table={table} view={props.view} />}</For>
      </Show>
      <MeasuresPart pluginId={props.view.pluginId} analysisId={props.view.analysisId} orgId={props.view.orgId} />
    </Page>
  )
}

/** Its plugin is off at the chosen place: another can be chosen, which an error with nothing but "Try again" would not let. */
const NotHere = (props: { readonly org: ChosenOrg }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const orgName = () => props.org.places().find(place => place.id === props.org.orgId())?.name ?? ''
  return (
    <Page
      title={t('records.analysis.not_here')}
      eyebrow={<a href={recordPaths(slug()).all(props.org.orgId())}>{t('records.title')}</a>}
      lead={t('records.analysis.not_here_text')}
    >
      <OrgChoice of={props.org} orgName={orgName()} />
    </Page>
  )
}

/** `/d/:slug/analyses/:pluginId/:analysisId`. */
const AnalysisPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const org = useChosenOrg()
  const analysis = useAnalysis(() => ({
    slug: slug(),
    pluginId: params.pluginId ?? '',
    analysisId: params.analysisId ?? '',
    orgId: org.orgId(),
    locale: locale(),
  }))
  const isOff = () => analysis.isError && readError(analysis.error).code === 'analysis.not_enabled'
  return (
    <Show when={!isOff()} fallback={<NotHere org={org} />}>
      <QueryView query={analysis} loading={<Skeleton rows={6} />}>
        {view => <Shown view={view()} org={org} />}
      </QueryView>
    </Show>
  )
}

export default AnalysisPage

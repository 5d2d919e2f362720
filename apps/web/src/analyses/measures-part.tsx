import { useNavigate } from '@solidjs/router'
import { Button, Notice, Section, showToast, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { touchedByMeasures } from '../measures/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './analyses.module.css'
import { analysesCommands, type PluginMeasure, useAnalyses } from './queries.ts'

const Row = (props: { readonly measure: PluginMeasure; readonly orgId: string; readonly mayFeed: boolean }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const navigate = useNavigate()
  const feeding = useMutationWithIssues({
    mutate: ({ pluginId, definitionId }: PluginMeasure) =>
      analysesCommands(slug()).feedMeasure({ pluginId, definitionId, orgId: props.orgId, locale: locale() }),
    touches: ['analyses', ...touchedByMeasures],
  })
  const feed = async (): Promise<void> => {
    const home = `/d/${slug()}/measures/`
    const outcome = await feeding.run(props.measure)
    if (!outcome.ok) return
    showToast({ text: t('records.analysis.fed') })
    navigate(`${home}${outcome.value.measureId}`)
  }
  return (
    <li>
      <span>
        <strong>{props.measure.name}</strong>
        <span class={styles.second}>{props.measure.definition}</span>
        <Show when={feeding.error()}>
          {error => (
            <Notice tone="rust" role="alert">
              {errorWords(locale(), error())}
            </Notice>
          )}
        </Show>
      </span>
      <Show
        when={props.measure.measureId}
        fallback={
          <Show when={props.mayFeed}>
            <Button
              busy={feeding.isBusy()}
              aria-label={t('records.analysis.feed_named', { measure: props.measure.name })}
              onClick={() => void feed()}
            >
              {t('records.analysis.feed')}
            </Button>
          </Show>
        }
      >
        {id => <a href={`/d/${slug()}/measures/${id()}`}>{t('records.analysis.to_chart')}</a>}
      </Show>
    </li>
  )
}

/** What the analysis counts and can be kept as a line over time. */
export const MeasuresPart = (props: { readonly pluginId: string; readonly analysisId: string; readonly orgId: string }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const query = useAnalyses(() => ({ slug: slug(), orgId: props.orgId, locale: locale() }))
  const measures = () =>
    ((query.isSuccess && query.data?.measures) || []).filter(
      measure => measure.pluginId === props.pluginId && measure.analyses.includes(props.analysisId),
    )
  return (
    <Show when={measures().length > 0}>
      <Section title={t('records.analysis.measures')} lead={t('records.analysis.measures_lead')}>
        <ul class={styles.measures}>
          <For each={measures()}>{measure => <Row measure={measure} orgId={props.orgId} mayFeed={query.data?.may.feed === true} />}</For>
        </ul>
      </Section>
    </Show>
  )
}

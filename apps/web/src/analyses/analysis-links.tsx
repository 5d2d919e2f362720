import { Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { recordPaths } from '../records/record-paths.ts'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './analyses.module.css'
import { useAnalyses } from './queries.ts'

/** What is worked out of what was filled in, of one plugin or of all. Nothing where there is nothing. */
export const AnalysisLinks = (props: { readonly orgId: string; readonly pluginId?: string }) => {
  const { t, dateTime, locale } = useI18n()
  const { slug } = useDistrict()
  const query = useAnalyses(() => ({ slug: slug(), orgId: props.orgId, locale: locale() }))
  const shown = () =>
    ((query.isSuccess && query.data?.analyses) || []).filter(({ pluginId }) => props.pluginId === undefined || pluginId === props.pluginId)
  return (
    <Show when={shown().length > 0}>
      <Section title={t('records.analysis.title')} lead={t('records.analysis.lead')}>
        <ul class={styles.links}>
          <For each={shown()}>
            {analysis => (
              <li>
                <a href={recordPaths(slug()).analysis(analysis, props.orgId)}>{analysis.title}</a>
                <span>{analysis.description}</span>
                <span class={styles.second}>
                  {analysis.ranAt === null ? t('records.analysis.not_yet') : t('records.analysis.ran', { when: dateTime(analysis.ranAt) })}
                  <Show when={analysis.fault}> · {t('records.analysis.fault_short')}</Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

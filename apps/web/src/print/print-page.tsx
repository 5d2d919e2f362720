import { useParams } from '@solidjs/router'
import { Button, Icon, PrinterIcon, Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { usePriorities } from '../priorities/queries.ts'
import { useResults } from '../results/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './print-page.module.css'
import { Summary } from './summary.tsx'

/** The two-page summary of a round as it will stand on paper. */
const PrintPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug, me } = useDistrict()
  const input = () => ({ slug: slug(), roundId: params.id ?? '', locale: locale() })
  const results = useResults(input)
  const priorities = usePriorities(input)
  const home = () => `/d/${slug()}/rounds/${params.id ?? ''}`
  return (
    <QueryView query={results} loading={<Skeleton rows={6} />}>
      {seen => (
        <QueryView query={priorities} loading={<Skeleton rows={6} />}>
          {standing => (
            <div class={styles.page}>
              <Page
                title={t('print.title')}
                windowTitle={t('print.window_title', { round: seen().round.title })}
                eyebrow={<a href={home()}>{t('print.back')}</a>}
                lead={t('print.lead')}
                actions={
                  <Show when={seen().may.print}>
                    <Button variant="primary" before={<Icon of={PrinterIcon} />} onClick={() => print()}>
                      {t('print.print')}
                    </Button>
                  </Show>
                }
              >
                <Show when={seen().may.print} fallback={<p>{t('print.denied')}</p>}>
                  <Summary
                    results={seen()}
                    priorities={standing()}
                    districtName={me().district.name}
                    address={`${location.origin}${home()}`}
                  />
                </Show>
              </Page>
            </div>
          )}
        </QueryView>
      )}
    </QueryView>
  )
}

export default PrintPage

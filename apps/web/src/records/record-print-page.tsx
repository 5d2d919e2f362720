import { useParams } from '@solidjs/router'
import { Button, Icon, Mark, PrinterIcon, Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import page from '../print/print-page.module.css'
import sheet from '../print/sheet.module.css'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useRecord } from './queries.ts'
import { RecordFacts } from './record-facts.tsx'
import { RecordMarks } from './record-marks.tsx'
import { recordPaths } from './record-paths.ts'
import styles from './records.module.css'
import { recordTitle } from './value-words.ts'

/** `/d/:slug/record/:id/print`: one record as a sheet. */
const RecordPrintPage = () => {
  const params = useParams()
  const i18n = useI18n()
  const { t } = i18n
  const { slug, me } = useDistrict()
  const record = useRecord(() => ({ slug: slug(), recordId: params.id ?? '', locale: i18n.locale() }))
  return (
    <QueryView query={record} loading={<Skeleton rows={6} />}>
      {view => (
        <div class={page.page}>
          <Page
            title={t('records.print_title')}
            eyebrow={
              <a href={recordPaths(slug()).record(view().record.id)}>{recordTitle({ row: view().record, form: view().form, i18n })}</a>
            }
            actions={
              <Button variant="primary" before={<Icon of={PrinterIcon} />} onClick={() => print()}>
                {t('common.print')}
              </Button>
            }
          >
            <article class={sheet.sheet} aria-label={recordTitle({ row: view().record, form: view().form, i18n })}>
              <header class={sheet.head}>
                <span class={sheet.mark}>
                  <Mark tone="ink" />
                </span>
                <p class={sheet.whose}>
                  <strong>{me().district.name}</strong>
                  <br />
                  {view().record.orgName}
                </p>
                <p class={sheet.what}>
                  <strong>{view().form.title}</strong>
                  <br />
                  {view().form.statuses.find(status => status.id === view().record.status)?.label}
                </p>
              </header>
              <div class={sheet.body}>
                <h2 class={styles.paperTitle}>{recordTitle({ row: view().record, form: view().form, i18n })}</h2>
                <Show when={view().form.notice}>{notice => <p>{notice()}</p>}</Show>
                <Show when={view().form.items.length > 0 && view().marks !== null}>
                  <RecordMarks view={view()} />
                </Show>
                <RecordFacts view={view()} isPaper />
              </div>
              <footer class={sheet.foot}>
                <p class={sheet.notes}>{view().form.attribution}</p>
                <p class={sheet.page}>{t('print.page_of', { page: 1, pages: 1 })}</p>
              </footer>
            </article>
          </Page>
        </div>
      )}
    </QueryView>
  )
}

export default RecordPrintPage

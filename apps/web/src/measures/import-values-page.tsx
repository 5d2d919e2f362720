import { useParams, useSearchParams } from '@solidjs/router'
import { Button, EmptyState, LinkButton, Notice, Section, Skeleton, useI18n } from '@tilth/ui'
import { Match, Show, Switch, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { ImportColumnsPart } from './import-columns-part.tsx'
import { ImportSourcePart } from './import-source-part.tsx'
import styles from './import-values.module.css'
import { ImportPreview } from './import-values-preview.tsx'
import { type MeasureView, useMeasure, type ValuesLook, type ValuesTaken } from './queries.ts'
import { isReadable, useValuesImport, type ValuesImport, type ValuesReading } from './use-values-import.ts'

const Trial = (props: {
  readonly of: ValuesImport
  readonly look: ValuesLook
  readonly reading: ValuesReading
  readonly view: MeasureView
}) => {
  const { t } = useI18n()
  const shown = () => props.of.preview()
  const moving = () => (shown()?.counts.new ?? 0) + (shown()?.counts.changed ?? 0)
  const isNothingNew = () => {
    const counts = shown()?.counts
    return counts !== undefined && counts.wrong === 0 && moving() === 0
  }
  const canTake = () => shown()?.counts.wrong === 0 && moving() > 0
  return (
    <>
      <Section
        title={t('measures.import.table')}
        aside={
          <Button variant="quiet" onClick={() => props.of.startOver()}>
            {t('measures.import.other_table')}
          </Button>
        }
      >
        <FormErrors error={props.of.looking.error()} />
        <p>
          {props.look.name === null
            ? t('measures.import.pasted_rows', { rows: props.look.rowCount })
            : t('measures.import.file_rows', { name: props.look.name, rows: props.look.rowCount })}
        </p>
      </Section>
      <ImportColumnsPart of={props.of} look={props.look} reading={props.reading} view={props.view} />
      <Section title={t('measures.import.trial')} lead={t('measures.import.trial_lead')}>
        <div class={styles.part}>
          <FormErrors error={props.of.checking.error() ?? props.of.taking.error()} />
          <Show when={props.of.isMoved()}>
            <Notice tone="straw" role="status" title={t('measures.import.moved_title')}>
              {t('measures.import.moved_text')}
            </Notice>
          </Show>
          <Show when={!isReadable(props.reading)}>
            <p>{t('measures.import.say_columns')}</p>
          </Show>
          <Show when={isNothingNew()}>
            <Notice tone="leaf" role="status" title={t('measures.import.nothing_new')}>
              {t('measures.import.nothing_new_text', { count: shown()?.counts.same ?? 0 })}
            </Notice>
          </Show>
          <Show when={shown()}>
            {preview => (
              <ImportPreview
                preview={preview()}
                measure={props.view.measure}
                leftOut={props.reading.leaveOut}
                isBusy={props.of.checking.isBusy()}
                onLeaveOut={rows => void props.of.leaveOut(rows)}
              />
            )}
          </Show>
          <div class={styles.bar}>
            <Switch>
              <Match when={canTake()}>
                <Button variant="primary" busy={props.of.taking.isBusy()} onClick={() => void props.of.take()}>
                  {t('measures.import.take', { count: moving() })}
                </Button>
              </Match>
              <Match when={isNothingNew()}>
                <Button onClick={() => props.of.startOver()}>{t('measures.import.other_table')}</Button>
              </Match>
              <Match when={isReadable(props.reading) && shown() === null}>
                <Button variant="primary" busy={props.of.checking.isBusy()} onClick={() => void props.of.check()}>
                  {t('measures.import.check')}
                </Button>
              </Match>
              <Match when={shown()}>
                <p class={styles.hint}>{t('measures.import.all_or_none')}</p>
              </Match>
            </Switch>
          </div>
        </div>
      </Section>
    </>
  )
}

const Taken = (props: { readonly taken: ValuesTaken; readonly href: string; readonly onAgain: () => void }) => {
  const { t } = useI18n()
  return (
    <Notice
      tone="leaf"
      role="status"
      title={t('measures.import.taken', { count: props.taken.new + props.taken.changed })}
      actions={
        <>
          <LinkButton variant="primary" href={props.href}>
            {t('measures.import.see_chart')}
          </LinkButton>
          <Button onClick={() => props.onAgain()}>{t('measures.import.again')}</Button>
        </>
      }
    >
      {t('measures.import.taken_text', { new: props.taken.new, changed: props.taken.changed, same: props.taken.same })}
    </Notice>
  )
}

/** Values of one measure out of a table: look at it, say what its columns mean, see what would come of it, take all of it in or nothing. */
export const ImportValues = (props: { readonly view: MeasureView; readonly placeId: string | null }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const open = () => props.view.places.filter(place => place.mayEnter)
  const start = untrack(
    () => open().find(({ id }) => id === (props.placeId ?? props.view.place.id)) ?? open().find(({ depth }) => depth > 0) ?? open()[0],
  )
  const importing = useValuesImport({ measureId: untrack(() => props.view.measure.id), orgId: start?.id ?? '' })
  const home = () => `/d/${slug()}/measures/${props.view.measure.id}`
  const shown = () => {
    const [look, reading] = [importing.look(), importing.reading()]
    return look && reading ? { look, reading } : null
  }
  return (
    <div class={styles.page}>
      <Show
        when={start && !props.view.measure.isArchived}
        fallback={
          <EmptyState
            level={2}
            title={t(props.view.measure.isArchived ? 'measures.import.archived' : 'measures.import.not_yours')}
            actions={<LinkButton href={home()}>{t('measures.import.see_chart')}</LinkButton>}
          >
            {t(props.view.measure.isArchived ? 'measures.import.archived_text' : 'measures.import.not_yours_text')}
          </EmptyState>
        }
      >
        <Switch fallback={<ImportSourcePart of={importing} />}>
          <Match when={importing.taken()}>
            {taken => (
              <Taken
                taken={taken()}
                href={`${home()}?${new URLSearchParams({ place: importing.orgId() })}`}
                onAgain={() => importing.startOver()}
              />
            )}
          </Match>
          <Match when={shown()}>{both => <Trial of={importing} look={both().look} reading={both().reading} view={props.view} />}</Match>
        </Switch>
      </Show>
    </div>
  )
}

/** `/d/:slug/measures/:id/import`, with the place one came from in the address. */
const ImportPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [search] = useSearchParams<{ place?: string }>()
  const measure = useMeasure(() => ({
    slug: slug(),
    measureId: params.id ?? '',
    orgId: search.place ?? null,
    group: '',
    control: false,
    locale: locale(),
  }))
  return (
    <QueryView query={measure} loading={<Skeleton rows={6} />}>
      {view => (
        <Page
          title={t('measures.import.title')}
          eyebrow={<a href={`/d/${slug()}/measures/${params.id}`}>{view().measure.name}</a>}
          lead={t('measures.import.lead')}
        >
          <ImportValues view={view()} placeId={search.place ?? null} />
        </Page>
      )}
    </QueryView>
  )
}

export default ImportPage

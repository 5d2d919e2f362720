import { Notice, Skeleton, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, Show, untrack } from 'solid-js'
import { blankDraft } from '../records/record-draft.ts'
import { RecordForm } from '../records/record-form.tsx'
import { useFilling } from '../records/use-filling.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { VisitForm } from '../visits/visit-form.tsx'
import { type RehearsedFormView, useRehearsedForm } from './queries.ts'
import styles from './try.module.css'

const keepsNothing = { read: () => null, keep: () => {}, forget: () => {} }

const Fill = (props: { readonly view: RehearsedFormView; readonly orgId: string }) => {
  const { t } = useI18n()
  const idPrefix = createUniqueId()
  const [isDone, setDone] = createSignal(false)
  const form = () => props.view.form
  const writes = () => new Set(form().fields.map(field => field.id))
  const filling = untrack(() =>
    useFilling({
      form,
      writes,
      idPrefix,
      kept: keepsNothing,
      fresh: () => blankDraft('rehearsal', props.view.defaults),
      send: async () => null,
      onDone: () => setDone(true),
    }),
  )
  const shared = () => ({
    form: form(),
    filling,
    writes: writes(),
    idPrefix,
    source: { pluginId: form().pluginId, formId: form().formId, orgId: props.orgId, names: {} },
    saveLabel: t('records.save'),
    backHref: '#',
  })
  return (
    <Show
      when={!isDone()}
      fallback={
        <Notice tone="leaf" role="status" title={t('frameworks.try_done')}>
          {t('frameworks.try_done_text')}
        </Notice>
      }
    >
      <Show when={form().items.length > 0} fallback={<RecordForm {...shared()} />}>
        <VisitForm {...shared()} mayBeForTwo={form().kind === 'walkthrough'} />
      </Show>
    </Show>
  )
}

/** A visit, a check, a line of a log or a record as it would be filled in; saving it saves nothing. */
export const RehearsedForm = (props: { readonly pluginId: string; readonly formId: string; readonly orgId: string }) => {
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const view = useRehearsedForm(() => ({ slug: slug(), pluginId: props.pluginId, formId: props.formId, locale: locale() }))
  return (
    <QueryView query={view} loading={<Skeleton rows={6} />}>
      {shown => (
        <Page title={shown().form.title} width="text" lead={shown().form.summary}>
          <Show when={shown().form.formId} keyed>
            <Fill view={shown()} orgId={props.orgId} />
          </Show>
          <p class={styles.small}>{shown().form.attribution}</p>
        </Page>
      )}
    </QueryView>
  )
}

import { useNavigate, useParams } from '@solidjs/router'
import { Button, Notice, Skeleton, showToast, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, For, Show, untrack } from 'solid-js'
import { readError } from '../server/read-error.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { VisitForm } from '../visits/visit-form.tsx'
import { keptRecord } from './kept-record.ts'
import { type RecordView, recordsCommands, useRecord } from './queries.ts'
import { changedFields, filledMarks, type RecordDraft } from './record-draft.ts'
import { RecordForm } from './record-form.tsx'
import { recordPaths } from './record-paths.ts'
import styles from './records.module.css'
import { useFilling } from './use-filling.ts'
import { recordTitle, valueWords } from './value-words.ts'

const draftOf = (view: RecordView): RecordDraft => ({
  fields: view.record.fields,
  marks: Object.fromEntries(Object.entries(view.marks ?? {}).map(([code, { mark, note }]) => [code, { mark, note }])),
  focus: view.focus,
  forTwo: false,
  clientKey: view.record.id,
  isSent: false,
})

/** Somebody was faster: what they wrote beside what is typed here. Nothing is overwritten until one says so. */
const Clash = (props: {
  readonly view: RecordView
  readonly base: RecordView
  readonly draft: RecordDraft
  readonly isBusy: boolean
  readonly onMine: () => void
  readonly onTheirs: () => void
}) => {
  const i18n = useI18n()
  const { t } = i18n
  const changed = () => {
    const theirs = changedFields(props.view.form, { before: props.base.record.fields, now: props.view.record.fields })
    return props.view.form.fields.filter(field => field.id in theirs)
  }
  const words = (field: RecordView['form']['fields'][number], values: RecordView['record']['fields']): string =>
    valueWords(field, { value: values[field.id], names: { ...props.base.names, ...props.view.names }, i18n }) || t('records.empty_value')
  return (
    <Notice
      tone="straw"
      role="alert"
      title={t('records.clash_title')}
      actions={
        <>
          <Button busy={props.isBusy} onClick={() => props.onMine()}>
            {t('records.clash_mine')}
          </Button>
          <Button onClick={() => props.onTheirs()}>{t('records.clash_theirs')}</Button>
        </>
      }
    >
      {t(changed().length > 0 ? 'records.clash_text' : 'records.clash_elsewhere')}
      <dl class={styles.facts}>
        <For each={changed()}>
          {field => (
            <div>
              <dt>{field.label}</dt>
              <dd>{t('records.clash_line', { theirs: words(field, props.view.record.fields), mine: words(field, props.draft.fields) })}</dd>
            </div>
          )}
        </For>
      </dl>
    </Notice>
  )
}

const Edit = (props: { readonly view: RecordView; readonly onStale: () => Promise<unknown> }) => {
  const { t } = useI18n()
  const { slug, me } = useDistrict()
  const navigate = useNavigate()
  const idPrefix = createUniqueId()
  const [base, setBase] = createSignal(untrack(() => props.view))
  const [version, setVersion] = createSignal(untrack(() => props.view.record.version))
  const [isClash, setClash] = createSignal(false)
  const form = () => props.view.form
  const writes = () => new Set(props.view.may.edit)
  const recordId = untrack(() => props.view.record.id)
  const home = recordPaths(untrack(slug)).record(recordId)
  const hasItems = () => props.view.may.marks && form().items.length > 0
  const filling = untrack(() =>
    useFilling({
      form,
      writes,
      idPrefix,
      kept: keptRecord(localStorage, {
        districtId: me().district.id,
        personId: me().personId,
        what: `edit.${recordId}`,
      }),
      fresh: () => draftOf(props.view),
      send: async draft => {
        const changes = changedFields(form(), { before: base().record.fields, now: draft.fields })
        const fields = Object.fromEntries(Object.entries(changes).filter(([id]) => writes().has(id)))
        const given = hasItems() ? filledMarks(form(), draft) : {}
        const gone = hasItems() ? Object.keys(base().marks ?? {}).filter(code => given[code] === undefined) : []
        const marks = { ...given, ...Object.fromEntries(gone.map(code => [code, null])) }
        const focus = hasItems() && form().focus !== null ? { focus: [...(draft.focus ?? [])] } : {}
        try {
          return await recordsCommands(slug()).edit({ recordId, version: version(), fields, marks, ...focus })
        } catch (thrown) {
          if (readError(thrown).code === 'conflict.record_changed') {
            await props.onStale()
            setClash(true)
          }
          throw thrown
        }
      },
      onDone: () => {
        showToast({ text: t('records.saved') })
        navigate(home)
      },
    }),
  )
  const isStale = () => isClash() || filling.error()?.code === 'conflict.record_changed'
  const shared = () => ({
    form: form(),
    filling,
    writes: writes(),
    idPrefix,
    source: { pluginId: form().pluginId, formId: form().formId, orgId: props.view.record.orgId, names: props.view.names },
    saveLabel: t('common.save'),
    backHref: home,
  })
  return (
    <>
      <Show when={isStale()}>
        <Clash
          view={props.view}
          base={base()}
          draft={filling.draft()}
          isBusy={filling.isBusy()}
          onMine={() => {
            setVersion(props.view.record.version)
            setClash(false)
            void filling.save()
          }}
          onTheirs={() => {
            setVersion(props.view.record.version)
            setBase(props.view)
            setClash(false)
            filling.startOver()
          }}
        />
      </Show>
      <Show when={hasItems()} fallback={<RecordForm {...shared()} />}>
        <VisitForm {...shared()} mayBeForTwo={false} />
      </Show>
    </>
  )
}

/** `/d/:slug/record/:id/edit`. What is typed is never overwritten from outside. */
const EditRecordPage = () => {
  const params = useParams()
  const i18n = useI18n()
  const { slug } = useDistrict()
  const record = useRecord(() => ({ slug: slug(), recordId: params.id ?? '', locale: i18n.locale() }))
  return (
    <QueryView query={record} loading={<Skeleton rows={6} />}>
      {view => (
        <Page
          title={i18n.t('records.edit_of', { title: view().form.title })}
          eyebrow={
            <a href={recordPaths(slug()).record(view().record.id)}>{recordTitle({ row: view().record, form: view().form, i18n })}</a>
          }
          width="text"
        >
          <Show when={view().may.edit.length > 0 || view().may.marks} fallback={<p>{i18n.t('records.not_yours_text')}</p>}>
            <Edit view={view()} onStale={() => Promise.resolve(record.refetch())} />
          </Show>
        </Page>
      )}
    </QueryView>
  )
}

export default EditRecordPage

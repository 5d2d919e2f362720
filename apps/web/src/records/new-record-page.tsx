import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import type { FieldValues } from '@tilth/core/fields'
import { EmptyState, LinkButton, Skeleton, showToast, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { VisitForm } from '../visits/visit-form.tsx'
import type { Brought } from './choice-picker.tsx'
import { keptRecord } from './kept-record.ts'
import { OffNotice } from './off-notice.tsx'
import { type NamesOfValues, type NewRecordView, recordsCommands, useNewRecord } from './queries.ts'
import { blankDraft, filledFields, filledMarks, type RecordDraft, withBrought } from './record-draft.ts'
import { RecordForm } from './record-form.tsx'
import { formIdOfPath, recordPaths } from './record-paths.ts'
import styles from './records.module.css'
import { useChosenOrg } from './use-chosen-org.ts'
import { useFilling } from './use-filling.ts'

const Fill = (props: { readonly view: NewRecordView }) => {
  const { t } = useI18n()
  const { slug, me } = useDistrict()
  const navigate = useNavigate()
  const [search] = useSearchParams<Record<string, string>>()
  const idPrefix = createUniqueId()
  const form = () => props.view.form
  const writes = () => new Set(props.view.writes)
  const hasItems = () => props.view.marks && form().items.length > 0
  const name = untrack(() => ({ pluginId: form().pluginId, formId: form().formId }))
  const orgId = untrack(() => props.view.orgId)
  const paths = recordPaths(untrack(slug))
  /** A link may bring values along: from a matrix, a board, another record. */
  const fromLink = (): Record<string, string> =>
    Object.fromEntries(
      form().fields.flatMap(({ id }) => (typeof search[`with.${id}`] === 'string' ? [[id, search[`with.${id}`] ?? '']] : [])),
    )
  const filling = untrack(() =>
    useFilling({
      form,
      writes,
      idPrefix,
      kept: keptRecord(localStorage, {
        districtId: me().district.id,
        personId: me().personId,
        what: `new.${name.pluginId}.${name.formId}.${orgId}`,
      }),
      fresh: () => blankDraft(crypto.randomUUID(), { ...props.view.defaults, ...fromLink() }),
      send: async (draft: RecordDraft) => {
        const fields = filledFields(form(), draft.fields)
        const marks = hasItems() ? filledMarks(form(), draft) : {}
        const commands = recordsCommands(slug())
        const focus = form().focus === null ? null : [...(draft.focus ?? [])]
        const written = await commands.create({ ...name, orgId, fields, marks, focus, forTwo: draft.forTwo, clientKey: draft.clientKey })
        // It had arrived already; what was typed since goes on top.
        return written.isNew ? written : { ...(await commands.edit({ ...written, fields, marks })), isNew: false }
      },
      onDone: ({ recordId }) => {
        showToast({ text: t('records.saved') })
        navigate(paths.record(recordId))
      },
    }),
  )
  const [names, setNames] = createSignal<NamesOfValues>({})
  let brought: FieldValues = {}
  /** Nobody types twice what the chosen record says already; what somebody typed stays. */
  const takeOver = ({ values, names: told }: Brought): void => {
    setNames(before => ({ ...before, ...told }))
    filling.change({ fields: withBrought(filling.draft().fields, { values, before: brought }) })
    brought = values
  }
  const shared = () => ({
    form: form(),
    filling,
    writes: writes(),
    idPrefix,
    source: { ...name, orgId, names: names(), onBrought: takeOver },
    saveLabel: t('records.save'),
    backHref: paths.form(name, orgId),
  })
  return (
    <Show when={hasItems()} fallback={<RecordForm {...shared()} />}>
      <VisitForm {...shared()} mayBeForTwo={form().kind === 'walkthrough'} />
    </Show>
  )
}

/** `/d/:slug/records/:pluginId/:formId/new`. */
const NewRecordPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const org = useChosenOrg()
  const [search] = useSearchParams<{ at?: string }>()
  const view = useNewRecord(() => ({
    slug: slug(),
    pluginId: params.pluginId ?? '',
    formId: formIdOfPath(params.formId ?? ''),
    orgId: org.orgId(),
    locale: locale(),
  }))
  return (
    <QueryView query={view} loading={<Skeleton rows={6} />}>
      {shown => (
        <Page
          title={t('records.new_of', { title: shown().form.title })}
          eyebrow={
            <a href={recordPaths(slug()).form(shown().form, shown().orgId)}>
              {shown().form.plural} · {shown().orgName}
            </a>
          }
          width="text"
          // Who walks through a visit step by step has read it on the first; below it the question stands on a phone's first screen.
          lead={search.at === undefined ? shown().form.summary : undefined}
        >
          <Show
            when={shown().may.create}
            fallback={
              <Show
                when={shown().onBelow.length > 0}
                fallback={
                  <EmptyState
                    level={2}
                    title={t(shown().isOff ? 'records.off_title' : 'records.not_yours_title')}
                    actions={<LinkButton href={recordPaths(slug()).all(shown().orgId)}>{t('records.to_all')}</LinkButton>}
                  >
                    {t(shown().isOff ? 'records.off_text' : 'records.not_yours_text')}
                  </EmptyState>
                }
              >
                <OffNotice
                  onBelow={shown().onBelow}
                  orgName={shown().orgName}
                  hrefOf={orgId => recordPaths(slug()).new(shown().form, orgId)}
                />
              </Show>
            }
          >
            {/* Another place is another form: what was typed for one is not sent for the other. */}
            <Show when={`${shown().form.formId} ${shown().orgId}`} keyed>
              <Fill view={shown()} />
            </Show>
          </Show>
          <p class={styles.small}>{shown().form.attribution}</p>
        </Page>
      )}
    </QueryView>
  )
}

export default NewRecordPage

import { useNavigate, useParams } from '@solidjs/router'
import { EmptyState, LinkButton, Notice, Skeleton, showToast, useI18n } from '@tilth/ui'
import { createUniqueId, Show, untrack } from 'solid-js'
import { keptRecord } from '../records/kept-record.ts'
import {
  type JoinableVisit,
  type NamesOfValues,
  type NewRecordView,
  recordsCommands,
  useJoinable,
  useNewRecord,
} from '../records/queries.ts'
import { blankDraft, filledFields, filledMarks } from '../records/record-draft.ts'
import { formIdOfPath, recordPaths } from '../records/record-paths.ts'
import { useChosenOrg } from '../records/use-chosen-org.ts'
import { useFilling } from '../records/use-filling.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useVisitWords } from './joinable-visits.tsx'
import { VisitForm } from './visit-form.tsx'

const Join = (props: { readonly view: NewRecordView; readonly visit: JoinableVisit; readonly names: NamesOfValues }) => {
  const { t } = useI18n()
  const { slug, me } = useDistrict()
  const navigate = useNavigate()
  const idPrefix = createUniqueId()
  const form = () => props.view.form
  const writes = () => new Set(props.view.writes)
  const recordId = untrack(() => props.visit.recordId)
  const shared = untrack(() => props.visit.fields)
  const paths = recordPaths(untrack(slug))
  const filling = untrack(() =>
    useFilling({
      form,
      writes,
      idPrefix,
      kept: keptRecord(localStorage, { districtId: me().district.id, personId: me().personId, what: `join.${recordId}` }),
      fresh: () => ({ ...blankDraft(crypto.randomUUID(), { ...props.view.defaults, ...shared }), focus: props.visit.focus }),
      send: async draft => {
        const fields = filledFields(form(), { ...draft.fields, ...shared })
        const marks = filledMarks(form(), draft)
        return recordsCommands(slug()).pair({ recordId, fields, marks, clientKey: draft.clientKey })
      },
      onDone: written => {
        showToast({ text: t('records.visit.joined') })
        navigate(paths.record(written.recordId))
      },
    }),
  )
  return (
    <VisitForm
      form={form()}
      filling={filling}
      writes={writes()}
      idPrefix={idPrefix}
      source={{ pluginId: form().pluginId, formId: form().formId, orgId: props.visit.orgId, names: props.names }}
      saveLabel={t('records.visit.hand_in')}
      backHref={paths.form(form(), props.visit.orgId)}
      mayBeForTwo={false}
      isFocusSettled
      without={new Set(Object.keys(shared))}
    />
  )
}

/** `/d/:slug/records/:pluginId/:formId/join/:id`: what the second observer saw, without knowing what the first one did. */
const JoinPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const org = useChosenOrg()
  const words = useVisitWords()
  const asked = () => ({
    slug: slug(),
    pluginId: params.pluginId ?? '',
    formId: formIdOfPath(params.formId ?? ''),
    orgId: org.orgId(),
    locale: locale(),
  })
  const form = useNewRecord(asked)
  const joinable = useJoinable(asked)
  return (
    <QueryView query={form} loading={<Skeleton rows={6} />}>
      {view => (
        <QueryView query={joinable} loading={<Skeleton rows={6} />}>
          {found => {
            const visit = () => found().visits.find(candidate => candidate.recordId === params.id)
            return (
              <Page
                title={t('records.visit.join_title')}
                eyebrow={<a href={recordPaths(slug()).form(view().form, view().orgId)}>{view().form.plural}</a>}
                width="text"
                lead={
                  <Show when={visit()}>
                    {known => words({ form: view().form, visit: known(), names: found().names }) || known().orgName}
                  </Show>
                }
              >
                <Show
                  when={visit()}
                  fallback={
                    <EmptyState
                      level={2}
                      title={t('records.visit.not_joinable')}
                      actions={
                        <LinkButton href={recordPaths(slug()).form(view().form, view().orgId)}>{t('records.visit.to_visits')}</LinkButton>
                      }
                    >
                      {t('records.visit.not_joinable_text')}
                    </EmptyState>
                  }
                >
                  {known => (
                    <>
                      <Notice tone="wash">{t('records.visit.join_blind', { name: known().observer ?? t('common.person_gone') })}</Notice>
                      <Show when={known().recordId} keyed>
                        <Join view={view()} visit={known()} names={found().names} />
                      </Show>
                    </>
                  )}
                </Show>
              </Page>
            )
          }}
        </QueryView>
      )}
    </QueryView>
  )
}

export default JoinPage

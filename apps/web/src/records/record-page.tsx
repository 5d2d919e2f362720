import { useNavigate, useParams } from '@solidjs/router'
import { Button, ConfirmDialog, LinkButton, Menu, Notice, Section, Skeleton, showToast, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { PluginSlot } from '../plugin-parts/plugin-slot.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { MoveDialog } from './move-dialog.tsx'
import { type RecordView, recordsCommands, touchedByRecords, useRecord } from './queries.ts'
import { RecordFacts } from './record-facts.tsx'
import { RecordHistory } from './record-history.tsx'
import { RecordMarks } from './record-marks.tsx'
import { recordPaths } from './record-paths.ts'
import styles from './records.module.css'
import { recordTitle } from './value-words.ts'

const Pair = (props: { readonly view: RecordView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const paths = () => recordPaths(slug())
  return (
    <Show when={props.view.pair}>
      {pair => (
        <>
          <Show when={pair().state === 'waiting'}>
            <Notice
              tone="wash"
              title={t('records.pair_waiting')}
              actions={
                <Show when={pair().canJoin}>
                  <LinkButton
                    variant="primary"
                    href={paths().join(props.view.form, { recordId: props.view.record.id, orgId: props.view.record.orgId })}
                  >
                    {t('records.pair_join')}
                  </LinkButton>
                </Show>
              }
            >
              {t(pair().isBlind ? 'records.pair_blind' : 'records.pair_waiting_text')}
            </Notice>
          </Show>
          <Show when={pair().canCompare}>
            <Notice
              tone="leaf"
              title={t('records.pair_joined')}
              actions={
                <LinkButton variant="primary" href={paths().compare(props.view.record.id)}>
                  {t('records.pair_compare')}
                </LinkButton>
              }
            />
          </Show>
        </>
      )}
    </Show>
  )
}

const Shown = (props: { readonly view: RecordView }) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const navigate = useNavigate()
  const [isMoving, setMoving] = createSignal(false)
  const [isErasing, setErasing] = createSignal(false)
  const paths = () => recordPaths(slug())
  const record = () => props.view.record
  const onScreen = () => ({ recordId: record().id, version: record().version })
  const removing = useMutationWithIssues({ mutate: () => recordsCommands(slug()).remove(onScreen()), touches: touchedByRecords })
  const restoring = useMutationWithIssues({ mutate: () => recordsCommands(slug()).restore(onScreen()), touches: touchedByRecords })
  const erasing = useMutationWithIssues({
    mutate: () => recordsCommands(slug()).erase({ recordId: record().id }),
    touches: touchedByRecords,
  })
  const status = () => props.view.form.statuses.find(candidate => candidate.id === record().status)
  const name = () => recordTitle({ row: record(), form: props.view.form, i18n })
  const mayEdit = () => (props.view.may.edit.length > 0 || props.view.may.marks) && !record().isRemoved
  const error = () => errorWordsIfAny(i18n.locale(), removing.error() ?? restoring.error())
  const by = () => [record().createdBy, props.view.createdAt && i18n.date(props.view.createdAt)].filter(Boolean).join(', ')
  const erase = async (): Promise<boolean> => {
    const back = paths().form(props.view.form, record().orgId)
    const outcome = await erasing.run(undefined)
    if (!outcome.ok) return false
    showToast({ text: t('records.erased') })
    navigate(back)
    return true
  }

  return (
    <Page
      title={name()}
      eyebrow={
        <a href={paths().form(props.view.form, record().orgId)}>
          {props.view.form.title} · {record().orgName}
        </a>
      }
      lead={<Show when={by()}>{words => t('records.written_by', { by: words() })}</Show>}
      actions={
        <>
          <Show when={props.view.may.move && props.view.moves.length > 0 && !record().isRemoved}>
            <Button variant="primary" onClick={() => setMoving(true)}>
              {t('records.next_step')}
            </Button>
          </Show>
          <Show when={mayEdit()}>
            <LinkButton href={paths().edit(record().id)}>{t('common.edit')}</LinkButton>
          </Show>
          <Menu
            look="button"
            label={t('records.more')}
            items={[
              { label: t('common.print'), href: paths().print(record().id) },
              ...(props.view.may.remove && !record().isRemoved
                ? [{ label: t('records.remove'), onSelect: () => void removing.run(undefined) }]
                : []),
              ...(props.view.may.erase ? [{ label: t('records.erase'), separated: true, onSelect: () => setErasing(true) }] : []),
            ]}
          />
        </>
      }
    >
      <Show when={error()}>
        {words => (
          <Notice tone="rust" role="alert">
            {words()}
          </Notice>
        )}
      </Show>
      <Show when={record().isRemoved}>
        <Notice
          tone="straw"
          role="status"
          title={t('records.is_removed')}
          actions={
            <Show when={props.view.may.restore}>
              <Button busy={restoring.isBusy()} onClick={() => void restoring.run(undefined)}>
                {t('records.restore')}
              </Button>
            </Show>
          }
        >
          {t('records.is_removed_text')}
        </Notice>
      </Show>
      <Pair view={props.view} />
      <div class={styles.columns}>
        <div class={styles.main}>
          <Show when={status()}>
            {at => (
              <p class={styles.status} data-final={at().final ? '' : undefined}>
                {at().label}
              </p>
            )}
          </Show>
          <Show when={props.view.form.items.length > 0 && props.view.marks !== null}>
            <Section title={t('records.seen_title')}>
              <RecordMarks view={props.view} />
            </Section>
          </Show>
          <Section title={t('records.facts_title')}>
            <RecordFacts view={props.view} />
          </Section>
          <PluginSlot
            name="record.aside"
            orgId={record().orgId}
            only={plugin => plugin.id === props.view.form.pluginId}
            with={{ recordId: record().id, formId: props.view.form.formId }}
          />
        </div>
        <Show when={props.view.history.length > 0}>
          <RecordHistory view={props.view} />
        </Show>
      </div>
      <p class={styles.small}>{props.view.form.attribution}</p>
      <Show when={isMoving()}>
        <MoveDialog recordId={record().id} onClose={() => setMoving(false)} />
      </Show>
      <ConfirmDialog
        open={isErasing()}
        onOpenChange={setErasing}
        title={t('records.erase_title', { name: name() })}
        confirmLabel={t('records.erase')}
        error={errorWordsIfAny(i18n.locale(), erasing.error())}
        onConfirm={erase}
      >
        {t('records.erase_text')}
      </ConfirmDialog>
    </Page>
  )
}

/** `/d/:slug/record/:id`. */
const RecordPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const record = useRecord(() => ({ slug: slug(), recordId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={record} loading={<Skeleton rows={6} />}>
      {view => <Shown view={view()} />}
    </QueryView>
  )
}

export default RecordPage

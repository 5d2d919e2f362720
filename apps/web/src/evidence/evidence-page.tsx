import { useParams } from '@solidjs/router'
import { Button, ConfirmDialog, EmptyState, Menu, Section, Skeleton, showToast, useI18n } from '@tilth/ui'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords, errorWordsIfAny } from '../shell/error-words.ts'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { AddEvidenceDialog } from './add-evidence-dialog.tsx'
import styles from './evidence.module.css'
import { EvidenceWords } from './evidence-words.tsx'
import { type EvidenceEntry, type EvidenceView, evidenceCommands, useEvidence } from './queries.ts'

const Evidence = (props: { readonly view: EvidenceView }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [adding, setAdding] = createSignal<'link' | 'file' | null>(null)
  const [removed, setRemoved] = createSignal<EvidenceEntry | null>(null)
  const commands = () => evidenceCommands(slug())
  const touches = ['evidence']
  const using = useMutationWithIssues({
    mutate: (input: { evidenceId: string; item: string }) => commands().use({ roundId: roundId(), ...input }),
    touches,
  })
  const stopping = useMutationWithIssues({
    mutate: (input: { evidenceId: string; item: string }) => commands().stopUsing({ roundId: roundId(), ...input }),
    touches,
  })
  const removing = useMutationWithIssues({
    mutate: (evidenceId: string) => commands().remove({ roundId: roundId(), evidenceId }),
    touches,
  })
  const roundId = () => props.view.round.id
  const mayAdd = () => props.view.may.add
  const tell = async (outcome: ReturnType<typeof using.run>): Promise<void> => {
    const done = await outcome
    if (!done.ok) showToast({ text: errorWords(locale(), done.error), tone: 'rust' })
  }
  const conditionsWith = () =>
    props.view.conditions
      .map(condition => ({ ...condition, entries: props.view.used.filter(entry => entry.items.includes(condition.item)) }))
      .filter(condition => condition.entries.length > 0)
  const others = (entry: EvidenceEntry) => props.view.conditions.filter(condition => !entry.items.includes(condition.item))
  const useItems = (entry: EvidenceEntry) =>
    others(entry).map(condition => ({
      label: t('evidence.use_for', { condition: `${condition.item} ${condition.label}` }),
      onSelect: () => void tell(using.run({ evidenceId: entry.id, item: condition.item })),
    }))
  const removeItem = (entry: EvidenceEntry) =>
    entry.may.change ? [{ label: t('evidence.remove'), separated: true, onSelect: () => setRemoved(entry) }] : []
  const row = (entry: EvidenceEntry, item: string | null) => (
    <li>
      <EvidenceWords entry={entry} roundId={roundId()} />
      <Show when={mayAdd()}>
        <Menu
          label={t('common.change')}
          accessibleLabel={t('evidence.change', { title: entry.title })}
          items={[
            ...(item === null
              ? []
              : [{ label: t('evidence.stop'), onSelect: () => void tell(stopping.run({ evidenceId: entry.id, item })) }]),
            ...useItems(entry),
            ...removeItem(entry),
          ]}
        />
      </Show>
    </li>
  )
  return (
    <Page
      title={t('evidence.title')}
      windowTitle={t('evidence.window_title', { round: props.view.round.title })}
      eyebrow={<a href={`/d/${slug()}/rounds/${roundId()}`}>{props.view.round.title}</a>}
      lead={t('evidence.lead')}
    >
      <Show when={mayAdd()}>
        <div class={styles.bar}>
          <Button variant="primary" onClick={() => setAdding('file')}>
            {t('evidence.add_file')}
          </Button>
          <Button onClick={() => setAdding('link')}>{t('evidence.add_link')}</Button>
        </div>
      </Show>
      <For
        each={conditionsWith()}
        fallback={
          <EmptyState title={t('evidence.empty')} level={2}>
            <p>{t('evidence.empty_text')}</p>
          </EmptyState>
        }
      >
        {condition => (
          <Section title={`${condition.item} ${condition.label}`}>
            <ul class={styles.rows}>
              <For each={condition.entries}>{entry => row(entry, condition.item)}</For>
            </ul>
          </Section>
        )}
      </For>
      <Show when={props.view.kept.length > 0}>
        <Section title={t('evidence.kept', { org: props.view.round.orgName })} lead={t('evidence.kept_lead')}>
          <ul class={styles.rows}>
            <For each={props.view.kept}>{entry => row(entry, null)}</For>
          </ul>
        </Section>
      </Show>
      <Switch>
        <Match when={adding()}>{kind => <AddEvidenceDialog view={props.view} kind={kind()} onClose={() => setAdding(null)} />}</Match>
      </Switch>
      <ConfirmDialog
        open={removed() !== null}
        onOpenChange={isOpen => {
          if (!isOpen) setRemoved(null)
        }}
        title={t('evidence.remove_title', { title: removed()?.title ?? '' })}
        confirmLabel={t('evidence.remove')}
        error={errorWordsIfAny(locale(), removing.error())}
        onConfirm={() => removing.run(removed()?.id ?? '').then(done => done.ok)}
      >
        {t('evidence.remove_text', { count: removed()?.usedInOtherRounds ?? 0 })}
      </ConfirmDialog>
    </Page>
  )
}

/** `/d/:slug/rounds/:id/evidence`: what the team has to show, condition by condition. */
const EvidencePage = () => {
  const params = useParams()
  const { slug } = useDistrict()
  const { locale } = useI18n()
  const evidence = useEvidence(() => ({ slug: slug(), roundId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={evidence} loading={<Skeleton />}>
      {view => <Evidence view={view()} />}
    </QueryView>
  )
}

export default EvidencePage

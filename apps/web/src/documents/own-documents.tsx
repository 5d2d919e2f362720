import { Button, ConfirmDialog, DownloadIcon, Icon, Section, Skeleton, useI18n } from '@tilth/ui'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './documents.module.css'
import { documentCommands, type OwnPluginView, type OwnVersionView, touchedByDocuments, useOwnDocuments } from './queries.ts'
import { saveText } from './save-text.ts'

const Version = (props: { readonly version: OwnVersionView; readonly hasBefore: boolean }) => {
  const { t, date, locale } = useI18n()
  const { slug } = useDistrict()
  const [isAsking, setAsking] = createSignal(false)
  const of = () => ({ documentId: props.version.documentId })
  const retiring = useMutationWithIssues({ mutate: () => documentCommands(slug()).retire(of()), touches: touchedByDocuments })
  const retire = async (): Promise<boolean> => (await retiring.run(undefined)).ok
  const restoring = useMutationWithIssues({ mutate: () => documentCommands(slug()).restore(of()), touches: touchedByDocuments })
  const downloading = useMutationWithIssues({ mutate: async () => saveText(await documentCommands(slug()).download(of())) })
  const error = () => errorWordsIfAny(locale(), restoring.error() ?? downloading.error())
  return (
    <li class={styles.version}>
      <div>
        <p>
          <strong>{t('documents.version', { version: props.version.version })}</strong>{' '}
          <Switch fallback={<span class={styles.quiet}>{t('documents.earlier')}</span>}>
            <Match when={props.version.stands}>
              <span class={styles.stands}>{t('documents.stands')}</span>
            </Match>
            <Match when={props.version.retiredAt}>
              {at => <span class={styles.quiet}>{t('documents.retired_on', { date: date(at()) })}</span>}
            </Match>
          </Switch>
        </p>
        <For each={props.version.editions}>{({ title, edition }) => <p>{t('documents.editions', { title, edition })}</p>}</For>
        <p class={styles.quiet}>{t('documents.added_by', { name: props.version.addedBy, date: date(props.version.addedAt) })}</p>
        <p class={styles.quiet}>
          {props.version.rights.kind === 'full'
            ? t('documents.kept_full', { statement: props.version.rights.statement })
            : t('documents.kept_labels')}
        </p>
        <Show when={error()}>{words => <p role="alert">{words()}</p>}</Show>
      </div>
      <div class={styles.acts}>
        <Button before={<Icon of={DownloadIcon} />} busy={downloading.isBusy()} onClick={() => void downloading.run(undefined)}>
          {t('documents.download')}
        </Button>
        <Show
          when={props.version.retiredAt === null}
          fallback={
            <Button busy={restoring.isBusy()} onClick={() => void restoring.run(undefined)}>
              {t('documents.restore')}
            </Button>
          }
        >
          <Button variant="quiet" onClick={() => setAsking(true)}>
            {t('documents.retire')}
          </Button>
        </Show>
      </div>
      <ConfirmDialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t('documents.retire_title', { version: props.version.version })}
        confirmLabel={t('documents.retire')}
        error={errorWordsIfAny(locale(), retiring.error())}
        onConfirm={retire}
      >
        <p>{t(props.hasBefore ? 'documents.retire_before' : 'documents.retire_last')}</p>
      </ConfirmDialog>
    </li>
  )
}

const OwnPlugin = (props: { readonly plugin: OwnPluginView }) => {
  const { t, issue } = useI18n()
  const { slug } = useDistrict()
  const hasBefore = (version: OwnVersionView): boolean =>
    props.plugin.versions.some(other => other.documentId !== version.documentId && other.retiredAt === null)
  return (
    <li class={styles.plugin}>
      <h3>
        <Show when={props.plugin.isInUse} fallback={props.plugin.name}>
          <a href={`/d/${slug()}/frameworks/${props.plugin.pluginId}`}>{props.plugin.name}</a>
        </Show>
      </h3>
      <Show when={props.plugin.issues.length > 0}>
        <p>{t('documents.own_refused')}</p>
        <ul class={styles.conditions}>
          <For each={props.plugin.issues}>{found => <li>{issue({ code: found.code, params: found.params })}</li>}</For>
        </ul>
      </Show>
      <ul class={styles.versions}>
        <For each={props.plugin.versions}>{version => <Version version={version} hasBefore={hasBefore(version)} />}</For>
      </ul>
    </li>
  )
}

/** What the district put in itself: who did, on what right, which version is used, and the text to take along. */
export const OwnDocuments = () => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const documents = useOwnDocuments(() => ({ slug: slug(), locale: locale() }))
  return (
    <Section title={t('documents.own')}>
      <QueryView query={documents} loading={<Skeleton rows={2} />}>
        {view => (
          <Show when={view().plugins.length > 0} fallback={<p class={styles.quiet}>{t('documents.own_none')}</p>}>
            <ul class={styles.plugins}>
              <For each={view().plugins}>{plugin => <OwnPlugin plugin={plugin} />}</For>
            </ul>
          </Show>
        )}
      </QueryView>
    </Section>
  )
}

import { Button, ConfirmDialog, Section, showToast, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './measure-form.module.css'
import { measuresCommands, touchedByMeasures } from './queries.ts'

export interface MeasureKeepingProps {
  readonly measureId: string
  readonly version: number
  readonly name: string
  readonly isArchived: boolean
  /** The measure was archived or put back, and has this version now. */
  readonly onVersion: (version: number) => void
  readonly onDeleted: () => void
}

/** Out of the lists and back; deleted only where nothing needs it, and else why not. */
export const MeasureKeeping = (props: MeasureKeepingProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [asks, setAsks] = createSignal<'archive' | 'delete' | null>(null)
  const archiving = useMutationWithIssues({
    mutate: (isArchived: boolean) => {
      const { archive, restore } = measuresCommands(slug())
      return (isArchived ? archive : restore)({ measureId: props.measureId, version: props.version })
    },
    touches: touchedByMeasures,
  })
  const deleting = useMutationWithIssues({
    mutate: async (_: null): Promise<unknown> => measuresCommands(slug()).delete({ measureId: props.measureId, version: props.version }),
  })
  const setArchived = async (isArchived: boolean): Promise<boolean> => {
    const outcome = await archiving.run(isArchived)
    if (!outcome.ok) {
      if (!isArchived) showToast({ text: errorWordsIfAny(locale(), outcome.error) ?? '', tone: 'rust' })
      return false
    }
    props.onVersion(outcome.value.version)
    showToast({ text: t(isArchived ? 'measures.form.archived' : 'measures.form.restored') })
    return true
  }
  const remove = async (): Promise<boolean> => {
    const outcome = await deleting.run(null)
    if (!outcome.ok) return false
    showToast({ text: t('measures.form.deleted') })
    props.onDeleted()
    return true
  }
  const ask = (what: 'archive' | 'delete'): void => {
    archiving.clear()
    deleting.clear()
    setAsks(what)
  }
  return (
    <div class={styles.keeping}>
      <Section
        title={t('measures.form.keeping')}
        lead={t(props.isArchived ? 'measures.form.keeping_archived' : 'measures.form.keeping_lead')}
      >
        <div class={styles.bar}>
          <Show when={props.isArchived} fallback={<Button onClick={() => ask('archive')}>{t('measures.form.archive')}</Button>}>
            <Button busy={archiving.isBusy()} onClick={() => void setArchived(false)}>
              {t('measures.form.restore')}
            </Button>
          </Show>
          <Button variant="quiet" onClick={() => ask('delete')}>
            {t('measures.form.delete')}
          </Button>
        </div>
      </Section>
      <ConfirmDialog
        open={asks() === 'archive'}
        onOpenChange={open => setAsks(open ? 'archive' : null)}
        title={t('measures.form.archive_title', { name: props.name })}
        confirmLabel={t('measures.form.archive')}
        error={errorWordsIfAny(locale(), archiving.error())}
        onConfirm={() => setArchived(true)}
      >
        <p>{t('measures.form.archive_text')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asks() === 'delete'}
        onOpenChange={open => setAsks(open ? 'delete' : null)}
        title={t('measures.form.delete_title', { name: props.name })}
        confirmLabel={t('measures.form.delete')}
        error={errorWordsIfAny(locale(), deleting.error())}
        onConfirm={remove}
      >
        <p>{t('measures.form.delete_text')}</p>
      </ConfirmDialog>
    </div>
  )
}

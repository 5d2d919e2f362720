import { announce, Button, ConfirmDialog, Notice, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type RecordsView, recordsCommands } from './queries.ts'
import styles from './records.module.css'

export interface OverdueNoticeProps {
  readonly view: RecordsView
  readonly overdue: NonNullable<RecordsView['overdue']>
  readonly isShown: boolean
  /** Shows them alone, or everything again. */
  readonly onShow: (alone: boolean) => void
}

/** Tells whoever can delete them of records that were kept as long as their form says; deleting them asks once and is for good. */
export const OverdueNotice = (props: OverdueNoticeProps) => {
  const { t, locale, date } = useI18n()
  const { slug } = useDistrict()
  const [isAsking, setAsking] = createSignal(false)
  const erasing = useMutationWithIssues({
    mutate: () => {
      const { form, orgId } = props.view
      return recordsCommands(slug()).eraseOverdue({ pluginId: form.pluginId, formId: form.formId, orgId, before: props.overdue.before })
    },
    touches: ['records', 'analyses', 'home', 'nudges'],
  })
  const erase = async (): Promise<boolean> => {
    const done = await erasing.run(undefined)
    if (done.ok) {
      announce(t('records.overdue_erased', { count: done.value.erased }))
      props.onShow(false)
    }
    return done.ok
  }
  const facts = () => ({ count: props.overdue.count, months: props.view.form.keepMonths ?? 0, day: date(props.overdue.before) })
  return (
    <Notice tone="straw" title={t('records.overdue_title', facts())}>
      <p>{t('records.overdue_text', facts())}</p>
      <p class={styles.overdueActs}>
        <Button size="row" variant="secondary" onClick={() => props.onShow(!props.isShown)}>
          {t(props.isShown ? 'records.overdue_show_all' : 'records.overdue_show')}
        </Button>
        <Button size="row" variant="quiet" onClick={() => setAsking(true)}>
          {t('records.overdue_erase', facts())}
        </Button>
      </p>
      <ConfirmDialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t('records.overdue_erase_title', facts())}
        confirmLabel={t('records.erase')}
        onConfirm={erase}
        error={errorWordsIfAny(locale(), erasing.error())}
      >
        {t('records.overdue_erase_text', { ...facts(), place: props.view.orgName })}
      </ConfirmDialog>
    </Notice>
  )
}

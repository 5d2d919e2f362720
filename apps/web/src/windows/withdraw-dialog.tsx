import { ConfirmDialog, showToast, useI18n } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type WindowSchool, windowCommands } from './queries.ts'
import styles from './window-page.module.css'

/** A school leaves a window: what stays its own, what stays stored, and that it cannot come back. */
export const WithdrawDialog = (props: {
  readonly windowId: string
  readonly school: WindowSchool | null
  readonly hasReleases: boolean
  readonly onClose: () => void
}) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const withdraw = useMutationWithIssues({
    mutate: async (orgId: string): Promise<unknown> => windowCommands(slug()).withdraw({ windowId: props.windowId, orgId }),
    touches: ['windows', 'rounds', 'home'],
  })
  const name = () => props.school?.orgName ?? ''
  const carryOut = async (): Promise<boolean> => {
    const left = name()
    const outcome = await withdraw.run(props.school?.orgId ?? '')
    if (outcome.ok) showToast({ text: t('windows.withdrawn_toast', { school: left }) })
    return outcome.ok
  }
  return (
    <ConfirmDialog
      open={props.school !== null}
      onOpenChange={isOpen => {
        if (isOpen) return
        withdraw.clear()
        props.onClose()
      }}
      title={t('windows.withdraw_title', { school: name() })}
      confirmLabel={t('windows.withdraw_confirm')}
      onConfirm={carryOut}
      error={errorWordsIfAny(locale(), withdraw.error())}
    >
      <div class={styles.question}>
        <p>{t('windows.withdraw_kept')}</p>
        <p>{t(props.hasReleases ? 'windows.withdraw_after_release' : 'windows.withdraw_before_release')}</p>
        <p>{t('windows.withdraw_for_good')}</p>
      </div>
    </ConfirmDialog>
  )
}

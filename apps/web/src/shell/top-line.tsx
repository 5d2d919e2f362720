import { LanguageSwitch, useI18n } from '@tilth/ui'
import { AccountMenu } from '../session/account-menu.tsx'
import styles from './top-line.module.css'

/** Language and account: at hand on every page of a district. */
export const TopLine = () => {
  const { t } = useI18n()
  return (
    <section class={styles.line} aria-label={t('shell.preferences')}>
      <div class={styles.both}>
        <LanguageSwitch />
      </div>
      <div class={styles.other}>
        <LanguageSwitch compact />
      </div>
      <AccountMenu />
    </section>
  )
}

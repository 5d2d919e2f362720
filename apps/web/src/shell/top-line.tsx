import { LanguageSwitch } from '@tilth/ui'
import { AccountMenu } from '../session/account-menu.tsx'
import styles from './top-line.module.css'

/** Language and account: at hand on every page of a district. */
export const TopLine = () => (
  <div class={styles.line}>
    <div class={styles.both}>
      <LanguageSwitch />
    </div>
    <div class={styles.other}>
      <LanguageSwitch compact />
    </div>
    <AccountMenu />
  </div>
)

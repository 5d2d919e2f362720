import { LanguageSwitch, ThemeSwitch } from '@tilth/ui'
import { AccountMenu } from '../session/account-menu.tsx'
import styles from './top-line.module.css'

/** Language, appearance and account: at hand on every page of a district. */
export const TopLine = () => (
  <div class={styles.line}>
    <LanguageSwitch />
    <ThemeSwitch />
    <AccountMenu />
  </div>
)

import { useI18n } from '@tilth/ui'
import styles from './protected-ground.module.css'

/** Where numbers are protected: hatched ground and its word, the same whether few, hidden for others' sake, or none. */
export const ProtectedGround = () => {
  const { t } = useI18n()
  return (
    <span class={styles.ground}>
      <span class={styles.word}>{t('results.protected_short')}</span>
    </span>
  )
}

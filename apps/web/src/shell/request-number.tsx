import { useI18n } from '@tilth/ui'
import styles from './request-number.module.css'

export const RequestNumber = (props: { readonly id: string }) => {
  const { t } = useI18n()
  return (
    <p class={styles.number}>
      {t('errors.request_id')} <code>{props.id}</code>
    </p>
  )
}

import { QrCode, useI18n } from '@tilth/ui'
import styles from './round-code.module.css'

/** The way from the paper back to the round. */
export const RoundCode = (props: { readonly address: string }) => {
  const { t } = useI18n()
  return (
    <figure class={styles.code}>
      <QrCode address={props.address} title={t('print.open_round')} />
      <figcaption>{t('print.open_round')}</figcaption>
    </figure>
  )
}

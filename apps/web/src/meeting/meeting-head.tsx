import { LanguageSwitch, Mark, useI18n } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './meeting-head.module.css'

/** Under 1100 px, where nothing else stands around the page: the way home, the round and the other language. */
export const MeetingHead = (props: { readonly title: string; readonly href: string }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <div class={styles.head}>
      <a class={styles.home} href={`/d/${slug()}`} aria-label={t('rate.home')}>
        <Mark />
      </a>
      <a class={styles.round} href={props.href}>
        {props.title}
      </a>
      <div class={styles.language}>
        <LanguageSwitch compact />
      </div>
    </div>
  )
}

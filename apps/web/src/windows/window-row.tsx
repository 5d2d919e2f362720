import { useI18n } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'
import type { WindowCard } from './queries.ts'
import styles from './windows-page.module.css'

/** One window in a list: what it asks, at how many schools, and how far it is released. */
export const WindowRow = (props: { readonly window: WindowCard }) => {
  const { t, day, time } = useI18n()
  const { slug } = useDistrict()
  const facts = () =>
    [
      props.window.orgName,
      t('common.schools', { count: props.window.schools }),
      props.window.instrumentTitle,
      ...(props.window.state === 'closed' || props.window.closesAt === null
        ? []
        : [t('rounds.closes', { day: day(props.window.closesAt), time: time(props.window.closesAt) })]),
    ].join(' · ')
  return (
    <li class={styles.window}>
      <div class={styles.what}>
        <h3>
          <a href={`/d/${slug()}/windows/${props.window.id}`}>{props.window.title}</a>
        </h3>
        <p class={styles.facts}>{facts()}</p>
      </div>
      <p class={styles.released}>{t(`windows.released_${props.window.released}`)}</p>
    </li>
  )
}

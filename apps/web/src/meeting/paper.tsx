import { Mark, useI18n } from '@tilth/ui'
import type { JSX } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import sheet from '../print/sheet.module.css'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './paper.module.css'

export interface PaperProps {
  readonly orgName: string
  readonly title: string
  /** When it was or will be, and who took part by count. */
  readonly when: JSX.Element
  readonly attribution: string
  /** What the framework wants said first; null where it wants nothing. */
  readonly notice: string | null
  readonly label: string
  /** Said over the license line. */
  readonly remark?: string | undefined
  readonly children: JSX.Element
}

/** A paper of a meeting, Letter or A4, as many pages as it takes: whose it is on top, the license at its end, the page number under each page. */
export const Paper = (props: PaperProps) => {
  const { t } = useI18n()
  const { me } = useDistrict()
  return (
    <article class={`${sheet.sheet} ${styles.paper}`} aria-label={props.label}>
      <header class={sheet.head}>
        <span class={sheet.mark}>
          <Mark tone="ink" />
        </span>
        <p>
          <strong>{me().district.name}</strong>
          <br />
          {props.orgName}
        </p>
        <p class={sheet.what}>
          <strong>{props.title}</strong>
          <br />
          {props.when}
        </p>
      </header>
      <div class={sheet.body}>
        <FrameworkNotice notice={props.notice} use="paper" />
        {props.children}
      </div>
      <footer class={sheet.foot}>
        <div class={sheet.notes}>
          {props.remark} {t('results.attribution', { attribution: props.attribution })}
        </div>
      </footer>
    </article>
  )
}

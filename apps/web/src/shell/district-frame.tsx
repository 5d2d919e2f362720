import { SkipLink, useI18n } from '@tilth/ui'
import { type JSX, Show } from 'solid-js'
import { useKeptSheets } from '../rate/use-kept-sheets.ts'
import styles from './district-frame.module.css'
import { isBare, isFocused } from './focused-page.ts'
import { Rail } from './rail.tsx'
import { TopLine } from './top-line.tsx'
import { useThread } from './use-thread.ts'

/** Rail, top line and page of a district. Under 1100 px the rail folds into a menu of the top bar. */
export const DistrictFrame = (props: { readonly banner: JSX.Element; readonly children: JSX.Element }) => {
  const { t } = useI18n()
  const thread = useThread()
  useKeptSheets()
  return (
    <div class={styles.frame} data-focused={isFocused() ? '' : undefined} data-bare={isBare() ? '' : undefined}>
      <SkipLink href="#main">{t('shell.skip')}</SkipLink>
      <Rail steps={thread()} />
      <div class={styles.column}>
        <TopLine />
        <Show when={props.banner}>{props.banner}</Show>
        <main id="main" class={styles.main}>
          {props.children}
        </main>
      </div>
    </div>
  )
}

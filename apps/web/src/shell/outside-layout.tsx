import { Ground, LanguageSwitch, SkipLink, ThemeSwitch, useI18n, Wordmark } from '@tilth/ui'
import { type JSX, Show } from 'solid-js'
import styles from './outside-layout.module.css'

export interface OutsideLayoutProps {
  /** Beside the page from 1100 px on, above it below: what this is about, or how far one is. */
  readonly aside?: JSX.Element
  readonly children: JSX.Element
}

/** Pages outside a district: signing in, setting up, joining. The same paper, without the thread. */
export const OutsideLayout = (props: OutsideLayoutProps) => {
  const { t } = useI18n()
  return (
    <div class={styles.layout}>
      <SkipLink href="#main">{t('shell.skip')}</SkipLink>
      <header class={styles.side}>
        <a href="/" class={styles.home}>
          <Wordmark />
        </a>
        <Show when={props.aside}>
          <div class={styles.aside}>{props.aside}</div>
        </Show>
        <div class={styles.ground}>
          <Ground />
        </div>
      </header>
      <div class={styles.content}>
        <section class={styles.switches} aria-label={t('shell.preferences')}>
          <LanguageSwitch />
          <ThemeSwitch />
        </section>
        <main id="main" class={styles.main}>
          {props.children}
        </main>
      </div>
    </div>
  )
}

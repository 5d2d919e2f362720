import { useLocation } from '@solidjs/router'
import { PageTitle, useI18n } from '@tilth/ui'
import { createEffect, type JSX, on, onMount } from 'solid-js'
import { takeNavigationFocus } from './navigation-focus.ts'
import styles from './page.module.css'

export interface PageProps {
  /** The title on the page and, with the product's name, of the window. */
  readonly title: string
  /** Said in the window's title instead of `title`. */
  readonly windowTitle?: string
  /** Where one is, over the title. */
  readonly eyebrow?: JSX.Element
  readonly lead?: JSX.Element
  /** What stands at the right of the title: at most one primary action. */
  readonly actions?: JSX.Element
  /** `text` for pages that are read or filled in, at most 44 rem wide. */
  readonly width?: 'text' | 'wide'
  readonly children: JSX.Element
}

/** A page: its one title, which takes the focus after a navigation, and what follows. Every page of a slice is one of these. */
export const Page = (props: PageProps) => {
  const { t } = useI18n()
  const location = useLocation()
  let heading: HTMLDivElement | undefined

  const takeFocus = (): void => {
    if (!takeNavigationFocus()) return
    heading?.querySelector('h1')?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }

  createEffect(() => {
    document.title = t('shell.page_title', { page: props.windowTitle ?? props.title })
  })
  onMount(takeFocus)
  createEffect(on(() => location.pathname, takeFocus, { defer: true }))

  return (
    <div class={styles.page} data-width={props.width ?? 'wide'}>
      <div
        class={styles.heading}
        ref={element => {
          heading = element
        }}
      >
        <PageTitle title={props.title} eyebrow={props.eyebrow} lead={props.lead} actions={props.actions} />
      </div>
      {props.children}
    </div>
  )
}

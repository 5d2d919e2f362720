import { useLocation } from '@solidjs/router'
import { Loading, Toaster } from '@tilth/ui'
import { ErrorBoundary, type JSX, Suspense } from 'solid-js'
import { readError } from '../server/read-error.ts'
import { ConnectionBar } from './connection-bar.tsx'
import styles from './frame.module.css'
import { LeaveQuestion } from './leave-question.tsx'
import { watchNavigation } from './navigation-focus.ts'
import { OutsideLayout } from './outside-layout.tsx'
import { ProblemPage } from './problem-page.tsx'

/** Around every page: what is said wherever one is, and what is shown when a whole page breaks. */
export const Frame = (props: { readonly children?: JSX.Element }) => {
  const location = useLocation()
  watchNavigation(() => location.pathname)
  return (
    <>
      <ConnectionBar />
      <ErrorBoundary
        fallback={thrown => {
          reportError(thrown)
          return (
            <OutsideLayout>
              <ProblemPage error={readError(thrown)} onRetry={() => globalThis.location.reload()} home="/" />
            </OutsideLayout>
          )
        }}
      >
        <Suspense
          fallback={
            <div class={styles.loading}>
              <Loading />
            </div>
          }
        >
          {props.children}
        </Suspense>
      </ErrorBoundary>
      <LeaveQuestion />
      <Toaster />
    </>
  )
}

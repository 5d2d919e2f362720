import { Loading } from '@tilth/ui'
import { createMemo, type JSX, Match, Switch } from 'solid-js'
import { readError } from '../server/read-error.ts'
import { SectionError } from './section-error.tsx'

/** The part of a TanStack query this view reads. */
export interface ShownQuery<Shown> {
  readonly isSuccess: boolean
  readonly isError: boolean
  readonly isRefetchError: boolean
  readonly data: Shown | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

export interface QueryViewProps<Shown> {
  readonly query: ShownQuery<Shown>
  /** Drawn while nothing has come yet; a quiet line of words if left out. */
  readonly loading?: JSX.Element
  readonly children: (shown: () => Shown) => JSX.Element
}

/** Loading, error or content. What was read once stays on screen while it is read again, also when that fails. */
export const QueryView = <Shown,>(props: QueryViewProps<Shown>) => {
  // `data` suspends the page when it is read before there is any, so it is read only where there is.
  const shown = createMemo(() => {
    if (!props.query.isSuccess && !props.query.isRefetchError) return null
    const value = props.query.data
    return value === undefined ? null : { value }
  })
  return (
    <Switch fallback={props.loading ?? <Loading />}>
      <Match when={shown()}>{held => props.children(() => held().value)}</Match>
      <Match when={props.query.isError}>
        <SectionError error={readError(props.query.error)} onRetry={() => void props.query.refetch()} />
      </Match>
    </Switch>
  )
}

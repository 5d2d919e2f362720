import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, onCleanup } from 'solid-js'
import { noteReached } from '../server/reachability.ts'
import { server } from '../server/server.ts'
import { followActivity } from './follow-activity.ts'
import { isTouchedBy } from './is-touched-by.ts'

const waitThen = (milliseconds: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

/** Keeps every query of the district true while it is on screen: one stream, whose events say what to read again. */
export const useLive = (slug: () => string): void => {
  const queries = useQueryClient()
  createEffect(() => {
    const district = slug()
    const isOfDistrict = (key: readonly unknown[]): boolean => key[0] === 'district' && key[1] === district
    const stop = followActivity({
      open: (lastEventId, on) => {
        const subscription = server.activity.follow.subscribe(
          { slug: district, lastEventId },
          {
            onStarted: () => {
              noteReached()
              on.started()
            },
            onData: tracked => on.event(tracked.id, tracked.data),
            onError: on.ended,
            onComplete: on.ended,
          },
        )
        return () => subscription.unsubscribe()
      },
      onEvent: event =>
        void queries.invalidateQueries({ predicate: query => isOfDistrict(query.queryKey) && isTouchedBy(event, query.queryKey) }),
      onGap: () => void queries.invalidateQueries({ predicate: query => isOfDistrict(query.queryKey) }),
      wait: waitThen,
    })
    onCleanup(stop)
  })
}

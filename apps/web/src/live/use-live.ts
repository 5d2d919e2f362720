import { useQueryClient } from '@tanstack/solid-query'
import { createEffect, onCleanup } from 'solid-js'
import { districtKey } from '../server/query-keys.ts'
import { noteBrokenOff, noteReached } from '../server/reachability.ts'
import { readAgain } from '../server/read-again.ts'
import { readError } from '../server/read-error.ts'
import { server } from '../server/server.ts'
import { followActivity } from './follow-activity.ts'
import { gatherEvents } from './gather-events.ts'
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
    const gathering = gatherEvents({
      read: events => readAgain(queries, key => isOfDistrict(key) && events.some(event => isTouchedBy(event, key))),
      wait: waitThen,
    })
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
            onConnectionStateChange: ({ state, error }) => {
              if (state === 'connecting' && error) noteBrokenOff()
            },
            onError: failure => {
              // The session may have ended, or with it the right to be here: whoever I am now is asked anew.
              if (readError(failure).kind === 'issue')
                void queries.invalidateQueries({ queryKey: districtKey(district, { slice: 'me', name: 'read' }) })
              on.ended()
            },
            onComplete: on.ended,
          },
        )
        return () => subscription.unsubscribe()
      },
      onEvent: gathering.add,
      onGap: () => void readAgain(queries, isOfDistrict),
      wait: waitThen,
    })
    onCleanup(() => {
      stop()
      gathering.stop()
    })
  })
}

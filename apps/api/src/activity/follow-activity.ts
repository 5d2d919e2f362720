import { type ActivityView, type DistrictContext, readActivity, runUseCase } from '@tilth/host'
import { tracked } from '@trpc/server'
import * as v from 'valibot'
import { insist } from '../trpc/insist.ts'
import { procedure } from '../trpc/procedure.ts'
import { openDistrict } from '../trpc/procedures.ts'
import type { RequestContext } from '../trpc/request-context.ts'

const input = v.object({
  slug: v.string(),
  /** The activity number seen last; absent: from now on. */
  lastEventId: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\d{1,15}$/)))),
})

/** However quiet it is, whether the session still stands is looked at this often. */
const longestWaitMs = 10_000

/**
 * A whole school follows one meeting: whoever has just read rests for a multiple of what that took, so that a busy server reads more events
 * at once and not the same ones more often. On a quiet one nobody notices.
 */
const restAfter = (readingMs: number): number => Math.min(2_000, Math.max(50, readingMs * 20))

/** One reading brings at most so many numbers, so a jump of that size may not be the end. */
const mostEventsAtOnce = 500

/**
 * What happens in a district, as far as this person may know: kinds and ids, never content. Resumes after `lastEventId`, also over a
 * restart, since the numbers are the activity log's. Ends when the session does; a server that stops breaks it off instead, so that the
 * screen comes back.
 */
export const followActivity = procedure
  .meta({ admits: 'district' })
  .input(input)
  .subscription(async function* ({ ctx, input, signal }) {
    const first = await openDistrict(ctx, input)
    let after = input.lastEventId ? Number(input.lastEventId) : null
    const waiter = createWaiter(ctx, { districtId: first.districtId, signal })
    try {
      for (let district: DistrictContext | null = first; district; district = await ctx.districtNow(input.slug)) {
        const started = performance.now()
        const { last, events } = insist(await runUseCase(readActivity, district, { after }))
        // Oldest first, and none beyond `last`: a reader that stops in between goes on with the next one.
        for (const event of events) yield tracked(String(event.no), event satisfies ActivityView)
        const hasMore = after !== null && last - after >= mostEventsAtOnce
        after = last
        if (!hasMore) {
          await waiter.rest(restAfter(performance.now() - started))
          await waiter.wait()
        }
        if (signal?.aborted) return
        if (ctx.isStopping()) throw new DOMException('the server stops', 'AbortError')
      }
    } finally {
      waiter.stop()
    }
  })

/** Remembers a wake that came while nobody waited, so no event is slept through. */
const createWaiter = (
  context: RequestContext,
  { districtId, signal }: { readonly districtId: string; readonly signal: AbortSignal | undefined },
) => {
  let isAwake = false
  let resume = (): void => {}
  let endRest = (): void => {}
  const wake = (): void => {
    isAwake = true
    resume()
    if (signal?.aborted || context.isStopping()) endRest()
  }
  const stopListening = context.listen(districtId, wake)
  signal?.addEventListener('abort', wake)
  return {
    /** Ends early only where nothing is to be read any more. */
    async rest(milliseconds: number): Promise<void> {
      if (signal?.aborted || context.isStopping()) return
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, milliseconds)
        endRest = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      endRest = () => {}
    },
    async wait(): Promise<void> {
      if (!isAwake) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, longestWaitMs)
          resume = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      isAwake = false
      resume = () => {}
    },
    stop(): void {
      stopListening()
      signal?.removeEventListener('abort', wake)
    },
  }
}

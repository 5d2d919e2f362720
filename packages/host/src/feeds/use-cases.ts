import { ok } from '@tilth/core'
import * as v from 'valibot'
import { anywhereSubject } from '../people/policy.ts'
import { actorId } from '../rounds/round-facts.ts'
import { defineInstallationUseCase, defineUseCase } from '../use-case/use-case.ts'
import { end, make } from './change-feed.ts'
import { readFeedOf } from './feed-store.ts'
import { readFeedBySecret } from './read-feed.ts'
import type { FeedView } from './views.ts'

/** Whether I have a private address of my dates. */
export const readFeed = defineUseCase({
  kind: 'query',
  name: 'feeds.read',
  input: v.object({}),
  policy: { action: 'calendar.read', subject: anywhereSubject },
  run: async context => {
    const found = await readFeedOf(context, actorId(context))
    return ok<FeedView>({ madeAt: found?.createdAt.toISOString() ?? null })
  },
})

/** Makes the address or renews it; it is in this answer and nowhere else. */
export const makeFeed = defineUseCase({
  kind: 'command',
  name: 'feeds.make',
  input: v.object({}),
  policy: { action: 'calendar.read', subject: anywhereSubject },
  run: make,
})

export const endFeed = defineUseCase({
  kind: 'command',
  name: 'feeds.end',
  input: v.object({}),
  policy: { action: 'calendar.read', subject: anywhereSubject },
  run: end,
})

/** For calendar programs, which have no session: the secret in the address is the key. */
export const openFeed = defineInstallationUseCase({
  kind: 'query',
  name: 'feeds.open',
  input: v.object({ slug: v.string(), token: v.pipe(v.string(), v.maxLength(100)) }),
  admits: 'anybody',
  run: readFeedBySecret,
})

import { ok, type Result } from '@tilth/core'
import { readVersions } from '../people/people-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { dropFeed, feedStream, readFeedOf, storeFeed } from './feed-store.ts'
import type { FeedSecret } from './views.ts'

/** A new address; the one before, if there was one, ends with it. Only a hash of its secret is kept, and no event tells others. */
export const make = (context: DistrictContext): Promise<Result<FeedSecret>> =>
  decideAndWrite<FeedSecret>(context, async () => {
    const personId = actorId(context)
    const expect = await readVersions(context, [feedStream(personId)])
    const token = context.newSecret()
    return ok({
      statements: [storeFeed({ personId, tokenHash: context.sha256(token), createdAt: context.now() })],
      expect,
      output: { url: `${context.origin()}/d/${context.slug}/feed/${token}.ics` },
    })
  })

/** Ending what has ended changes nothing. */
export const end = (context: DistrictContext): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const personId = actorId(context)
    const expect = await readVersions(context, [feedStream(personId)])
    const standing = await readFeedOf(context, personId)
    return ok({ statements: standing ? [dropFeed(personId)] : [], expect, output: null })
  })

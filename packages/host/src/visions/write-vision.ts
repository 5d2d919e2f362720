import { err, issue, ok, type Result } from '@tilth/core'
import { activityStatement } from '../activity/activity-statement.ts'
import { readVersions } from '../people/people-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import type { VisionWords } from './views.ts'
import { noVision, readVisions, storeVision, visionStream } from './vision-store.ts'

const isAddress = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

const wordsOf = ({ statement, goals, is, isNot, writtenIn }: VisionWords): VisionWords => ({ statement, goals, is, isNot, writtenIn })

/**
 * A new version; the ones before are kept. Whoever was slower is told (`conflict.vision_changed`) and nothing is overwritten; the same
 * words again are no version. Issues: `vision.empty`, `vision.wrong_address`.
 */
export const write = (
  context: DistrictContext,
  input: VisionWords & { readonly orgId: string; readonly version: number },
): Promise<Result<{ readonly version: number }>> =>
  decideAndWrite<{ readonly version: number }>(context, async () => {
    const words = wordsOf(input)
    const wrong = words.writtenIn.findIndex(place => place.url !== null && !isAddress(place.url))
    if (wrong >= 0) return err(issue('vision.wrong_address', { path: ['writtenIn', wrong, 'url'] }))
    const [expect, visions] = await Promise.all([readVersions(context, [visionStream(input.orgId)]), readVisions(context, [input.orgId])])
    const standing = visions.get(input.orgId) ?? noVision
    if (standing.version !== input.version) return err(issue('conflict.vision_changed', { params: { version: standing.version } }))
    const isEmpty = words.statement === '' && [words.goals, words.is, words.isNot, words.writtenIn].every(list => list.length === 0)
    if (isEmpty && standing.version === 0) return err(issue('vision.empty', { path: ['statement'] }))
    if (JSON.stringify(wordsOf(standing)) === JSON.stringify(words)) return ok({ statements: [], output: { version: standing.version } })
    const version = standing.version + 1
    return ok({
      statements: [
        activityStatement(context, { kind: 'vision.changed', orgId: input.orgId, subject: input.orgId }),
        storeVision({ orgId: input.orgId, version, ...words, writtenBy: actorId(context), writtenAt: context.now() }),
      ],
      expect,
      output: { version },
    })
  })

import { err, issue, ok, type Result } from '@tilth/core'
import { activityStatement } from '../activity/activity-statement.ts'
import { readVersions } from '../people/people-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import {
  answerStream,
  fewestSentences,
  pulseStream,
  pulsesStream,
  readAnswers,
  readPulse,
  readPulsesOf,
  storeAnswer,
  storePulse,
  takeOutSentence,
  takeSentences,
} from './pulse-store.ts'

/** One at a time at an org. Issue: `pulse.one_is_open`. */
export const open = (
  context: DistrictContext,
  input: { readonly orgId: string; readonly question: string },
): Promise<Result<{ readonly pulseId: string }>> =>
  decideAndWrite<{ readonly pulseId: string }>(context, async () => {
    const [expect, pulses] = await Promise.all([
      readVersions(context, [pulsesStream(input.orgId)]),
      readPulsesOf(context, { orgId: input.orgId, personId: actorId(context) }),
    ])
    if (pulses.some(({ row }) => row.revealedAt === null)) return err(issue('pulse.one_is_open'))
    const pulseId = context.newId()
    return ok({
      statements: [
        activityStatement(context, { kind: 'pulse.changed', orgId: input.orgId, subject: pulseId }),
        storePulse({
          id: pulseId,
          orgId: input.orgId,
          question: input.question === '' ? null : input.question,
          openedBy: actorId(context),
          openedAt: context.now(),
        }),
      ],
      expect,
      output: { pulseId },
    })
  })

/**
 * My own sentence, as often as I like until the reveal; the newest stands. Others hear that one more has answered, once and without a
 * name; a change of mind is no event. Issue: `pulse.already_revealed`.
 */
export const answer = (
  context: DistrictContext,
  input: { readonly pulseId: string; readonly text: string },
): Promise<Result<{ readonly text: string }>> =>
  decideAndWrite<{ readonly text: string }>(context, async () => {
    const mine = { pulseId: input.pulseId, personId: actorId(context) }
    const [expect, unchanged] = await Promise.all([
      readVersions(context, [answerStream(mine)]),
      readVersions(context, [pulseStream(input.pulseId)]),
    ])
    const [found, said] = await Promise.all([readPulse(context, input.pulseId), readAnswers(context, mine)])
    if (!found) return err(issue('not_found'))
    if (found.revealedAt !== null) return err(issue('pulse.already_revealed'))
    const progressed = activityStatement(context, {
      kind: 'pulse.progressed',
      orgId: found.orgId,
      subject: input.pulseId,
      withoutActor: true,
    })
    return ok({
      statements: [...(said.mine === null ? [progressed] : []), storeAnswer({ ...mine, text: input.text, saidAt: context.now() })],
      expect,
      unchanged,
      output: { text: input.text },
    })
  })

/** For good and for all. Pressed twice it is revealed once. What was said stays; who said it does not. */
export const reveal = (context: DistrictContext, pulseId: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const expect = await readVersions(context, [pulseStream(pulseId)])
    const found = await readPulse(context, pulseId)
    if (!found) return err(issue('not_found'))
    if (found.revealedAt !== null) return ok({ statements: [], output: null })
    return ok({
      statements: [
        activityStatement(context, { kind: 'pulse.changed', orgId: found.orgId, subject: pulseId }),
        ...takeSentences(pulseId, { revealedBy: actorId(context), revealedAt: context.now() }),
      ],
      expect,
      output: null,
    })
  })

/**
 * Deletes somebody's words for good, whoever said them; how many answered stays. Only of sentences that are shown: whether words that are
 * not were said is nobody's to find out. Issue: `pulse.unknown_sentence`.
 */
export const takeOut = (
  context: DistrictContext,
  { pulseId, sentence }: { readonly pulseId: string; readonly sentence: string },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const expect = await readVersions(context, [pulseStream(pulseId)])
    const found = await readPulse(context, pulseId)
    if (!found) return err(issue('not_found'))
    const shown = found.sentences ?? []
    if (shown.length < fewestSentences || !shown.includes(sentence)) return err(issue('pulse.unknown_sentence', { path: ['sentence'] }))
    return ok({
      statements: [
        activityStatement(context, { kind: 'pulse.changed', orgId: found.orgId, subject: pulseId }),
        takeOutSentence(found, sentence),
      ],
      expect,
      output: null,
    })
  })

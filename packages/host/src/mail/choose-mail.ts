import { err, issue, ok, type Result } from '@tilth/core'
import { readCalendars } from '../calendar/calendars.ts'
import { readVersions } from '../people/people-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { mailChoiceStream, readMailChoice, storeMailChoice, wakeReminders } from './mail-store.ts'
import { nextSendingTime } from './send-reminders.ts'
import type { MailView } from './views.ts'

/** Mine alone, so no event tells others. Issues: `mail.not_set_up`, `mail.no_address`; to stop is always possible. */
export const choose = (context: DistrictContext, input: { readonly wanted: boolean }): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const personId = actorId(context)
    const expect = await readVersions(context, [mailChoiceStream(personId)])
    const [standing, calendars] = await Promise.all([readMailChoice(context, personId), readCalendars(context)])
    if (standing.wanted === input.wanted) return ok({ statements: [], output: null })
    if (input.wanted && context.mail === null) return err(issue('mail.not_set_up'))
    if (input.wanted && standing.email === null) return err(issue('mail.no_address'))
    return ok({
      statements: [
        storeMailChoice({ personId, wantsNudges: input.wanted, changedAt: context.now() }),
        ...(input.wanted ? [wakeReminders(nextSendingTime(calendars, context.now()))] : []),
      ],
      expect,
      output: null,
    })
  })

export const readMyMail = async (context: DistrictContext): Promise<MailView> => {
  const { wanted, email, last } = await readMailChoice(context, actorId(context))
  return { isSetUp: context.mail !== null, wanted, address: email, last }
}

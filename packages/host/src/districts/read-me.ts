import { err, issue, ok, type Result } from '@tilth/core'
import { type Action, can } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { person, profile } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { anywhereSubject, rootSubject } from '../people/policy.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { MeView } from './views.ts'

export const readMyself = async (context: DistrictContext): Promise<Result<MeView>> => {
  const { actor } = context
  if (actor.kind !== 'person') return err(issue('not_found'))
  const [[me], [about]] = await readMany(context.db, [
    query
      .select()
      .from(person)
      .where(eq(person.id, actorId(context))),
    query.select().from(profile),
  ])
  if (!me || !about) return err(issue('not_found'))
  const somewhere = await anywhereSubject(context)
  const whole = (await rootSubject(context)) ?? { orgPath: [] }
  const maySomewhere = (action: Action): boolean => can(actor, action, somewhere)
  return ok({
    personId: me.id,
    name: me.name,
    guest: actor.guest,
    guestRoundId: context.guestRoundId,
    locale: me.locale,
    roles: actor.roles,
    district: {
      id: context.districtId,
      slug: context.slug,
      name: about.name,
      code: about.code,
      languages: about.languages,
      timeZone: about.timeZone,
      schoolYearStart: about.schoolYearStart,
      demo: about.demo,
    },
    may: {
      createRounds: maySomewhere('round.create'),
      editPeople: maySomewhere('people.edit'),
      editDistrict: can(actor, 'district.edit', whole),
      seePeople: maySomewhere('people.read'),
      seeWindows: maySomewhere('window.read'),
      importRatings: maySomewhere('ratings.import'),
      enablePlugins: can(actor, 'plugin.enable', whole),
      seePlugins: maySomewhere('plugin.read'),
    },
  })
}

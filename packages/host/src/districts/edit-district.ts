import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import { query, readMany, toStatement } from '@tilth/db'
import { org, person, profile } from '@tilth/db/district'
import { eq } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { outboxStatement } from '../outbox/outbox-statement.ts'
import { changeOrg, orgTreeStream, personStream, readVersions } from '../people/people-store.ts'
import { actorId } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'

export const profileStream = 'profile'

export interface ProfileWords {
  readonly name: string
  /** County-district-school code, digits only; 7 for a district, 14 with the school's. */
  readonly code: string | null
  readonly languages: readonly string[]
  readonly timeZone: string
  /** 1..12. */
  readonly schoolYearStart: number
}

/** Whether a time zone is one this machine's calendar knows: `America/Los_Angeles`. Issue: `district.unknown_time_zone`. */
export const checkTimeZone = (timeZone: string): Issue | null => {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return null
  } catch {
    return issue('district.unknown_time_zone', { path: ['timeZone'] })
  }
}

/** The root org carries the district's name and code too. Issue: `district.unknown_time_zone`. */
export const changeProfile = (context: DistrictContext, input: ProfileWords): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const wrong = checkTimeZone(input.timeZone)
    if (wrong) return err(wrong)
    const expect = await readVersions(context, [profileStream, orgTreeStream])
    const [[about], orgs] = await readMany(context.db, [
      query.select().from(profile),
      query.select({ id: org.id, parentId: org.parentId }).from(org),
    ])
    const root = orgs.find(row => row.parentId === null)
    if (!about || !root) return err(issue('not_found'))
    const { name, code, timeZone, schoolYearStart } = input
    const languages = [...new Set(input.languages)]
    return ok({
      statements: [
        activityStatement(context, { kind: 'district.changed' }),
        toStatement(query.update(profile).set({ name, code, languages, timeZone, schoolYearStart }).where(eq(profile.id, about.id))),
        changeOrg(root.id, { name, code }),
        ...(about.name === name ? [] : [outboxStatement({ kind: 'profile.rename', payload: { name } })]),
      ],
      expect,
      output: null,
    })
  })

/** Mine alone, so no event tells others. */
export const keepLocale = (context: DistrictContext, locale: string): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const personId = actorId(context)
    const expect = await readVersions(context, [personStream(personId)])
    const [[me]] = await readMany(context.db, [query.select({ locale: person.locale }).from(person).where(eq(person.id, personId))])
    if (!me) return err(issue('not_found'))
    if (me.locale === locale) return ok({ statements: [], output: null })
    return ok({ statements: [toStatement(query.update(person).set({ locale }).where(eq(person.id, personId)))], expect, output: null })
  })

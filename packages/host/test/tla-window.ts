import { query, toStatement } from '@tilth/db'
import { org } from '@tilth/db/district'
import { saveDraft, submitRatings } from '../src/ratings/use-cases.ts'
import { revealRound } from '../src/rounds/use-cases.ts'
import type { DistrictContext } from '../src/use-case/context.ts'
import { createWindow, openWindow, readWindow, releaseWindow } from '../src/windows/use-cases.ts'
import { succeed, type TestDistrict } from './harness.ts'
import { sheetOf, tlaSettings } from './tla-round.ts'

export interface TestSchool {
  readonly orgId: string
  readonly name: string
  readonly roundId: string
  readonly principal: DistrictContext
  readonly members: readonly DistrictContext[]
}

const addSchool = async (district: TestDistrict, name: string): Promise<string> => {
  const { db, newId } = await district.asSystem()
  const id = newId()
  await db.write([toStatement(query.insert(org).values({ id, parentId: district.rootId, kind: 'school', name }))])
  return id
}

/**
 * An open window of three conditions over schools with so many raters each, one of them its principal; everybody who holds a role at a
 * school is on its team. `director` facilitates the district and is on no team.
 */
export const openTlaWindow = async (district: TestDistrict, raters: readonly number[], more: Partial<typeof tlaSettings> = {}) => {
  const director = await district.as(await district.addPerson('Director', 'facilitator'))
  const places = []
  for (const [index, count] of raters.entries()) {
    const orgId = await addSchool(district, `School ${index + 1}`)
    const principal = await district.as(await district.addPerson(`Principal ${index + 1}`, 'facilitator', orgId))
    const others = []
    for (let each = 1; each < count; each += 1)
      others.push(await district.as(await district.addPerson(`Member ${index + 1}.${each}`, 'member', orgId)))
    places.push({ orgId, name: `School ${index + 1}`, principal, members: [principal, ...others].slice(0, count) })
  }
  const { windowId } = await succeed(createWindow, director, {
    orgId: district.rootId,
    schools: places.map(place => place.orgId),
    pluginId: 'tla-conditions',
    frameworkId: 'tla-conditions',
    instrumentId: 'taking-stock',
    ...tlaSettings,
    ...more,
    people: 'role-holders',
  })
  await succeed(openWindow, director, { windowId })
  const view = await succeed(readWindow, director, { windowId, locale: 'en' })
  const schools: readonly TestSchool[] = places.map(place => ({
    ...place,
    roundId: view.schools.find(school => school.orgId === place.orgId)?.roundId ?? '',
  }))
  return { windowId, director, schools }
}

/** Marks of one school, a sheet a rater; then everything of it is revealed by its principal. */
export const rateAndReveal = async (school: TestSchool, sheets: readonly Readonly<Record<string, number>>[]): Promise<void> => {
  for (const [index, marks] of sheets.entries()) {
    const rater = school.members[index]
    if (!rater) throw new Error(`no rater ${index}`)
    await succeed(saveDraft, rater, { roundId: school.roundId, items: sheetOf(marks) })
    await succeed(submitRatings, rater, { roundId: school.roundId })
  }
  await succeed(revealRound, school.principal, { roundId: school.roundId })
}

export const releaseBoth = async (director: DistrictContext, windowId: string): Promise<void> => {
  await succeed(releaseWindow, director, { windowId, stage: 'school' })
  await succeed(releaseWindow, director, { windowId, stage: 'district' })
}

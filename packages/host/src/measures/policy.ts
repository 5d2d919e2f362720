import { can, type Subject } from '@tilth/core/access'
import { type OrgRow, orgPathOf } from '../people/org-path.ts'
import { orgSubject } from '../people/policy.ts'
import { planSubject } from '../plans/policy.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { isPlaceOf, type MeasureFacts, readMeasureFacts } from './measure-facts.ts'

const rolePlaces = (context: DistrictContext): readonly string[] =>
  context.actor.kind === 'person' ? context.actor.roles.map(({ orgId }) => orgId) : []

/**
 * Where this person meets a measure: at its own place, or, for one of a place above, at the first of their own below it. A district's
 * measure is also its schools'. Null where they meet it nowhere.
 */
export const meetingPlace = (
  context: DistrictContext,
  { orgs, orgId }: { readonly orgs: readonly OrgRow[]; readonly orgId: string },
): string | null => {
  const canRead = (place: string): boolean => can(context.actor, 'measure.read', { orgPath: orgPathOf(orgs, place) })
  if (canRead(orgId)) return orgId
  return rolePlaces(context).find(place => orgPathOf(orgs, place).includes(orgId) && canRead(place)) ?? null
}

const readKnown = async (context: DistrictContext, measureId: string): Promise<(MeasureFacts & { readonly meets: string }) | null> => {
  const facts = await readMeasureFacts(context, measureId)
  const meets = facts && meetingPlace(context, { orgs: facts.orgs, orgId: facts.measure.orgId })
  return facts && meets ? { ...facts, meets } : null
}

type AtPlace = { readonly measureId: string; readonly orgId?: string | null | undefined }

/** Null where the actor may not know of the measure, so that denial and absence look alike. */
export const measureSubject = async (context: DistrictContext, input: AtPlace): Promise<Subject | null> => {
  const facts = await readKnown(context, input.measureId)
  if (!facts || (input.orgId && !isPlaceOf(facts, input.orgId))) return null
  return { orgPath: orgPathOf(facts.orgs, facts.meets), own: facts.isOwn }
}

/** What is said about the measure as a whole: at its own place. */
export const ownMeasureSubject = async (context: DistrictContext, input: { readonly measureId: string }): Promise<Subject | null> => {
  const facts = await readKnown(context, input.measureId)
  return facts && { orgPath: facts.orgPath, own: facts.isOwn }
}

/** Values, and what is decided about the chart, at one place of the measure. */
export const placeOfMeasureSubject = async (context: DistrictContext, input: AtPlace): Promise<Subject | null> => {
  const facts = await readKnown(context, input.measureId)
  const place = input.orgId ?? facts?.measure.orgId
  return facts && place !== undefined && isPlaceOf(facts, place) ? { orgPath: orgPathOf(facts.orgs, place), own: facts.isOwn } : null
}

/** Where a new measure would stand: in a plan as the plan's lead's own, else at the place itself. */
export const newMeasureSubject = async (
  context: DistrictContext,
  input: { readonly orgId: string; readonly planId: string | null },
): Promise<Subject | null> => {
  if (input.planId === null) return orgSubject(context, input)
  return planSubject(context, { planId: input.planId })
}

/** Whose marks are shown. A team's own named round has no floor: that is the method itself. */
export type Audience =
  | 'own-named-round'
  | 'own-confidential-round'
  | 'outside-team'
  | 'staff'
  | 'students-and-families'
  | 'class'
  | 'free-text'

/** The least number of people behind anything shown, and the least that a district's or a state's own rule may bring it to. */
const floors: Readonly<Record<Audience, { readonly usual: number; readonly least: number }>> = {
  'own-named-round': { usual: 1, least: 1 },
  'own-confidential-round': { usual: 3, least: 3 },
  'outside-team': { usual: 5, least: 5 },
  staff: { usual: 5, least: 5 },
  'students-and-families': { usual: 11, least: 5 },
  class: { usual: 11, least: 5 },
  'free-text': { usual: 10, least: 10 },
}

/**
 * The floor that holds: what the district decided if it did, else the usual one; neither it nor a plugin's preset goes below the least,
 * and a plugin's preset may only raise it. Free text has its group's floor where that is higher.
 */
export const floorFor = (
  audience: Audience,
  { district, plugin, group }: { readonly district?: number; readonly plugin?: number; readonly group?: number } = {},
): number => {
  const { usual, least } = floors[audience]
  return Math.max(least, district ?? usual, plugin ?? 0, audience === 'free-text' ? (group ?? 0) : 0)
}

/** Whether a class of so many may be reported to its lead: from the floor, and below 11 only with 70 % of the class. */
export const isClassReportable = ({
  respondents,
  size,
  floor,
}: {
  readonly respondents: number
  readonly size: number
  readonly floor: number
}): boolean => respondents >= Math.max(floor, floors.class.least) && (respondents >= floors.class.usual || respondents >= 0.7 * size)

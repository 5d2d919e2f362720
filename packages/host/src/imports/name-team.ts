import type { RatingsMap } from './ratings-map.ts'

/** What a team is called: a bare number names nobody, so the column's name goes before it. */
export const nameTeam = (team: string, map: RatingsMap): string => (/^\d+$/.test(team) ? `${map.team} ${team}` : team)

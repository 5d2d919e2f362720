/** @tilth/host/imports: ratings read from a table, for whoever has one without a district around it. */
export { chooseDistrict } from './choose-district.ts'
export { nameTeam } from './name-team.ts'
export type { MappedColumn, RatingsMap } from './ratings-map.ts'
export { readNumberedTeams, readRatedTeams } from './read-rated-teams.ts'
export type { TeamRatings } from './read-ratings.ts'
export type { WrongRow } from './wrong-row.ts'

export { countDots, type DotCount } from './count-dots.ts'
export { type BallotRule, type Dots, parseDots } from './parse-dots.ts'
export { suggestBallot } from './suggest-ballot.ts'

import type { RoundCard } from './queries.ts'

/** `rate`, `go-on`, `look-over`: my own answers. `run`: the team's page. `prepare`: a draft. `results`: what the team sees. */
export type NextThing = 'rate' | 'go-on' | 'look-over' | 'run' | 'prepare' | 'results'

/** The one thing to do about a round, for me. My own unfinished answers come before running the round for others. */
export const nextThing = (round: Pick<RoundCard, 'state' | 'revealed' | 'fullyRevealed' | 'mine'>, runsRounds: boolean): NextThing => {
  if (round.fullyRevealed || (round.state === 'closed' && round.revealed)) return 'results'
  if (round.state === 'draft') return 'prepare'
  if (round.state === 'open' && round.mine === 'not-started') return 'rate'
  if (round.state === 'open' && round.mine === 'started') return 'go-on'
  if (round.revealed) return 'results'
  if (round.state === 'open' && round.mine === 'submitted' && !runsRounds) return 'look-over'
  return 'run'
}

export const nextHref = (slug: string, at: { readonly roundId: string; readonly next: NextThing }): string => {
  const page = `/d/${slug}/rounds/${at.roundId}`
  return at.next === 'rate' || at.next === 'go-on' || at.next === 'look-over' ? `${page}/rate` : page
}

import type { RoundCard } from './queries.ts'

export interface RoundGroups {
  /** Marks still come in; some conditions may be revealed already. */
  readonly open: readonly RoundCard[]
  readonly drafts: readonly RoundCard[]
  /** Closed, and still sealed. */
  readonly sealed: readonly RoundCard[]
  readonly revealed: readonly RoundCard[]
  readonly imported: readonly RoundCard[]
}

const byClosing = (a: RoundCard, b: RoundCard): number => (a.closesAt ?? '9999').localeCompare(b.closesAt ?? '9999')

/** Where a round stands decides where it is listed; imported rounds are many and have a list of their own. Open ones by what closes first. */
export const groupRounds = (rounds: readonly RoundCard[]): RoundGroups => {
  const ours = rounds.filter(round => round.source === 'people')
  return {
    open: ours.filter(round => round.state === 'open' && !round.fullyRevealed).toSorted(byClosing),
    drafts: ours.filter(round => round.state === 'draft'),
    sealed: ours.filter(round => round.state === 'closed' && !round.revealed),
    revealed: ours.filter(round => round.fullyRevealed || (round.state === 'closed' && round.revealed)),
    imported: rounds.filter(round => round.source === 'import'),
  }
}

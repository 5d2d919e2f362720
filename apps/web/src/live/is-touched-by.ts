export interface LiveEvent {
  readonly no: number
  readonly kind: string
  readonly roundId: string | null
}

/** For each kind of event, the slices to read again: `round` only what belongs to the event's round, `all` whatever it belongs to. */
const reach: Readonly<Record<string, { readonly round: readonly string[]; readonly all: readonly string[] }>> = {
  'round.created': { round: [], all: ['rounds', 'home'] },
  'round.changed': { round: ['rounds', 'ratings', 'results'], all: ['home'] },
  'round.opened': { round: ['rounds', 'ratings'], all: ['home'] },
  'round.closed': { round: ['rounds', 'ratings', 'results', 'priorities'], all: ['home'] },
  'round.revealed': { round: ['rounds', 'ratings', 'results', 'priorities'], all: ['home'] },
  'round.progressed': { round: ['rounds'], all: ['home'] },
  'finding.recorded': { round: ['results', 'priorities'], all: ['home'] },
  'comment.written': { round: ['results'], all: [] },
  'priorities.changed': { round: ['priorities', 'results'], all: ['home'] },
  'people.changed': { round: [], all: ['people', 'me', 'rounds'] },
  'people.reset_started': { round: [], all: [] },
  'plugins.changed': { round: [], all: ['plugins', 'rounds'] },
  'district.changed': { round: [], all: ['me', 'home'] },
}

const isOfRound = (input: unknown, roundId: string | null): boolean => {
  if (typeof input !== 'object' || input === null || !('roundId' in input)) return true
  return roundId === null || input.roundId === roundId
}

/** Whether the query with this key may have changed by that event. A kind this page does not know yet touches everything of the district. */
export const isTouchedBy = (event: LiveEvent, key: readonly unknown[]): boolean => {
  const slice = key[2]
  if (typeof slice !== 'string') return false
  const known = reach[event.kind]
  if (known === undefined) return true
  return known.all.includes(slice) || (known.round.includes(slice) && isOfRound(key[4], event.roundId))
}

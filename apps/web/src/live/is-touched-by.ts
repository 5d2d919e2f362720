export interface LiveEvent {
  readonly no: number
  readonly kind: string
  readonly roundId: string | null
}

/** For each kind of event, the slices to read again: `round` only what belongs to the event's round, `all` whatever it belongs to. */
const reach: Readonly<Record<string, { readonly round: readonly string[]; readonly all: readonly string[] }>> = {
  'round.created': { round: [], all: ['rounds', 'home'] },
  'round.changed': { round: ['rounds', 'ratings', 'results', 'meetings', 'voices'], all: ['home'] },
  'round.opened': { round: ['rounds', 'ratings'], all: ['home', 'windows'] },
  'round.closed': { round: ['paper', 'rounds', 'ratings', 'results', 'priorities', 'meetings'], all: ['home', 'windows'] },
  'round.revealed': {
    round: ['paper', 'rounds', 'ratings', 'results', 'priorities', 'meetings', 'voices', 'breakdowns'],
    all: ['home', 'windows'],
  },
  'round.progressed': { round: ['paper', 'rounds', 'meetings', 'voices'], all: ['home', 'windows'] },
  'condition.revealed': {
    round: ['rounds', 'ratings', 'results', 'priorities', 'meetings', 'voices', 'breakdowns'],
    all: ['home', 'windows'],
  },
  'meeting.changed': { round: ['meetings'], all: ['home'] },
  'second_pass.opened': { round: ['meetings', 'ratings', 'results'], all: [] },
  'second_pass.progressed': { round: ['meetings'], all: [] },
  'second_pass.closed': { round: ['meetings', 'ratings', 'results'], all: [] },
  'layer_note.written': { round: ['layerNotes', 'meetings'], all: [] },
  'ballot.changed': { round: ['ballots'], all: ['home'] },
  'ballot.progressed': { round: ['ballots'], all: [] },
  'evidence.changed': { round: [], all: ['evidence', 'plans'] },
  'window.changed': { round: [], all: ['windows', 'rounds', 'home'] },
  'window.released': { round: [], all: ['windows', 'rounds', 'results', 'breakdowns', 'home'] },
  'finding.recorded': { round: ['results', 'priorities', 'meetings'], all: ['home', 'plans'] },
  'comment.written': { round: ['results'], all: [] },
  'answer.taken_out': { round: ['results'], all: [] },
  'priorities.changed': { round: ['priorities', 'results'], all: ['home', 'plans'] },
  'vision.changed': { round: [], all: ['visions', 'plans', 'portfolio'] },
  'pulse.changed': { round: [], all: ['visions', 'home'] },
  'pulse.progressed': { round: [], all: ['visions'] },
  'plan.changed': { round: [], all: ['plans', 'cycles', 'measures', 'portfolio', 'home'] },
  'cycle.changed': { round: [], all: ['cycles', 'plans', 'measures', 'portfolio', 'home'] },
  'measure.changed': { round: [], all: ['measures', 'cycles', 'plans', 'portfolio', 'home'] },
  'calendar.changed': { round: [], all: ['calendar', 'portfolio', 'home'] },
  'people.changed': { round: [], all: ['people', 'me', 'rounds'] },
  'people.reset_started': { round: [], all: [] },
  'plugins.changed': {
    round: [],
    all: ['plugins', 'rounds', 'records', 'analyses', 'plans', 'cycles', 'home', 'ownDocuments', 'editions'],
  },
  'editions.changed': { round: [], all: ['editions', 'rounds', 'breakdowns', 'plans', 'priorities'] },
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

import { can } from '@tilth/core/access'
import { inWords, markInWords, tallyOf } from '@tilth/core/rubrics'
import { query, readMany } from '@tilth/db'
import { ballot, ballotPaper, draft, finding, priority, round } from '@tilth/db/district'
import { asc, desc, eq, isNull } from 'drizzle-orm'
import { positionsOf } from '../results/item-result.ts'
import { readCountedMarks } from '../results/stored-tallies.ts'
import { mayReadWords, viewerOfItem } from '../results/viewer.ts'
import { formItems, minutesFor } from '../rounds/form-view.ts'
import { readPinnedFramework } from '../rounds/pinned-framework.ts'
import { subjectOf } from '../rounds/policy.ts'
import { readRoundCards } from '../rounds/round-cards.ts'
import { actorId, readRoundFacts } from '../rounds/round-facts.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { HomePriority, HomeView, RoundCard, TaskView } from './views.ts'

type Locale = 'en' | 'es'

/** How many rounds back the home page looks for what was chosen. */
const roundsWithPriorities = 12

/** What waits for this person, what runs, and what was chosen to work on. */
export const readHomeView = async (context: DistrictContext, locale: Locale): Promise<HomeView> => {
  const cards = await readRoundCards(context, locale)
  const [tasks, priorities] = await Promise.all([readTasks(context, cards), readChosen(context, cards, locale)])
  return { tasks, rounds: cards.filter(card => card.source === 'people' && card.isOwn && !card.fullyRevealed), priorities }
}

/** What waits for this person in rounds. */
export const readTasks = async (context: DistrictContext, cards: readonly RoundCard[]): Promise<readonly TaskView[]> => {
  const [drafts, rounds, priorities, ballots, papers] = await readMany(context.db, [
    query
      .select({ roundId: draft.roundId, items: draft.items })
      .from(draft)
      .where(eq(draft.personId, actorId(context))),
    query.select({ id: round.id, hash: round.frameworkHash, instrumentId: round.instrumentId }).from(round),
    query.selectDistinct({ roundId: priority.roundId }).from(priority),
    query.select({ id: ballot.id, roundId: ballot.roundId }).from(ballot).where(isNull(ballot.closedAt)),
    query
      .select({ ballotId: ballotPaper.ballotId })
      .from(ballotPaper)
      .where(eq(ballotPaper.personId, actorId(context))),
  ])
  const hasPriorities = new Set(priorities.map(row => row.roundId))
  const voted = new Set(papers.map(row => row.ballotId))
  const waitsForVote = new Set(ballots.filter(row => !voted.has(row.id)).map(row => row.roundId))
  const tasks: TaskView[] = []
  for (const card of cards) {
    const pinned = rounds.find(row => row.id === card.id)
    const base = { roundId: card.id, roundTitle: card.title, orgName: card.orgName, closesAt: card.closesAt, total: card.conditions }
    if (card.state === 'open' && (card.mine === 'not-started' || card.mine === 'started') && pinned) {
      const { framework } = await readPinnedFramework(context, pinned.hash)
      const items = Object.values(drafts.find(row => row.roundId === card.id)?.items ?? {})
      tasks.push({
        ...base,
        kind: card.mine === 'started' ? 'finish-rating' : 'rate',
        answered: items.filter(item => item.mark !== 255).length,
        minutes: minutesFor(framework, { instrumentId: pinned.instrumentId, items: card.conditions }),
      })
    }
    if (card.mine !== 'not-invited' && waitsForVote.has(card.id)) tasks.push({ ...base, kind: 'vote', answered: null, minutes: null })
    const nextStep = facilitatorStep(card, hasPriorities.has(card.id))
    if (nextStep) tasks.push({ ...base, kind: nextStep, answered: null, minutes: null })
  }
  return tasks
}

/** The one next thing for whoever runs a round. */
const facilitatorStep = (card: RoundCard, hasPriorities: boolean): 'reveal' | 'agree' | 'choose' | null => {
  if (card.source === 'import' || card.state === 'draft' || !card.runs || !card.isOwn) return null
  if (!card.revealed) return card.finished > 0 && (card.finished === card.invited || card.state === 'closed') ? 'reveal' : null
  if (hasPriorities) return null
  return card.agreed === 0 ? 'agree' : 'choose'
}

const readChosen = async (context: DistrictContext, cards: readonly RoundCard[], locale: Locale): Promise<readonly HomePriority[]> => {
  const [rows, findings] = await readMany(context.db, [
    query.select().from(priority).where(eq(priority.state, 'chosen')).orderBy(asc(priority.rank)),
    query
      .select({ roundId: finding.roundId, item: finding.item, position: finding.position, version: finding.version })
      .from(finding)
      .orderBy(desc(finding.version)),
  ])
  const latest = new Map(findings.toReversed().map(row => [`${row.roundId}/${row.item}`, row.position]))
  const ofRound = async (card: RoundCard): Promise<readonly HomePriority[]> => {
    const mine = rows.filter(row => row.roundId === card.id)
    const facts = await readRoundFacts(context, card.id)
    if (!facts || !can(context.actor, 'results.read', subjectOf(facts))) return []
    const [{ framework }, marks] = await Promise.all([
      readPinnedFramework(context, facts.round.frameworkHash),
      readCountedMarks(context, { facts, items: mine.map(row => row.item) }),
    ])
    const forms = formItems(framework, { ...facts.round, locale })
    return mine.flatMap(row => {
      const form = forms.find(candidate => candidate.code === row.item)
      if (!form) return []
      const counted = marks.get(row.item) ?? []
      const isShown = positionsOf(counted).length >= viewerOfItem(context, { facts, item: row.item }).floor
      const hasWords = mayReadWords(context, { facts, item: row.item, counted: positionsOf(counted).length })
      const position = latest.get(`${card.id}/${row.item}`) ?? null
      return [
        {
          roundId: card.id,
          item: row.item,
          label: form.label,
          orgName: card.orgName,
          rank: row.rank ?? 0,
          lens: hasWords ? row.lens : null,
          reason: hasWords ? row.reason : '',
          agreed: position === null || !hasWords ? null : markInWords(position, { scale: form.scale, locale }),
          agreement: isShown ? inWords(tallyOf(counted, form.scale), form.scale) : ('too-few' as const),
        },
      ]
    })
  }
  const hasChoice = new Set(rows.map(row => row.roundId))
  const withChoice = cards.filter(card => hasChoice.has(card.id)).slice(0, roundsWithPriorities)
  return (await Promise.all(withChoice.map(ofRound))).flat()
}

import type { Action } from './action.ts'
import { type Actor, type PersonActor, type Role, workingRoles } from './actor.ts'
import type { Subject } from './subject.ts'

/** A person before a subject: which roles count for it, and what is so about the two. */
interface Standing {
  readonly at: ReadonlySet<Role>
  readonly hasAnyRole: boolean
  /** Some role that is more than walking through classrooms. */
  readonly readsSomewhere: boolean
  readonly invited: boolean
  readonly facilitates: boolean
  readonly own: boolean
  readonly admitted: boolean
  readonly open: boolean
  readonly revealed: boolean
}

type Rule = (standing: Standing) => boolean

const holds =
  (...roles: readonly Role[]): Rule =>
  standing =>
    roles.some(role => standing.at.has(role))

const isAdministrator = holds('administrator')
const runsRounds = holds('administrator', 'facilitator')
const supports = holds('administrator', 'facilitator', 'coach')
const belongs: Rule = standing => standing.at.size > 0
const works = holds(...workingRoles)
/** What is shown to an org. An observer sees visits, which say for themselves who sees them, and nothing of plans and numbers. */
const reads = holds(...workingRoles, 'viewer', 'lead')
const runsThisRound: Rule = standing => standing.facilitates || runsRounds(standing)
const followsRound: Rule = standing => standing.invited || standing.facilitates || supports(standing)
const seesResults: Rule = standing => standing.revealed && followsRound(standing)
const isOwn: Rule = standing => standing.own
/** What is filled in says for itself who is let in; whoever holds no role any more is not. */
const isAdmitted: Rule = standing => isAdministrator(standing) || (standing.admitted && standing.hasAnyRole)
const takesPart = holds('administrator', 'facilitator', 'member')
const leads: Rule = standing => runsRounds(standing) || (standing.own && works(standing))

const rules: Readonly<Record<Action, Rule>> = {
  'district.read': standing => standing.hasAnyRole,
  'district.edit': isAdministrator,
  'org.read': belongs,
  'org.edit': isAdministrator,
  'people.read': supports,
  'people.edit': isAdministrator,
  'people.invite': runsRounds,
  'people.reset_password': isAdministrator,
  'role.grant': isAdministrator,
  'plugin.read': runsRounds,
  'plugin.enable': isAdministrator,
  'round.read': followsRound,
  'round.create': runsRounds,
  'round.edit': runsThisRound,
  'round.open': runsThisRound,
  'round.close': runsThisRound,
  'round.reveal': runsThisRound,
  'round.progress': followsRound,
  'round.rate': standing => standing.invited && standing.open,
  'results.read': seesResults,
  'finding.record': runsThisRound,
  'finding.comment': seesResults,
  'priority.choose': runsThisRound,
  'meeting.follow': followsRound,
  'meeting.run': runsThisRound,
  'second_pass.mark': standing => standing.invited,
  'layer_note.write': standing => standing.invited || runsThisRound(standing),
  'ballot.run': runsThisRound,
  'ballot.vote': standing => standing.invited,
  'voices.read': followsRound,
  'breakdown.read': seesResults,
  'results.export': seesResults,
  'paper.key': runsThisRound,
  'window.read': supports,
  'window.release': runsRounds,
  'evidence.read': followsRound,
  'evidence.add': standing => standing.invited || runsThisRound(standing),
  'report.print': seesResults,
  'vision.read': standing => standing.readsSomewhere,
  'vision.write': runsRounds,
  'pulse.answer': standing => standing.invited || works(standing),
  'pulse.run': runsRounds,
  'plan.read': reads,
  'plan.write': leads,
  'plan.comment': works,
  'action.update': leads,
  'cycle.read': reads,
  'cycle.write': leads,
  'cycle.log': takesPart,
  'measure.read': reads,
  'measure.write': leads,
  'datum.enter': takesPart,
  'calendar.read': standing => standing.hasAnyRole,
  'calendar.edit': isAdministrator,
  'portfolio.read': standing => standing.readsSomewhere,
  'record.read': isAdmitted,
  'record.write': isAdmitted,
  'record.erase': isAdministrator,
  'ratings.import': isAdministrator,
  'activity.read': isAdministrator,
  'demo.reset': isAdministrator,
  'own.read': isOwn,
  'own.edit': isOwn,
}

/** What a guest rater may ever do: the one round that was joined, and its own answers. */
const guestActions: ReadonlySet<Action> = new Set<Action>([
  'round.read',
  'round.rate',
  'round.progress',
  'results.read',
  'meeting.follow',
  'second_pass.mark',
  'ballot.vote',
  'own.read',
  'own.edit',
])

const standingOf = (actor: PersonActor, subject: Subject): Standing => {
  const roles = actor.guest ? [] : actor.roles
  const path = new Set(subject.orgPath)
  return {
    at: new Set(roles.filter(held => path.has(held.orgId)).map(held => held.role)),
    hasAnyRole: roles.length > 0,
    readsSomewhere: roles.some(held => held.role !== 'observer'),
    invited: subject.invited === true,
    facilitates: subject.facilitates === true,
    own: subject.own === true,
    admitted: subject.admitted === true,
    open: subject.state === 'open',
    revealed: subject.revealed === true,
  }
}

/**
 * Whether the actor may do this to the subject. A role counts at its org and everywhere below. No role sees a result before the
 * reveal, and no role rates without an invitation. Throws on an action that does not exist: a policy that asks for one is broken.
 */
export const can = (actor: Actor, action: Action, subject: Subject): boolean => {
  const rule = Object.hasOwn(rules, action) ? rules[action] : undefined
  if (!rule) throw new Error(`Access was asked about "${String(action)}", which is not an action.`)
  if (actor.kind === 'system') return true
  if (actor.guest && !guestActions.has(action)) return false
  return rule(standingOf(actor, subject))
}

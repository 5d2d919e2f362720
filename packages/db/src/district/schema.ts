/**
 * One district's database, a file a part. Read along the thread: who (orgs, people, invitations), what (documents, rounds),
 * answers (draft, response, note), what the team made of them (reveal, finding, comment, priority), what it does about them (vision, plan,
 * cycle, measure), when (school calendar), and what happened (activity).
 * State rows are the truth for reading; `activity`, written in the same transaction, is the truth for history and live screens.
 */

export { type DraftItem, draft, entry, note, paperSheet, release, response, reveal, secondPass, tally } from './answers.ts'
export { cycle, cycleEvent, cycleFile } from './cycles.ts'
export { evidence, evidenceUse, storedFile, upload } from './files.ts'
export { activity, importReceipt, job, outbox, stream } from './ledger.ts'
export { type ChartSettings, chartMark, datum, measure, measureRelease } from './measures.ts'
export { enablement, heldRole, invitation, org, person, profile } from './people.ts'
export { type PlanEntryKind, plan, planComment, planEntry, planVersion, type ReviewRule, workDocument } from './plans.ts'
export {
  analysisResult,
  districtPlugin,
  editionChange,
  fedMeasure,
  formDocument,
  pluginFault,
  reactionCursor,
  record,
  recordChange,
} from './plugins.ts'
export { calendarFeed, mailChoice, schoolCalendar, sentNudge } from './rhythm.ts'
export { frameworkDocument, round, roundFacilitator, roundMember, window } from './rounds.ts'
export { ballot, ballotPaper, comment, finding, layerNote, meeting, priority } from './team-work.ts'
export { pulse, pulseAnswer, type VisionPlace, vision } from './visions.ts'

/**
 * @tilth/core/cycles: how one change idea is tested. A cycle model is a document; a cycle is a state, what is done to it a command,
 * what comes of it events. `decide` says what a command does or why not, `evolve` applies it, `available` says what can be done now.
 * It has no clock, keeps nothing and knows no person's rights. Read `cycle-model.ts` first, then `decide.ts`.
 */
export { addNextYear } from './add-next-year.ts'
export { type Assumption, assumedCalendar, schoolYearLabel } from './assumed-calendar.ts'
export { available } from './available.ts'
export { type CadenceRule, cadence } from './cadence.ts'
export { checkDay } from './check-day.ts'
export type { CycleDecision, CycleModel, CycleNeed, CyclePrompt, CycleStage, CycleWarning, PromptKind, ScaleOfTest } from './cycle-model.ts'
export { cycleModelShape } from './cycle-model-shape.ts'
export { cycleModelTexts } from './cycle-model-texts.ts'
export type {
  Answer,
  AnswerValue,
  CycleCommand,
  CycleEnd,
  CycleEvent,
  CycleMoment,
  CycleState,
  Day,
  LateNote,
  LogEntry,
  TaskValue,
} from './cycle-state.ts'
export { singleRow } from './cycle-state.ts'
export { addDays, addMonths, daysBetween, isDay, weekdayOf } from './day.ts'
export { decide, refusal, warningsFor } from './decide.ts'
export { evolve } from './evolve.ts'
export { hashCycleModel } from './hash-cycle-model.ts'
export { cycleModelCoverage, type LocalizedCycleModel, localizeCycleModel } from './localize-cycle-model.ts'
export { type NextThing, nextThing } from './next-thing.ts'
export { parseCycleModel } from './parse-cycle-model.ts'
export { type RampCycle, type RampStep, ramp } from './ramp.ts'
export {
  isSchoolDay,
  nextSchoolDay,
  parseSchoolCalendar,
  type SchoolCalendar,
  type SchoolYear,
  type Span,
  schoolDaysIn,
  schoolYearOf,
  termOf,
} from './school-calendar.ts'
export { firstBreach, isAnswered, isLocked, isRequired, lacksBefore, lacksForDecision, openPrompts } from './standing.ts'
export { startCycle } from './start-cycle.ts'
export type { CycleTarget } from './target.ts'

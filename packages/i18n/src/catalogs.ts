import enAccount from '../messages/en/account.json' with { type: 'json' }
import enAuthoring from '../messages/en/authoring.json' with { type: 'json' }
import enBallots from '../messages/en/ballots.json' with { type: 'json' }
import enBreakdowns from '../messages/en/breakdowns.json' with { type: 'json' }
import enCalendar from '../messages/en/calendar.json' with { type: 'json' }
import enCommon from '../messages/en/common.json' with { type: 'json' }
import enComparison from '../messages/en/comparison.json' with { type: 'json' }
import enCycles from '../messages/en/cycles.json' with { type: 'json' }
import enDemo from '../messages/en/demo.json' with { type: 'json' }
import enDocuments from '../messages/en/documents.json' with { type: 'json' }
import enEditions from '../messages/en/editions.json' with { type: 'json' }
import enErrors from '../messages/en/errors.json' with { type: 'json' }
import enEvidence from '../messages/en/evidence.json' with { type: 'json' }
import enExports from '../messages/en/exports.json' with { type: 'json' }
import enFrameworks from '../messages/en/frameworks.json' with { type: 'json' }
import enHome from '../messages/en/home.json' with { type: 'json' }
import enImports from '../messages/en/imports.json' with { type: 'json' }
import enIssues from '../messages/en/issues.json' with { type: 'json' }
import enJoining from '../messages/en/joining.json' with { type: 'json' }
import enLayerNotes from '../messages/en/layer-notes.json' with { type: 'json' }
import enMeasures from '../messages/en/measures.json' with { type: 'json' }
import enMeeting from '../messages/en/meeting.json' with { type: 'json' }
import enNudges from '../messages/en/nudges.json' with { type: 'json' }
import enPaper from '../messages/en/paper.json' with { type: 'json' }
import enPeople from '../messages/en/people.json' with { type: 'json' }
import enPlans from '../messages/en/plans.json' with { type: 'json' }
import enPluginParts from '../messages/en/plugin-parts.json' with { type: 'json' }
import enPortfolio from '../messages/en/portfolio.json' with { type: 'json' }
import enPrint from '../messages/en/print.json' with { type: 'json' }
import enPriorities from '../messages/en/priorities.json' with { type: 'json' }
import enRate from '../messages/en/rate.json' with { type: 'json' }
import enRecords from '../messages/en/records.json' with { type: 'json' }
import enReport from '../messages/en/report.json' with { type: 'json' }
import enResults from '../messages/en/results.json' with { type: 'json' }
import enRounds from '../messages/en/rounds.json' with { type: 'json' }
import enSession from '../messages/en/session.json' with { type: 'json' }
import enSettings from '../messages/en/settings.json' with { type: 'json' }
import enSetup from '../messages/en/setup.json' with { type: 'json' }
import enShell from '../messages/en/shell.json' with { type: 'json' }
import enUi from '../messages/en/ui.json' with { type: 'json' }
import enVisions from '../messages/en/visions.json' with { type: 'json' }
import enVoices from '../messages/en/voices.json' with { type: 'json' }
import enWindows from '../messages/en/windows.json' with { type: 'json' }
import esAccount from '../messages/es/account.json' with { type: 'json' }
import esAuthoring from '../messages/es/authoring.json' with { type: 'json' }
import esBallots from '../messages/es/ballots.json' with { type: 'json' }
import esBreakdowns from '../messages/es/breakdowns.json' with { type: 'json' }
import esCalendar from '../messages/es/calendar.json' with { type: 'json' }
import esCommon from '../messages/es/common.json' with { type: 'json' }
import esComparison from '../messages/es/comparison.json' with { type: 'json' }
import esCycles from '../messages/es/cycles.json' with { type: 'json' }
import esDemo from '../messages/es/demo.json' with { type: 'json' }
import esDocuments from '../messages/es/documents.json' with { type: 'json' }
import esEditions from '../messages/es/editions.json' with { type: 'json' }
import esErrors from '../messages/es/errors.json' with { type: 'json' }
import esEvidence from '../messages/es/evidence.json' with { type: 'json' }
import esExports from '../messages/es/exports.json' with { type: 'json' }
import esFrameworks from '../messages/es/frameworks.json' with { type: 'json' }
import esHome from '../messages/es/home.json' with { type: 'json' }
import esImports from '../messages/es/imports.json' with { type: 'json' }
import esIssues from '../messages/es/issues.json' with { type: 'json' }
import esJoining from '../messages/es/joining.json' with { type: 'json' }
import esLayerNotes from '../messages/es/layer-notes.json' with { type: 'json' }
import esMeasures from '../messages/es/measures.json' with { type: 'json' }
import esMeeting from '../messages/es/meeting.json' with { type: 'json' }
import esNudges from '../messages/es/nudges.json' with { type: 'json' }
import esPaper from '../messages/es/paper.json' with { type: 'json' }
import esPeople from '../messages/es/people.json' with { type: 'json' }
import esPlans from '../messages/es/plans.json' with { type: 'json' }
import esPluginParts from '../messages/es/plugin-parts.json' with { type: 'json' }
import esPortfolio from '../messages/es/portfolio.json' with { type: 'json' }
import esPrint from '../messages/es/print.json' with { type: 'json' }
import esPriorities from '../messages/es/priorities.json' with { type: 'json' }
import esRate from '../messages/es/rate.json' with { type: 'json' }
import esRecords from '../messages/es/records.json' with { type: 'json' }
import esReport from '../messages/es/report.json' with { type: 'json' }
import esResults from '../messages/es/results.json' with { type: 'json' }
import esRounds from '../messages/es/rounds.json' with { type: 'json' }
import esSession from '../messages/es/session.json' with { type: 'json' }
import esSettings from '../messages/es/settings.json' with { type: 'json' }
import esSetup from '../messages/es/setup.json' with { type: 'json' }
import esShell from '../messages/es/shell.json' with { type: 'json' }
import esUi from '../messages/es/ui.json' with { type: 'json' }
import esVisions from '../messages/es/visions.json' with { type: 'json' }
import esVoices from '../messages/es/voices.json' with { type: 'json' }
import esWindows from '../messages/es/windows.json' with { type: 'json' }
import type { Locale } from './choose-locale.ts'

const english = {
  ...enCommon,
  ...enEvidence,
  ...enAccount,
  ...enIssues,
  ...enSetup,
  ...enPeople,
  ...enPlans,
  ...enPluginParts,
  ...enRounds,
  ...enRate,
  ...enRecords,
  ...enReport,
  ...enResults,
  ...enComparison,
  ...enPriorities,
  ...enLayerNotes,
  ...enBallots,
  ...enPrint,
  ...enHome,
  ...enDocuments,
  ...enEditions,
  ...enErrors,
  ...enCycles,
  ...enDemo,
  ...enFrameworks,
  ...enJoining,
  ...enSession,
  ...enSettings,
  ...enShell,
  ...enUi,
  ...enVisions,
  ...enMeasures,
  ...enMeeting,
  ...enBreakdowns,
  ...enVoices,
  ...enWindows,
  ...enExports,
  ...enImports,
  ...enPaper,
  ...enPortfolio,
  ...enNudges,
  ...enCalendar,
  ...enAuthoring,
}

/** Every key there is. A key that is used and not in the English catalog does not compile. */
export type MessageKey = keyof typeof english

// The annotation is what makes a key that Spanish lacks fail to compile.
const spanish: Readonly<Record<MessageKey, string>> = {
  ...esCommon,
  ...esEvidence,
  ...esAccount,
  ...esIssues,
  ...esSetup,
  ...esPeople,
  ...esPlans,
  ...esPluginParts,
  ...esRounds,
  ...esRate,
  ...esRecords,
  ...esReport,
  ...esResults,
  ...esComparison,
  ...esPriorities,
  ...esLayerNotes,
  ...esBallots,
  ...esPrint,
  ...esHome,
  ...esDocuments,
  ...esEditions,
  ...esErrors,
  ...esCycles,
  ...esDemo,
  ...esFrameworks,
  ...esJoining,
  ...esSession,
  ...esSettings,
  ...esShell,
  ...esUi,
  ...esVisions,
  ...esMeasures,
  ...esMeeting,
  ...esBreakdowns,
  ...esVoices,
  ...esWindows,
  ...esExports,
  ...esImports,
  ...esPaper,
  ...esPortfolio,
  ...esNudges,
  ...esCalendar,
  ...esAuthoring,
}

/** All messages by language, in ICU syntax. */
export const catalogs: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { en: english, es: spanish }

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(english, key)

import esAccount from '../../messages/es/account.json' with { type: 'json' }
import esAuthoring from '../../messages/es/authoring.json' with { type: 'json' }
import esBallots from '../../messages/es/ballots.json' with { type: 'json' }
import esBreakdowns from '../../messages/es/breakdowns.json' with { type: 'json' }
import esCalendar from '../../messages/es/calendar.json' with { type: 'json' }
import esCommon from '../../messages/es/common.json' with { type: 'json' }
import esComparison from '../../messages/es/comparison.json' with { type: 'json' }
import esCycles from '../../messages/es/cycles.json' with { type: 'json' }
import esDemo from '../../messages/es/demo.json' with { type: 'json' }
import esDocuments from '../../messages/es/documents.json' with { type: 'json' }
import esEditions from '../../messages/es/editions.json' with { type: 'json' }
import esErrors from '../../messages/es/errors.json' with { type: 'json' }
import esEvidence from '../../messages/es/evidence.json' with { type: 'json' }
import esExports from '../../messages/es/exports.json' with { type: 'json' }
import esFrameworks from '../../messages/es/frameworks.json' with { type: 'json' }
import esHome from '../../messages/es/home.json' with { type: 'json' }
import esImports from '../../messages/es/imports.json' with { type: 'json' }
import esIssues from '../../messages/es/issues.json' with { type: 'json' }
import esJoining from '../../messages/es/joining.json' with { type: 'json' }
import esLayerNotes from '../../messages/es/layer-notes.json' with { type: 'json' }
import esMeasures from '../../messages/es/measures.json' with { type: 'json' }
import esMeeting from '../../messages/es/meeting.json' with { type: 'json' }
import esNudges from '../../messages/es/nudges.json' with { type: 'json' }
import esPaper from '../../messages/es/paper.json' with { type: 'json' }
import esPeople from '../../messages/es/people.json' with { type: 'json' }
import esPlans from '../../messages/es/plans.json' with { type: 'json' }
import esPluginParts from '../../messages/es/plugin-parts.json' with { type: 'json' }
import esPortfolio from '../../messages/es/portfolio.json' with { type: 'json' }
import esPrint from '../../messages/es/print.json' with { type: 'json' }
import esPriorities from '../../messages/es/priorities.json' with { type: 'json' }
import esRate from '../../messages/es/rate.json' with { type: 'json' }
import esRecords from '../../messages/es/records.json' with { type: 'json' }
import esReport from '../../messages/es/report.json' with { type: 'json' }
import esResults from '../../messages/es/results.json' with { type: 'json' }
import esRounds from '../../messages/es/rounds.json' with { type: 'json' }
import esSession from '../../messages/es/session.json' with { type: 'json' }
import esSettings from '../../messages/es/settings.json' with { type: 'json' }
import esSetup from '../../messages/es/setup.json' with { type: 'json' }
import esShell from '../../messages/es/shell.json' with { type: 'json' }
import esUi from '../../messages/es/ui.json' with { type: 'json' }
import esVisions from '../../messages/es/visions.json' with { type: 'json' }
import esVoices from '../../messages/es/voices.json' with { type: 'json' }
import esWindows from '../../messages/es/windows.json' with { type: 'json' }
import type { Catalog } from './catalog.ts'

/** All messages in Spanish. The annotation is what makes a key that Spanish lacks fail to compile. */
export const spanish: Catalog = {
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

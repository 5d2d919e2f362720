import enAccount from '../../messages/en/account.json' with { type: 'json' }
import enAuthoring from '../../messages/en/authoring.json' with { type: 'json' }
import enBallots from '../../messages/en/ballots.json' with { type: 'json' }
import enBreakdowns from '../../messages/en/breakdowns.json' with { type: 'json' }
import enCalendar from '../../messages/en/calendar.json' with { type: 'json' }
import enCommon from '../../messages/en/common.json' with { type: 'json' }
import enComparison from '../../messages/en/comparison.json' with { type: 'json' }
import enCycles from '../../messages/en/cycles.json' with { type: 'json' }
import enDemo from '../../messages/en/demo.json' with { type: 'json' }
import enDocuments from '../../messages/en/documents.json' with { type: 'json' }
import enEditions from '../../messages/en/editions.json' with { type: 'json' }
import enErrors from '../../messages/en/errors.json' with { type: 'json' }
import enEvidence from '../../messages/en/evidence.json' with { type: 'json' }
import enExports from '../../messages/en/exports.json' with { type: 'json' }
import enFrameworks from '../../messages/en/frameworks.json' with { type: 'json' }
import enHome from '../../messages/en/home.json' with { type: 'json' }
import enImports from '../../messages/en/imports.json' with { type: 'json' }
import enIssues from '../../messages/en/issues.json' with { type: 'json' }
import enJoining from '../../messages/en/joining.json' with { type: 'json' }
import enLayerNotes from '../../messages/en/layer-notes.json' with { type: 'json' }
import enMeasures from '../../messages/en/measures.json' with { type: 'json' }
import enMeeting from '../../messages/en/meeting.json' with { type: 'json' }
import enNudges from '../../messages/en/nudges.json' with { type: 'json' }
import enPaper from '../../messages/en/paper.json' with { type: 'json' }
import enPeople from '../../messages/en/people.json' with { type: 'json' }
import enPlans from '../../messages/en/plans.json' with { type: 'json' }
import enPluginParts from '../../messages/en/plugin-parts.json' with { type: 'json' }
import enPortfolio from '../../messages/en/portfolio.json' with { type: 'json' }
import enPrint from '../../messages/en/print.json' with { type: 'json' }
import enPriorities from '../../messages/en/priorities.json' with { type: 'json' }
import enRate from '../../messages/en/rate.json' with { type: 'json' }
import enRecords from '../../messages/en/records.json' with { type: 'json' }
import enReport from '../../messages/en/report.json' with { type: 'json' }
import enResults from '../../messages/en/results.json' with { type: 'json' }
import enRounds from '../../messages/en/rounds.json' with { type: 'json' }
import enSession from '../../messages/en/session.json' with { type: 'json' }
import enSettings from '../../messages/en/settings.json' with { type: 'json' }
import enSetup from '../../messages/en/setup.json' with { type: 'json' }
import enShell from '../../messages/en/shell.json' with { type: 'json' }
import enUi from '../../messages/en/ui.json' with { type: 'json' }
import enVisions from '../../messages/en/visions.json' with { type: 'json' }
import enVoices from '../../messages/en/voices.json' with { type: 'json' }
import enWindows from '../../messages/en/windows.json' with { type: 'json' }

/** All messages in English, in ICU syntax. A key that is used and not in it does not compile. */
export const english = {
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

/**
 * @tilth/host: what the product does. One folder a domain noun; in each, use cases with their policies, what they read and
 * write, and their tests. No HTTP here, no cookies, no SQL outside a slice's store. Read `use-case/use-case.ts` first.
 */
export type { Accounts, NewAccount } from './accounts/accounts.ts'
export { type ActivityNotifier, createActivityNotifier } from './activity/notifier.ts'
export { type ActivityView, readActivity } from './activity/use-cases.ts'
export { readAllPluginFaults } from './analyses/all-plugin-faults.ts'
export { type PluginFault, readPluginFaults } from './analyses/plugin-faults.ts'
export { exportAnalysis, feedMeasure, listAnalyses, readAnalysis, refreshAnalysis } from './analyses/use-cases.ts'
export type {
  AnalysesView,
  AnalysisCell,
  AnalysisColumnKind,
  AnalysisFault,
  AnalysisSummary,
  AnalysisTableView,
  AnalysisView,
  FedMeasureView,
  PluginMeasureView,
  RefreshedView,
} from './analyses/views.ts'
export { castBallot, closeBallot, openBallot, readBallots } from './ballots/use-cases.ts'
export type { BallotItem, BallotsView, BallotView } from './ballots/views.ts'
export { compareRounds, readBreakdown } from './breakdowns/use-cases.ts'
export type { BreakdownGroup, BreakdownView, ComparisonView, GroupResult } from './breakdowns/views.ts'
export { addSchoolYear, inheritCalendar, readCalendar, writeCalendar } from './calendar/use-cases.ts'
export type { CalendarOrg, CalendarView } from './calendar/views.ts'
export { type CyclePin, cyclesOfMeasure } from './cycles/cycles-of-measure.ts'
export {
  answerCycle,
  attachLogPhoto,
  decideCycle,
  detachLogPhoto,
  downloadLogPhoto,
  editCycle,
  extendCycle,
  listCycles,
  logOnCycle,
  moveCycle,
  noteOnCycle,
  prepareCycle,
  readCycle,
  reopenCycle,
  restoreLogLine,
  startCycle,
  strikeLogLine,
  uploadLogPhoto,
} from './cycles/use-cases.ts'
export type {
  CauseKnot,
  CycleCard,
  CycleOffers,
  CyclesView,
  CycleView,
  DecisionView,
  HistoryEntry,
  LogLine,
  NewCycleView,
  PromptView,
  RampStepView,
  StageView,
} from './cycles/views.ts'
export { ensureDemoDistrict } from './demo/demo-district.ts'
export { type DemoPersona, demoPersonas } from './demo/demo-personas.ts'
export { tellDemoOfPlugin } from './demo/tell-demo-of-plugin.ts'
export { chooseLocale, editProfile, readHome, readMe } from './districts/use-cases.ts'
export type { AgreementWord, DistrictView, HomePriority, HomeView, MeView, RoundCard, TaskView } from './districts/views.ts'
export {
  applyEditionMap,
  dryRunEditionMap,
  proposeEditionMap,
  readCarried,
  readEditions,
  undoEditionMap,
} from './editions/use-cases.ts'
export type {
  CarriedItemView,
  CarriedView,
  DryRunView,
  EditionChangeView,
  EditionsView,
  EditionView,
  NewNameView,
  ProposalView,
} from './editions/views.ts'
export {
  addEvidenceFile,
  addEvidenceLink,
  downloadEvidence,
  editEvidence,
  readEvidence,
  removeEvidence,
  stopUsingEvidence,
  useEvidence,
} from './evidence/use-cases.ts'
export type { EvidenceEntry, EvidenceView } from './evidence/views.ts'
export { exportRound, exportWindow } from './exports/use-cases.ts'
export { endFeed, makeFeed, openFeed, readFeed } from './feeds/use-cases.ts'
export type { FeedSecret, FeedView } from './feeds/views.ts'
export type { Bytes } from './files/file-store.ts'
export { largestUpload, type UploadPurpose } from './files/uploads.ts'
export { sweepFiles, uploadEvidence, uploadMeasureValues, uploadRatings } from './files/use-cases.ts'
export type { Download, UploadView } from './files/views.ts'
export { checkRatings, importRatings, lookAtRatings, readImportProgress, takeRatings } from './imports/use-cases.ts'
export type { MarkChoice, RatingsImportView, TableCheckView, TableLookView } from './imports/views.ts'
export { ensureSetupLink } from './installation/setup-link.ts'
export { checkSetupLink, completeSetup, currentSession } from './installation/use-cases.ts'
export type { SessionView } from './installation/views.ts'
export { type JobFault, runDueJobs, startJobs } from './jobs/jobs.ts'
export { readLayerNotes, writeLayerNote } from './layer-notes/use-cases.ts'
export type { LayerNotesView, LayerNoteView, NotedLayer } from './layer-notes/views.ts'
export { createSmtpMail } from './mail/smtp-mail.ts'
export { chooseMail, readMail, sendReminders } from './mail/use-cases.ts'
export type { MailView } from './mail/views.ts'
export {
  archiveMeasure,
  checkMeasureTable,
  compareMeasures,
  correctDatum,
  createMeasure,
  decideOnChart,
  deleteMeasure,
  editMeasure,
  enterDatum,
  exportMeasure,
  listMeasureChoices,
  listMeasures,
  lookAtMeasureTable,
  noteOnChart,
  putDatumBack,
  readMeasure,
  readMeasureChanges,
  removeDatum,
  removeMark,
  restoreMeasure,
  setMarkAgain,
  setMeasureChart,
  takeMeasureTable,
} from './measures/use-cases.ts'
export type {
  ChartValue,
  ComparedSeries,
  ComparisonOfMeasure,
  DatumView,
  MeasureCard,
  MeasureChart,
  MeasureChoices,
  MeasureDescription,
  MeasureHistoryView,
  MeasurePlace,
  MeasuresView,
  MeasureView,
  ValuesLookView,
  ValuesPreviewView,
  ValuesTakenView,
} from './measures/views.ts'
export {
  arrangeMeeting,
  beginMeeting,
  beginSecondPass,
  finishMeeting,
  finishSecondPass,
  markAgain,
  readAgenda,
  readMeeting,
  readMinutes,
  revealCondition,
  setMeetingTimer,
  showCondition,
  showQuestions,
} from './meetings/use-cases.ts'
export type {
  AgendaEntry,
  MarksInWords,
  MeetingAgendaView,
  MeetingCondition,
  MeetingPlan,
  MeetingView,
  MinutesCondition,
  MinutesView,
  SecondPassView,
} from './meetings/views.ts'
export { readNudges } from './nudges/use-cases.ts'
export type { NudgesView, NudgeView } from './nudges/views.ts'
export { applyOutbox } from './outbox/apply-outbox.ts'
export {
  addOwnDocument,
  checkOwnDocument,
  downloadOwnDocument,
  listOwnDocuments,
  restoreOwnDocument,
  retireOwnDocument,
} from './own-documents/use-cases.ts'
export type {
  DocumentIssueView,
  DocumentJudgement,
  DocumentPreview,
  OwnDocumentsView,
  OwnPluginView,
  StoredDocument,
} from './own-documents/views.ts'
export { keyPaper, readPaper, takeBackPaper } from './paper/use-cases.ts'
export type { KeyedView, PaperView } from './paper/views.ts'
export { acceptInvitation, type InvitationLook, joinAsGuest, lookAtInvitation } from './people/joining.ts'
export {
  addOrg,
  addPeople,
  archiveOrg,
  createInvitation,
  editPerson,
  grantRole,
  readPeople,
  removePerson,
  renameOrg,
  renewInvitation,
  revokeInvitation,
  revokeRole,
  startPasswordReset,
} from './people/use-cases.ts'
export type { AddedPerson, InvitationSecret, InvitationView, OrgKind, OrgView, PeopleView, PersonView } from './people/views.ts'
export {
  changePlan,
  commentOnPlan,
  listPlans,
  movePlanEntry,
  readPlan,
  readPlanChoices,
  readPlanHistory,
  readPlanStart,
  removePlanComment,
  removePlanEntry,
  restorePlanEntry,
  startPlan,
  updatePlanAction,
  writePlanEntry,
} from './plans/use-cases.ts'
export type {
  ConditionChoices,
  IdeaCycle,
  PlanCard,
  PlanChoicesView,
  PlanEntryView,
  PlanHistoryLine,
  PlanListRow,
  PlanStartView,
  PlansView,
  PlanThread,
  PlanView,
  SourceView,
} from './plans/views.ts'
export { createPluginRunner, type PluginRunner } from './plugin-code/create-plugin-runner.ts'
export type { PluginProcessEntry } from './plugin-code/start-plugin-process.ts'
export { loadInstalledPlugins } from './plugins/load-installed-plugins.ts'
export type { LoadedPluginEntry, LoadedPlugins } from './plugins/loaded-plugins.ts'
export { sayRefusals } from './plugins/say-refusals.ts'
export {
  configurePlugin,
  enablePlugin,
  listPluginsHere,
  lockPlugin,
  readOnePlugin,
  readPlugins,
  rehearseForm,
} from './plugins/use-cases.ts'
export type { PlaceView, PluginPageView, PluginsHereView, PluginsView, PluginView } from './plugins/views.ts'
export { readChosen, readPortfolio } from './portfolio/use-cases.ts'
export type {
  ChosenWork,
  PortfolioCycle,
  PortfolioDecision,
  PortfolioDue,
  PortfolioMeasure,
  PortfolioPlan,
  PortfolioStuck,
  PortfolioView,
} from './portfolio/views.ts'
export { choosePriority, parkCondition, parkTheRest, readPriorities, releaseCondition } from './priorities/use-cases.ts'
export type { PrioritiesView, PriorityView } from './priorities/views.ts'
export { readSheet, saveDraft, submitRatings } from './ratings/use-cases.ts'
export type { SavedView, SheetView } from './ratings/views.ts'
export { readResults, recordFinding, removeComment, takeOutAnswer, writeComment } from './results/use-cases.ts'
export type {
  CommentView,
  Figure,
  FindingView,
  ItemResult,
  LensEntry,
  LensName,
  Protection,
  ResultsView,
  SecondResult,
  ShownResult,
} from './results/views.ts'
export {
  addFacilitator,
  addPeopleToRound,
  closeRound,
  copyRound,
  createJoinCode,
  createRound,
  deleteRound,
  editRound,
  endJoinCode,
  extendRound,
  listInstruments,
  listRounds,
  openRound,
  previewForm,
  readForm,
  readRound,
  removeFacilitator,
  revealRound,
} from './rounds/use-cases.ts'
export type {
  FormItem,
  FormView,
  FrameworkCredit,
  InstrumentChoice,
  LayerView,
  ProgressView,
  RoundToCopy,
  RoundView,
} from './rounds/views.ts'
export type { DistrictContext, GuestSession, InstallationContext, SignedInAccount, Surroundings } from './use-case/context.ts'
export { type Decision, decideAndWrite } from './use-case/decide-and-write.ts'
export { districtContext, type Installation, installationContext, systemContext } from './use-case/open-context.ts'
export { runInstallationUseCase, runUseCase } from './use-case/run-use-case.ts'
export {
  defineInstallationUseCase,
  defineUseCase,
  type InputSchema,
  type InstallationUseCase,
  type Policy,
  type UseCase,
} from './use-case/use-case.ts'
export {
  answerPulse,
  openPulse,
  readPulse,
  readVision,
  readVisionHistory,
  revealPulse,
  takeOutSentence,
  writeVision,
} from './visions/use-cases.ts'
export type { OrgVision, PulseCard, PulseView, VisionVersion, VisionView } from './visions/views.ts'
export { readVoices } from './voices/use-cases.ts'
export type { VoiceGroup, VoicesView } from './voices/views.ts'
export {
  addSchools,
  closeWindow,
  createWindow,
  extendWindow,
  listWindows,
  openWindow,
  readWindow,
  releaseWindow,
  withdrawSchool,
} from './windows/use-cases.ts'
export type { PatternsView, ReleaseView, WindowCard, WindowSchool, WindowView } from './windows/views.ts'

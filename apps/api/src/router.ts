import * as host from '@tilth/host'
import { accountRouter } from './account/account-router.ts'
import { followActivity } from './activity/follow-activity.ts'
import { demoRouter } from './demo/demo-router.ts'
import { joiningRouter } from './joining/joining-router.ts'
import { sessionRouter } from './session/session-router.ts'
import { setupRouter } from './setup/setup-router.ts'
import { router } from './trpc/procedure.ts'
import { districtCommand, districtQuery } from './trpc/procedures.ts'

/** Every procedure. Thin: each names the use case behind it; what is here without one says in its `meta` who may call it. */
export const appRouter = router({
  session: sessionRouter,
  account: accountRouter,
  setup: setupRouter,
  joining: joiningRouter,
  demo: demoRouter,
  activity: router({ follow: followActivity }),
  district: router({
    me: districtQuery(host.readMe),
    home: districtQuery(host.readHome),
    edit: districtCommand(host.editProfile),
    chooseLocale: districtCommand(host.chooseLocale),
  }),
  people: router({
    read: districtQuery(host.readPeople),
    addOrg: districtCommand(host.addOrg),
    renameOrg: districtCommand(host.renameOrg),
    archiveOrg: districtCommand(host.archiveOrg),
    add: districtCommand(host.addPeople),
    edit: districtCommand(host.editPerson),
    remove: districtCommand(host.removePerson),
    grantRole: districtCommand(host.grantRole),
    revokeRole: districtCommand(host.revokeRole),
    createInvitation: districtCommand(host.createInvitation),
    renewInvitation: districtCommand(host.renewInvitation),
    revokeInvitation: districtCommand(host.revokeInvitation),
    startPasswordReset: districtCommand(host.startPasswordReset),
  }),
  plugins: router({
    read: districtQuery(host.readPlugins),
    enable: districtCommand(host.enablePlugin),
  }),
  rounds: router({
    instruments: districtQuery(host.listInstruments),
    list: districtQuery(host.listRounds),
    read: districtQuery(host.readRound),
    form: districtQuery(host.readForm),
    preview: districtQuery(host.previewForm),
    create: districtCommand(host.createRound),
    edit: districtCommand(host.editRound),
    delete: districtCommand(host.deleteRound),
    open: districtCommand(host.openRound),
    close: districtCommand(host.closeRound),
    reveal: districtCommand(host.revealRound),
    createJoinCode: districtCommand(host.createJoinCode),
    endJoinCode: districtCommand(host.endJoinCode),
    copy: districtQuery(host.copyRound),
    extend: districtCommand(host.extendRound),
    addPeople: districtCommand(host.addPeopleToRound),
    addFacilitator: districtCommand(host.addFacilitator),
    removeFacilitator: districtCommand(host.removeFacilitator),
  }),
  ratings: router({
    sheet: districtQuery(host.readSheet),
    save: districtCommand(host.saveDraft),
    submit: districtCommand(host.submitRatings),
  }),
  results: router({
    read: districtQuery(host.readResults),
    recordFinding: districtCommand(host.recordFinding),
    comment: districtCommand(host.writeComment),
    removeComment: districtCommand(host.removeComment),
  }),
  meetings: router({
    read: districtQuery(host.readMeeting),
    agenda: districtQuery(host.readAgenda),
    minutes: districtQuery(host.readMinutes),
    start: districtCommand(host.beginMeeting),
    end: districtCommand(host.finishMeeting),
    show: districtCommand(host.showCondition),
    arrange: districtCommand(host.arrangeMeeting),
    reveal: districtCommand(host.revealCondition),
    setTimer: districtCommand(host.setMeetingTimer),
    openSecondPass: districtCommand(host.beginSecondPass),
    closeSecondPass: districtCommand(host.finishSecondPass),
    markAgain: districtCommand(host.markAgain),
  }),
  priorities: router({
    read: districtQuery(host.readPriorities),
    choose: districtCommand(host.choosePriority),
    park: districtCommand(host.parkCondition),
    parkRest: districtCommand(host.parkTheRest),
    release: districtCommand(host.releaseCondition),
  }),
  layerNotes: router({
    read: districtQuery(host.readLayerNotes),
    write: districtCommand(host.writeLayerNote),
  }),
  evidence: router({
    read: districtQuery(host.readEvidence),
    addLink: districtCommand(host.addEvidenceLink),
    addFile: districtCommand(host.addEvidenceFile),
    use: districtCommand(host.useEvidence),
    stopUsing: districtCommand(host.stopUsingEvidence),
    edit: districtCommand(host.editEvidence),
    remove: districtCommand(host.removeEvidence),
  }),
  ballots: router({
    read: districtQuery(host.readBallots),
    open: districtCommand(host.openBallot),
    cast: districtCommand(host.castBallot),
    close: districtCommand(host.closeBallot),
  }),
  paper: router({
    read: districtQuery(host.readPaper),
    key: districtCommand(host.keyPaper),
    takeBack: districtCommand(host.takeBackPaper),
  }),
  imports: router({
    ratings: districtCommand(host.importRatings),
    look: districtCommand(host.lookAtRatings),
    check: districtCommand(host.checkRatings),
    take: districtCommand(host.takeRatings),
    progress: districtQuery(host.readImportProgress),
  }),
  voices: router({ read: districtQuery(host.readVoices) }),
  breakdowns: router({
    read: districtQuery(host.readBreakdown),
    compare: districtQuery(host.compareRounds),
  }),
  windows: router({
    list: districtQuery(host.listWindows),
    read: districtQuery(host.readWindow),
    create: districtCommand(host.createWindow),
    open: districtCommand(host.openWindow),
    close: districtCommand(host.closeWindow),
    extend: districtCommand(host.extendWindow),
    addSchools: districtCommand(host.addSchools),
    withdraw: districtCommand(host.withdrawSchool),
    release: districtCommand(host.releaseWindow),
  }),
})

export type AppRouter = typeof appRouter

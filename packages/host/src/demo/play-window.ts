import { saveDraft, submitRatings } from '../ratings/use-cases.ts'
import { closeRound, revealRound } from '../rounds/use-cases.ts'
import { createWindow, openWindow, readWindow, releaseWindow } from '../windows/use-cases.ts'
import type { DemoStage, PlayedInstrument } from './demo-stage.ts'
import { type DemoSchool, demoSchools, distanceFactors, distances, windowItems } from './demo-window.ts'

const dayInMilliseconds = 86_400_000

const inDays = (from: Date, days: number): Date => new Date(from.getTime() + days * dayInMilliseconds)

const director = 'tomas'

const sheetOf = (school: DemoSchool, rater: number) =>
  Object.fromEntries(
    windowItems.map((code, item) => {
      const away = (distances[rater] ?? 0) * (distanceFactors[item] ?? 1)
      const mark = Math.max(0, Math.min(100, (school.stands[item] ?? 50) + away))
      return [code, { mark, importance: null, note: '', skipped: false, sequence: 1, device: 'demo' }]
    }),
  )

/** Four weeks ago every school took stock of six conditions; each revealed its own, and most have been released to themselves. */
export const playWindow = async (stage: DemoStage, { of, now }: { readonly of: PlayedInstrument; readonly now: Date }): Promise<string> => {
  const begun = inDays(now, -28)
  const { windowId } = await stage.act(director, {
    at: begun,
    useCase: createWindow,
    input: {
      ...of,
      orgId: stage.rootId,
      schools: demoSchools.map(school => stage.orgId(school.org)),
      people: 'role-holders',
      title: 'Ready for the year? All six schools',
      visibility: 'confidential',
      opensAt: null,
      closesAt: null,
      items: [...windowItems],
      asksImportance: false,
      revealsOnClose: false,
    },
  })
  await stage.act(director, { at: begun, useCase: openWindow, input: { windowId } })
  const view = await stage.act(director, { at: begun, useCase: readWindow, input: { windowId, locale: 'en' } })
  for (const school of demoSchools) {
    const orgId = stage.orgId(school.org)
    const roundId = view.schools.find(candidate => candidate.orgId === orgId)?.roundId ?? ''
    for (const [rater, who] of school.heard.entries()) {
      const at = inDays(begun, 1 + rater / 4)
      await stage.act(who, { at, useCase: saveDraft, input: { roundId, items: sheetOf(school, rater) } })
      await stage.act(who, { at, useCase: submitRatings, input: { roundId } })
    }
    const talk = inDays(begun, 4)
    const [leader = director] = school.heard
    await stage.act(leader, { at: talk, useCase: revealRound, input: { roundId } })
    if (school.isClosed) await stage.act(leader, { at: talk, useCase: closeRound, input: { roundId } })
    if (school.isReleasedToSchool)
      await stage.act(director, { at: inDays(begun, 6), useCase: releaseWindow, input: { windowId, stage: 'school', orgId } })
  }
  return windowId
}

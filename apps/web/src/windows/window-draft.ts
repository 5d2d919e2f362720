import type { MessageKey } from '@tilth/i18n'
import { problemsOf, type RoundDraft, roundFields, settingsOf } from '../rounds/round-draft.ts'

/** One set-up for many schools, as the form holds it: what a round holds, without people of its own. */
export interface WindowDraft extends RoundDraft {
  readonly schools: readonly string[]
  /** Who is on each school's team when it begins. */
  readonly team: 'role-holders' | 'none'
}

export const windowFields = { ...roundFields, schools: 'window-schools' } as const

export type WindowField = keyof typeof windowFields

export interface WindowProblem {
  readonly field: WindowField
  readonly key: MessageKey
}

/** `now`: epoch milliseconds. */
export const problemsOfWindow = (draft: WindowDraft, at: { readonly now: number; readonly timeZone: string }): readonly WindowProblem[] => {
  const round = problemsOf(draft, { ...at, mustRun: false }).map(
    (problem): WindowProblem => (problem.field === 'title' ? { field: 'title', key: 'windows.problem_title' } : problem),
  )
  return draft.schools.length === 0 ? [...round, { field: 'schools', key: 'windows.problem_schools' }] : round
}

/** What the server takes, from a draft without problems. */
export const windowSettingsOf = (draft: WindowDraft, timeZone: string) => {
  const { people: _, ...settings } = settingsOf(draft, timeZone)
  return { ...settings, schools: [...draft.schools], people: draft.team }
}

import type { HomeView, Nudge } from './home-view.ts'

export type Lead =
  | { readonly key: 'home.lead_none' }
  | { readonly key: 'home.lead_none_open'; readonly count: number }
  | { readonly key: 'home.lead_tasks'; readonly count: number }
  | { readonly key: 'home.lead_tasks_by'; readonly count: number; readonly by: string }

/** The one calm sentence under the date: how much waits for me, and by when the first of it, unless that day has passed. */
export const leadOf = (home: Pick<HomeView, 'tasks' | 'rounds'> & { readonly nudges: readonly Nudge[] }): Lead => {
  const count = home.tasks.length + home.nudges.length
  const isLate = home.nudges.some(nudge => nudge.late > 0)
  const [by] = [...home.tasks.map(task => task.closesAt), ...home.nudges.map(nudge => nudge.due)]
    .flatMap(moment => (moment === null ? [] : [moment]))
    .toSorted()
  if (count > 0) return by === undefined || isLate ? { key: 'home.lead_tasks', count } : { key: 'home.lead_tasks_by', count, by }
  const open = home.rounds.filter(round => round.state === 'open').length
  return open === 0 ? { key: 'home.lead_none' } : { key: 'home.lead_none_open', count: open }
}

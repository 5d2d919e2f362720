import type { HomeView } from './home-view.ts'

export type Lead =
  | { readonly key: 'home.lead_none' }
  | { readonly key: 'home.lead_none_open'; readonly count: number }
  | { readonly key: 'home.lead_tasks'; readonly count: number }
  | { readonly key: 'home.lead_tasks_by'; readonly count: number; readonly by: string }

/** The one calm sentence under the date: how much waits for me, and by when the first of it. */
export const leadOf = (home: Pick<HomeView, 'tasks' | 'rounds'>): Lead => {
  const count = home.tasks.length
  const [by] = home.tasks.flatMap(task => (task.closesAt === null ? [] : [task.closesAt])).toSorted()
  if (count > 0) return by === undefined ? { key: 'home.lead_tasks', count } : { key: 'home.lead_tasks_by', count, by }
  const open = home.rounds.filter(round => round.state === 'open').length
  return open === 0 ? { key: 'home.lead_none' } : { key: 'home.lead_none_open', count: open }
}

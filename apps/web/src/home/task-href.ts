import type { Task } from './home-view.ts'

const parts: Readonly<Record<Task['kind'], string>> = {
  rate: '/rate',
  'finish-rating': '/rate',
  reveal: '',
  agree: '',
  choose: '/priorities',
  vote: '/vote',
}

/** Where a task is done. */
export const taskHref = (slug: string, task: Pick<Task, 'kind' | 'roundId'>): string =>
  `/d/${slug}/rounds/${task.roundId}${parts[task.kind]}`

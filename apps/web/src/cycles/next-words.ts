import type { I18n } from '@tilth/ui'
import type { CycleCard, CycleView } from './queries.ts'

type Words = Pick<I18n, 't'>

/** The one next thing of a cycle in a line, for a list. */
export const nextInLine = (card: CycleCard, { t }: Words): string => {
  const { next } = card
  const line = stepInLine(card, { t })
  return card.standing === 'past-end' && next.kind !== 'past-end'
    ? t('cycles.line_past', { days: card.daysPast, stage: card.stage, next: line })
    : line
}

const stepInLine = ({ next, nextLabel, number, stage, decision }: CycleCard, { t }: Words): string => {
  switch (next.kind) {
    case 'answer':
      return t('cycles.line_answer', { label: nextLabel })
    case 'log':
      return t('cycles.line_log')
    case 'past-end':
      return t('cycles.past_end', { number, days: next.days, stage })
    case 'move':
      return t('cycles.line_move', { stage: nextLabel })
    case 'decide':
      return t('cycles.line_decide')
    case 'done':
      return t('cycles.line_done', { decision: decision ?? '' })
  }
}

export interface NextWords {
  readonly title: string
  readonly text: string
}

const locksOf = (view: CycleView, stage: string): boolean => {
  const at = view.stages.findIndex(candidate => candidate.id === stage)
  return view.stages.slice(0, at).some(earlier => earlier.locksNext)
}

/** The same for the panel on the cycle's own page: what to do, and what comes of it. */
export const nextInPanel = (view: CycleView, { t }: Words): NextWords => {
  const { next } = view
  const stage = view.stages.find(candidate => candidate.standing === 'now')
  const after = view.stages[view.stages.findIndex(candidate => candidate.standing === 'now') + 1]
  switch (next.kind) {
    case 'answer': {
      const prompt = view.stages.flatMap(each => each.prompts).find(candidate => candidate.id === next.prompt)
      const left = stage ? stage.toAnswer - stage.answered : 0
      const text = after
        ? t('cycles.next_answer_text', { count: Math.max(left, 1), stage: after.label })
        : t('cycles.next_answer_last', { count: Math.max(left, 1) })
      return { title: prompt?.label ?? '', text }
    }
    case 'log':
      return { title: t('cycles.next_log'), text: t('cycles.next_log_text') }
    case 'past-end':
      return {
        title: t('cycles.next_past'),
        text: t('cycles.past_end', { number: view.number, days: next.days, stage: stage?.label ?? '' }),
      }
    case 'move': {
      const to = view.stages.find(candidate => candidate.id === next.stage)
      return {
        title: t('cycles.next_move', { stage: to?.label ?? '' }),
        text: locksOf(view, next.stage) ? t('cycles.next_move_locks') : (to?.purpose ?? ''),
      }
    }
    case 'decide':
      return { title: t('cycles.next_decide'), text: t('cycles.next_decide_text') }
    case 'done':
      return { title: t(`cycles.done_${next.opens}`), text: t(`cycles.done_${next.opens}_text`) }
  }
}

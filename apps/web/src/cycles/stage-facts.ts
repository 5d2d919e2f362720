import type { I18n, StageBarStage } from '@tilth/ui'
import type { CycleView, StageView } from './queries.ts'

/** One short fact a stage: what is locked, how much is written, what it waits for. */
const factOf = (
  view: CycleView,
  { stage, index, i18n }: { readonly stage: StageView; readonly index: number; readonly i18n: Pick<I18n, 't' | 'shortDay'> },
): string | undefined => {
  const { t, shortDay } = i18n
  const lines = view.log.filter(line => !line.isStruck).length
  if (stage.keepsLog && stage.isOpened) return t('cycles.fact_log', { count: lines })
  if (stage.standing === 'now')
    return stage.toAnswer === 0 ? undefined : t('cycles.fact_answered', { answered: stage.answered, total: stage.toAnswer })
  if (stage.standing === 'done') return stage.lockedOn === null ? undefined : t('cycles.fact_locked', { date: shortDay(stage.lockedOn) })
  const before = view.stages[index - 1]
  return before?.standing === 'now' && view.end === null ? t('cycles.fact_after', { stage: before.label }) : undefined
}

/** The stages as the bar shows them. Each leads to what it holds. */
export const stageBarOf = (
  view: CycleView,
  { href, i18n }: { readonly href: (stage: string) => string; readonly i18n: Pick<I18n, 't' | 'shortDay'> },
): readonly StageBarStage[] =>
  view.stages.map((stage, index) => ({
    id: stage.id,
    label: stage.label,
    state: stage.standing === 'now' ? 'current' : stage.standing,
    fact: factOf(view, { stage, index, i18n }),
    phase: stage.phase ?? undefined,
    href: href(stage.id),
  }))

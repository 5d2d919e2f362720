import type { I18n } from '@tilth/ui'
import type { CycleView } from './queries.ts'

/** A day without its year where that goes without saying. */
export const nearDay = (
  day: string,
  { today, i18n }: { readonly today: string; readonly i18n: Pick<I18n, 'date' | 'shortDay'> },
): string => (day.slice(0, 4) === today.slice(0, 4) ? i18n.shortDay(day) : i18n.date(day))

/** "Cycle 4 · Madrone Elementary · led by Dana K. · Sep 8 to Oct 17". */
export const cycleFacts = (view: CycleView, i18n: Pick<I18n, 't' | 'date' | 'shortDay'>): string => {
  const { t } = i18n
  const date = (day: string): string => nearDay(day, { today: view.today, i18n })
  const from = view.startedOn ?? view.plannedStart
  const until = view.end?.on ?? view.plannedEnd
  const when =
    from !== null && until !== null
      ? t('cycles.from_to', { from: date(from), to: date(until) })
      : until !== null
        ? t('cycles.until', { date: date(until) })
        : from !== null
          ? t('cycles.from', { date: date(from) })
          : ''
  const led = view.owner.isGone ? t('cycles.led_by_gone', { name: view.owner.name }) : t('cycles.led_by', { name: view.owner.name })
  return [t('cycles.cycle_number', { number: view.number }), view.org.name, led, when.replaceAll(' ', '\u00a0')]
    .filter(part => part !== '')
    .join('\u00a0· ')
}

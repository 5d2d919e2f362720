import { type SchoolCalendar, type SchoolYear, type Span, schoolDaysIn } from '@tilth/core/cycles'
import { Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './calendar.module.css'
import { YearPicture } from './year-picture.tsx'

type Named = Span & { readonly label: string }

const touches = (span: Span, year: SchoolYear): boolean => span.from <= year.to && span.to >= year.from

const SpanList = (props: { readonly spans: readonly Named[]; readonly countOf: (span: Named) => string; readonly none: string }) => {
  const { t, date } = useI18n()
  const when = (span: Named) =>
    span.from === span.to ? date(span.from) : t('calendar.year_span', { from: date(span.from), to: date(span.to) })
  return (
    <Show when={props.spans.length > 0} fallback={<p class={styles.quiet}>{props.none}</p>}>
      <ul class={styles.spans}>
        <For each={props.spans}>
          {span => (
            <li>
              <span class={styles.name}>{span.label}</span>
              <span class={styles.quiet}>{props.countOf(span)}</span>
              <span>{when(span)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

export interface CalendarYearsProps {
  readonly calendar: SchoolCalendar
  readonly today: string
}

/** Each school year drawn, with its terms and its days without school in words. */
export const CalendarYears = (props: CalendarYearsProps) => {
  const { t } = useI18n()
  const open = () => ({ ...props.calendar, closed: [] })
  const withSchool = (span: Span) => t('calendar.days_with_school', { days: schoolDaysIn(props.calendar, span) })
  const lost = (span: Span) => t('calendar.closed_days', { days: schoolDaysIn(open(), span) })
  const outside = () => props.calendar.closed.filter(span => !props.calendar.years.some(year => touches(span, year)))
  return (
    <>
      <For each={props.calendar.years}>
        {year => (
          <Section title={year.label} aside={withSchool(year)}>
            <YearPicture year={year} calendar={props.calendar} today={props.today} />
            <div class={styles.lists}>
              <div>
                <h3>{t('calendar.terms')}</h3>
                <SpanList spans={year.terms} countOf={withSchool} none={t('calendar.no_terms')} />
              </div>
              <div>
                <h3>{t('calendar.closed')}</h3>
                <SpanList spans={props.calendar.closed.filter(span => touches(span, year))} countOf={lost} none={t('calendar.no_closed')} />
              </div>
            </div>
          </Section>
        )}
      </For>
      <Show when={outside().length > 0}>
        <Section title={t('calendar.closed_other')}>
          <SpanList spans={outside()} countOf={lost} none="" />
        </Section>
      </Show>
    </>
  )
}

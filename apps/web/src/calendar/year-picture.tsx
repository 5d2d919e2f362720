import { type SchoolCalendar, type SchoolYear, schoolDaysIn } from '@tilth/core/cycles'
import { useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { shortMonth } from './day-words.ts'
import { yearGeometry } from './year-geometry.ts'
import styles from './year-picture.module.css'

const firstWidth = 720

export interface YearPictureProps {
  readonly year: SchoolYear
  readonly calendar: SchoolCalendar
  readonly today: string
}

/** How many weekdays of the year have no school. */
const closedDays = (year: SchoolYear, calendar: SchoolCalendar): number =>
  schoolDaysIn({ ...calendar, closed: [] }, year) - schoolDaysIn(calendar, year)

/** A school year at a glance: a square a day, filled where there is school, hollow where there is none, a bracket over each term. */
export const YearPicture = (props: YearPictureProps) => {
  const { t, date, locale } = useI18n()
  const [width, setWidth] = createSignal(firstWidth)
  let frame: HTMLDivElement | undefined
  onMount(() => {
    if (!frame || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(frame)
    onCleanup(() => observer.disconnect())
  })
  const shape = createMemo(() => yearGeometry({ year: props.year, calendar: props.calendar }, { width: width(), today: props.today }))
  const words = () =>
    t('calendar.year_words', {
      label: props.year.label,
      days: schoolDaysIn(props.calendar, props.year),
      from: date(props.year.from),
      to: date(props.year.to),
      closed: closedDays(props.year, props.calendar),
    })
  return (
    <div
      class={styles.frame}
      ref={element => {
        frame = element
      }}
    >
      <svg class={styles.picture} viewBox={`0 0 ${shape().width} ${shape().height}`} width={shape().width} role="img" aria-label={words()}>
        <For each={shape().terms}>
          {term => (
            <>
              <path class={styles.bracket} d={`M${term.x1 + 0.75} ${term.y + 4}V${term.y}H${term.x2 - 0.75}V${term.y + 4}`} />
              <Show when={term.hasLabel}>
                <text class={styles.term} x={term.x1} y={term.y - 5}>
                  {props.year.terms[term.index]?.label}
                </text>
              </Show>
            </>
          )}
        </For>
        <path class={styles.school} d={shape().school} />
        <path class={styles.closed} d={shape().closed} />
        <Show when={shape().today}>
          {at => <rect class={styles.today} x={at().x - 1} y={at().y - 1} width={shape().size + 2} height={shape().size + 2} />}
        </Show>
        <For each={shape().months}>
          {month => (
            <text class={styles.month} x={month.x} y={month.y}>
              {shortMonth(locale(), month.day)}
            </text>
          )}
        </For>
      </svg>
      <p class={styles.words}>{words()}</p>
      <p class={styles.key}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path class={styles.school} d="M1 1h12v12h-12z" />
        </svg>{' '}
        {t('calendar.key_school')}
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path class={styles.closed} d="M1 1h12v12h-12z" />
        </svg>{' '}
        {t('calendar.key_closed')}
        <Show when={shape().today}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <rect class={styles.today} x="2" y="2" width="10" height="10" />
          </svg>{' '}
          {t('calendar.key_today')}
        </Show>
      </p>
    </div>
  )
}

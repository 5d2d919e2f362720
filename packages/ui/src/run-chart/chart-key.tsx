import { createMemo, For, Show } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { chartTexts } from './chart-texts.ts'
import { runChartGeometry } from './geometry.ts'
import { noteLetter, notesByDay } from './pin-rows.ts'
import css from './run-chart.module.css'
import type { RunChartSize, RunChartSource } from './run-chart-source.ts'

/** What the squares and letters of the picture stand for, in words: cycles, each a link to its own, notes, and phases whose name had no room. */
export const ChartKey = (props: { source: RunChartSource; width: number; size: RunChartSize; onPoint: (mark: string | null) => void }) => {
  const i18n = useI18n()
  const lettered = createMemo(() =>
    runChartGeometry(props.source, {
      width: props.width,
      size: props.size,
      texts: chartTexts(props.source, i18n),
    }).phases.filter(phase => phase.letter !== null),
  )
  const pointing = (mark: string) => ({
    onPointerEnter: () => props.onPoint(mark),
    onPointerLeave: () => props.onPoint(null),
    onFocusIn: () => props.onPoint(mark),
    onFocusOut: () => props.onPoint(null),
  })
  const cycles = () => props.source.pins ?? []
  const notes = () =>
    notesByDay(props.source.notes).flatMap((index, order) => {
      const note = props.source.notes?.[index]
      return note ? [{ ...note, index, letter: noteLetter(order) }] : []
    })
  return (
    <>
      <Show when={lettered().length > 0}>
        <ul class={css.key} aria-label={i18n.t('ui.chart.phases')}>
          <For each={lettered()}>
            {phase => (
              <li class={css.keyEntry}>
                <span class={css.letter}>{phase.letter}</span> <span>{phase.label}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={cycles().length + notes().length > 0}>
        <ul class={css.key} aria-label={i18n.t('ui.chart.marks')}>
          <For each={cycles()}>
            {(pin, index) => (
              <li class={css.keyEntry} {...pointing(`cycle-${index()}`)}>
                <Show
                  when={pin.href}
                  fallback={
                    <>
                      <PinWords number={pin.number} />
                      <span>{pin.label}</span>
                    </>
                  }
                >
                  {href => (
                    <a class={css.pinLink} href={href()}>
                      <PinWords number={pin.number} />
                      <span class={css.pinName}>{pin.label}</span>
                    </a>
                  )}
                </Show>
              </li>
            )}
          </For>
          <For each={notes()}>
            {note => (
              <li class={css.keyEntry} {...pointing(`note-${note.index}`)}>
                <span class={css.square} data-kind="note">
                  {note.letter}
                </span>
                <span>
                  {note.label} <span class={css.quiet}>{i18n.shortDay(note.on)}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}

const PinWords = (props: { number: number }) => {
  const i18n = useI18n()
  return (
    <>
      <span class={css.square} data-kind="cycle" aria-hidden="true">
        {props.number}
      </span>
      <VisuallyHidden>{`${i18n.t('ui.chart.cycle', { number: props.number })}: `}</VisuallyHidden>
    </>
  )
}

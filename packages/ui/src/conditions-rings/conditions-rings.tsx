import { createMemo, createSignal, createUniqueId, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { useI18n } from '../language/i18n-context.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import css from './conditions-rings.module.css'
import { ringsGeometry } from './geometry.ts'
import { summarizeRings } from './name-segment.ts'
import type { RingLayer } from './ring-source.ts'
import { RingsKey } from './rings-key.tsx'
import { RingsList } from './rings-list.tsx'
import { RingsPicture } from './rings-picture.tsx'
import { RingsTable } from './rings-table.tsx'

export interface ConditionsRingsProps {
  readonly layers: readonly RingLayer[]
  /** What stands in the core, where the framework names it. */
  readonly core: string
  /** The code of the condition that is chosen, here or in a list beside it. */
  readonly selected?: string | null | undefined
  /** The code of the condition that is pointed at. */
  readonly pointed?: string | null | undefined
  /** Without it the picture is only looked at. */
  readonly onSelect?: ((code: string) => void) | undefined
  readonly onPoint?: ((code: string | null) => void) | undefined
  /** What stands between the picture and its table: more about the chosen condition, or a way to take the picture along. */
  readonly children?: JSX.Element
  readonly keyHidden?: boolean | undefined
  readonly tableHidden?: boolean | undefined
  /** Drawn at this width instead of measured, px: for paper. */
  readonly width?: number | undefined
  readonly pictureRef?: ((frame: HTMLDivElement) => void) | undefined
}

const firstWidth = 620

const readerWidth = (width: number): number => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(size) && size > 0 ? (width * 16) / size : width
}

/** A framework's layers as rings around its core: where each condition stands and how much views agree; its sentence, and its table one key away. */
export const ConditionsRings = (props: ConditionsRingsProps) => {
  const i18n = useI18n()
  const titleId = createUniqueId()
  const hintId = createUniqueId()
  const [measured, setMeasured] = createSignal(firstWidth)
  let frame: HTMLDivElement | undefined
  onMount(() => {
    if (props.width !== undefined || !frame || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(entries => {
      const width = entries[0]?.contentRect.width ?? 0
      if (width > 0) setMeasured(Math.round(readerWidth(width)))
    })
    observer.observe(frame)
    onCleanup(() => observer.disconnect())
  })
  const items = () => props.layers.flatMap(layer => layer.items)
  const shape = createMemo(() => ringsGeometry(props.layers, { width: props.width ?? measured(), core: props.core }))
  const summary = () => summarizeRings(props.layers, i18n)
  return (
    <figure class={css.rings} aria-labelledby={titleId}>
      <VisuallyHidden>
        <figcaption id={titleId}>{i18n.t('ui.rings.label')}</figcaption>
      </VisuallyHidden>
      <div class={css.layout}>
        <div
          class={css.frame}
          ref={element => {
            frame = element
            props.pictureRef?.(element)
          }}
        >
          <Show
            when={shape()}
            fallback={
              <RingsList
                layers={props.layers}
                selected={props.selected ?? null}
                pointed={props.pointed ?? null}
                onSelect={props.onSelect}
              />
            }
          >
            {drawn => (
              <RingsPicture
                shape={drawn()}
                items={items()}
                summary={summary()}
                selected={props.selected ?? null}
                pointed={props.pointed ?? null}
                onSelect={props.onSelect}
                onPoint={props.onPoint}
                hintId={props.onSelect ? hintId : undefined}
              />
            )}
          </Show>
        </div>
        <div class={css.beside}>
          {props.children}
          <Show when={!props.keyHidden && shape()}>
            <RingsKey items={items()} />
          </Show>
        </div>
      </div>
      <Show when={props.onSelect && shape()}>
        <VisuallyHidden>
          <p id={hintId}>{i18n.t('ui.rings.keys')}</p>
        </VisuallyHidden>
      </Show>
      <Show when={!props.tableHidden}>
        <Disclosure label={i18n.t('ui.rings.table_show')} openLabel={i18n.t('ui.rings.table_hide')}>
          <RingsTable layers={props.layers} caption={i18n.t('ui.rings.label')} />
        </Disclosure>
      </Show>
    </figure>
  )
}

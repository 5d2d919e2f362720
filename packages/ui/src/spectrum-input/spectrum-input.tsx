import type { SpectrumScale } from '@tilth/core/conditions'
import { createSignal, createUniqueId, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Button } from '../button/button.tsx'
import { Icon } from '../icon/icon.tsx'
import { ChevronsUpDownIcon, MinusIcon, PlusIcon } from '../icon/icons.ts'
import { useI18n } from '../language/i18n-context.tsx'
import { positionAfterKey } from './position-after-key.ts'
import css from './spectrum-input.module.css'

const middle = 50
const smallStep = 5
const wide = '(min-width: 40rem)'

const clamp = (position: number): number => Math.max(0, Math.min(100, Math.round(position)))

export interface SpectrumInputProps {
  /** The question, for assistive technology; it stands over the input already. */
  label: string
  scale: SpectrumScale
  /** What each anchor looks like here, least first; a shorter list leaves anchors with their name alone. */
  descriptors: readonly string[]
  /** A position 0..100; null while there is none, and then no thumb is drawn. */
  value: number | null
  onChange: (position: number) => void
  /** A position in words ("Between Not aligned at all and On our way"): shown under the line and read out. */
  describe: (position: number) => string
  /** Vertical on a phone, horizontal from 640 px, unless said otherwise. */
  orientation?: 'vertical' | 'horizontal' | undefined
  id?: string | undefined
  disabled?: boolean | undefined
}

/**
 * A slider on a line between anchors. A tap on the line or on a description sets it, the thumb is dragged, arrows move by 1, Page keys by
 * 10, Home and End go to the ends, number keys to the anchors, and two buttons move by 5. A finger that starts on the line scrolls the page; only the
 * thumb holds it.
 */
export const SpectrumInput = (props: SpectrumInputProps) => {
  const i18n = useI18n()
  const madeId = createUniqueId()
  const id = () => props.id ?? madeId
  const [isWide, setWide] = createSignal(false)
  const [isDragging, setDragging] = createSignal(false)
  let line: HTMLDivElement | undefined
  let wasDragged = false

  onMount(() => {
    if (typeof matchMedia === 'undefined') return
    const query = matchMedia(wide)
    const follow = () => setWide(query.matches)
    follow()
    query.addEventListener('change', follow)
    onCleanup(() => query.removeEventListener('change', follow))
  })

  const orientation = () => props.orientation ?? (isWide() ? 'horizontal' : 'vertical')
  const words = () => (props.value === null ? i18n.t('ui.slider.unanswered') : props.describe(props.value))
  const anchors = () => props.scale.anchors.map((anchor, index) => ({ ...anchor, descriptor: props.descriptors[index] ?? '' }))
  // A stretch runs from one anchor to the next; the last two anchors of a vertical line share theirs, so that each name stands at its own tick.
  const stretches = () => {
    if (orientation() === 'horizontal') return anchors().map(anchor => [anchor])
    const downward = anchors().reverse()
    return [...downward.slice(0, -2).map(anchor => [anchor]), downward.slice(-2)]
  }
  const rows = () => {
    const downward = anchors().reverse()
    return downward
      .slice(1)
      .map((anchor, index) => `minmax(auto, ${(downward[index]?.position ?? 100) - anchor.position}fr)`)
      .join(' ')
  }

  const set = (position: number) => {
    const next = clamp(position)
    if (!props.disabled && next !== props.value) props.onChange(next)
  }
  const positionAt = (event: MouseEvent): number => {
    const box = line?.getBoundingClientRect()
    if (!box) return middle
    return orientation() === 'vertical' ? (100 * (box.bottom - event.clientY)) / box.height : (100 * (event.clientX - box.left)) / box.width
  }

  const isOnThumb = (event: Event): boolean => event.target instanceof Element && event.target.closest('[data-thumb]') !== null
  const press: JSX.EventHandler<HTMLElement, PointerEvent> = event => {
    wasDragged = false
    const isHeld = isOnThumb(event) || event.pointerType === 'mouse'
    if (props.disabled || event.button !== 0 || !isHeld) return
    setDragging(true)
    event.currentTarget.setPointerCapture(event.pointerId)
    if (!isOnThumb(event)) set(positionAt(event))
  }
  const drag = (event: PointerEvent) => {
    if (!isDragging()) return
    wasDragged = true
    set(positionAt(event))
  }
  const release = () => setDragging(false)
  const tap = (event: MouseEvent) => {
    if (!wasDragged && !isOnThumb(event)) set(positionAt(event))
    wasDragged = false
  }
  const pressKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = positionAfterKey(event.key, { position: props.value, anchors: props.scale.anchors.map(anchor => anchor.position) })
    if (next === null) return
    event.preventDefault()
    set(next)
  }

  return (
    <div class={css.input} data-orientation={orientation()} data-answered={props.value === null ? undefined : ''}>
      <div class={css.board}>
        <div
          class={css.lane}
          id={id()}
          role="slider"
          tabIndex={0}
          aria-label={props.label}
          aria-orientation={orientation()}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={props.value ?? middle}
          aria-valuetext={words()}
          aria-disabled={props.disabled ? 'true' : undefined}
          data-dragging={isDragging() ? '' : undefined}
          style={{ '--at': (props.value ?? middle) / 100 }}
          onKeyDown={pressKey}
          onPointerDown={press}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerCancel={release}
          onClick={tap}
        >
          <div
            class={css.line}
            ref={element => {
              line = element
            }}
          >
            <For each={anchors()}>{anchor => <span class={css.tick} style={{ '--place': anchor.position / 100 }} />}</For>
            <Show when={props.value !== null}>
              <span class={css.thumb} data-thumb="">
                <Icon of={ChevronsUpDownIcon} />
              </span>
            </Show>
          </div>
        </div>
        <div class={css.anchors} style={{ '--anchors': anchors().length, '--rows': rows() }}>
          <For each={stretches()}>
            {stretch => (
              <div class={css.stretch}>
                <For each={stretch}>
                  {anchor => (
                    <button
                      type="button"
                      class={css.anchor}
                      disabled={props.disabled ?? false}
                      data-chosen={props.value === anchor.position ? '' : undefined}
                      onClick={() => set(anchor.position)}
                    >
                      <span class={css.name}>{anchor.label}</span>
                      <Show when={anchor.descriptor}>
                        <span class={css.descriptor}>{anchor.descriptor}</span>
                      </Show>
                    </button>
                  )}
                </For>
              </div>
            )}
          </For>
        </div>
      </div>
      <div class={css.foot}>
        <output class={css.words} for={id()}>
          {words()}
        </output>
        <div class={css.steps}>
          <Button disabled={props.disabled} before={<Icon of={MinusIcon} />} onClick={() => set((props.value ?? middle) - smallStep)}>
            {i18n.t('ui.slider.lower')}
          </Button>
          <Button disabled={props.disabled} before={<Icon of={PlusIcon} />} onClick={() => set((props.value ?? middle) + smallStep)}>
            {i18n.t('ui.slider.higher')}
          </Button>
        </div>
      </div>
    </div>
  )
}

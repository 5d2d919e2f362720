import { createMemo, createSignal, createUniqueId, For, Index, type JSX, Show } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import { levelFill } from '../level-glyph/level-fill.ts'
import css from './conditions-rings.module.css'
import type { RingSegment, RingsGeometry } from './geometry.ts'
import { nameSegment } from './name-segment.ts'
import type { RingItem } from './ring-source.ts'

export interface RingsPictureProps {
  readonly shape: RingsGeometry
  /** In reading order. */
  readonly items: readonly RingItem[]
  readonly summary: string
  readonly selected: string | null
  readonly pointed: string | null
  /** Without it the picture is only looked at. */
  readonly onSelect?: ((code: string) => void) | undefined
  readonly onPoint?: ((code: string | null) => void) | undefined
  readonly hintId?: string | undefined
}

const lock = 'M4 7V4.5a3 3 0 0 1 6 0V7M2.5 7h9v6h-9z'

const Segment = (props: { readonly segment: RingSegment; readonly item: RingItem; readonly textSize: number; readonly arcId: string }) => (
  <>
    <Show when={props.segment.ground !== 'whole'}>
      <path class={css.ground} data-ground={props.segment.ground} d={props.segment.outline} />
    </Show>
    <Index each={props.segment.strips}>
      {strip => (
        <path class={css.strip} style={{ '--fill': levelFill(strip().middle, props.item.scale)?.fill ?? 'var(--wash)' }} d={strip().path} />
      )}
    </Index>
    <path class={css.outline} d={props.segment.outline} data-passing="" />
    <Index each={props.segment.needles}>{needle => <path class={css.needle} d={needle()} />}</Index>
    <rect
      class={css.plate}
      x={props.segment.plate.x - props.segment.plate.width / 2}
      y={props.segment.plate.y - props.segment.plate.height / 2}
      width={props.segment.plate.width}
      height={props.segment.plate.height}
      rx="3"
    />
    <text
      class={css.code}
      x={props.segment.plate.x}
      y={props.segment.plate.y + 0.34 * props.textSize}
      font-size={`${props.textSize}px`}
      text-anchor="middle"
    >
      {props.segment.code}
    </text>
    <Show when={props.item.why === 'sealed'}>
      <path
        class={css.lock}
        transform={`translate(${props.segment.plate.x - 5.6} ${props.segment.plate.y - props.segment.plate.height / 2 - 13}) scale(.8)`}
        d={lock}
      />
    </Show>
    <Show when={props.segment.name}>
      {name => (
        <>
          {' '}
          <path class={css.arc} id={props.arcId} d={name().path} />
          <text class={css.name} font-size={`${props.textSize}px`} text-anchor="middle">
            <textPath href={`#${props.arcId}`} startOffset="50%">
              {name().text}
            </textPath>
          </text>
        </>
      )}
    </Show>
  </>
)

/** The drawing alone. As buttons the segments are one stop of the keyboard: arrows, Home and End go from one to the next. */
export const RingsPicture = (props: RingsPictureProps) => {
  const { t } = useI18n()
  const id = createUniqueId()
  const [atHand, setAtHand] = createSignal<string | null>(null)
  const buttons = new Map<string, SVGGElement>()
  const codes = createMemo(() => props.shape.segments.map(segment => segment.code))
  const stop = () => [atHand(), props.selected].find(code => code !== null && codes().includes(code)) ?? codes()[0]
  const itemOf = (code: string) => props.items.find(item => item.code === code)

  const nameOf = (code: string): string => {
    const item = itemOf(code)
    if (item === undefined) return code
    return nameSegment(item, { t, written: props.shape.segments.find(segment => segment.code === code)?.name?.text })
  }

  const move = (code: string, key: string): boolean => {
    const at = codes().indexOf(code)
    const last = codes().length - 1
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[key]
    if (next === undefined) return false
    const target = codes()[Math.min(last, Math.max(0, next))]
    if (target !== undefined) buttons.get(target)?.focus()
    return true
  }
  const press = (event: KeyboardEvent, code: string): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      props.onSelect?.(code)
    } else if (move(code, event.key)) event.preventDefault()
  }

  const buttonOf = (code: string): JSX.GSVGAttributes<SVGGElement> =>
    props.onSelect === undefined
      ? {}
      : {
          role: 'button',
          tabindex: stop() === code ? 0 : -1,
          'aria-pressed': props.selected === code,
          'aria-label': nameOf(code),
          onClick: () => props.onSelect?.(code),
          onKeyDown: event => press(event, code),
          onFocus: () => {
            setAtHand(code)
            props.onPoint?.(code)
          },
          onBlur: () => props.onPoint?.(null),
          onPointerEnter: () => props.onPoint?.(code),
          onPointerLeave: () => props.onPoint?.(null),
        }

  return (
    <svg
      class={css.picture}
      viewBox={`${-props.shape.half} ${-props.shape.half} ${2 * props.shape.half} ${2 * props.shape.half}`}
      role={props.onSelect ? 'group' : 'img'}
      aria-label={props.summary}
      aria-describedby={props.hintId}
    >
      <circle class={css.core} r={props.shape.core.radius} />
      <text class={css.coreText} font-size={`${props.shape.textSize}px`} text-anchor="middle">
        <Index each={props.shape.core.lines}>
          {(line, index) => (
            <tspan x="0" y={(index - (props.shape.core.lines.length - 1) / 2) * 1.15 * props.shape.textSize + 0.34 * props.shape.textSize}>
              {line()}
            </tspan>
          )}
        </Index>
      </text>
      <For each={codes()}>
        {(code, index) => {
          const segment = createMemo(() => props.shape.segments[index()])
          const item = createMemo(() => itemOf(code))
          return (
            <g
              ref={element => buttons.set(code, element)}
              class={css.segment}
              data-pointed={props.pointed === code ? '' : undefined}
              {...buttonOf(code)}
            >
              <Show when={segment()}>
                {drawn => (
                  <Show when={item()}>
                    {shown => <Segment segment={drawn()} item={shown()} textSize={props.shape.textSize} arcId={`${id}-${index()}`} />}
                  </Show>
                )}
              </Show>
            </g>
          )
        }}
      </For>
    </svg>
  )
}

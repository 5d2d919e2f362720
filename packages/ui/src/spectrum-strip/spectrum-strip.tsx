import { markInWords } from '@tilth/core/rubrics'
import { createMemo, createSignal, createUniqueId, type JSX, onCleanup, onMount, Show, untrack } from 'solid-js'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { useI18n } from '../language/i18n-context.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { AnchorRow } from './anchor-row.tsx'
import type { StripSource } from './geometry.ts'
import css from './spectrum-strip.module.css'
import { StripPicture } from './strip-picture.tsx'
import type { StripSize } from './strip-size.ts'
import { StripTable } from './strip-table.tsx'

export interface SpectrumStripProps extends StripSource {
  /** What is shown: the condition's name. */
  title: JSX.Element
  /** The title stands beside the strip already. */
  titleHidden?: boolean | undefined
  /** The generated sentence: the text alternative of the picture. */
  sentence: string
  sentenceHidden?: boolean | undefined
  size?: StripSize | undefined
  notSure?: number | undefined
  notApplicable?: number | undefined
  notMine?: number | undefined
  /** The names of the anchors under the line; lists say them once at their head. */
  anchorNames?: boolean | undefined
  /** Names beside marks, in named rounds only. */
  names?: readonly { readonly name: string; readonly mark: number }[] | null | undefined
  /** A mark in words; by the scale's own labels where left out. */
  describe?: ((mark: number) => string) | undefined
  /** Marks come down onto the line together, then the band: once, at the reveal. */
  settle?: boolean | undefined
  /** No table behind it, where another one shows the same. */
  tableHidden?: boolean | undefined
}

const firstWidth: Readonly<Record<StripSize, number>> = { compact: 240, list: 280, default: 480, projector: 1792, print: 330 }

/** One line between the anchors, a mark for each person, the middle and the spread; its sentence, and its table one key away. */
export const SpectrumStrip = (props: SpectrumStripProps) => {
  const i18n = useI18n()
  const titleId = createUniqueId()
  const size = () => props.size ?? 'default'
  const [width, setWidth] = createSignal(untrack(() => firstWidth[size()]))
  let frame: HTMLDivElement | undefined
  onMount(() => {
    if (size() === 'print' || !frame || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(entries => {
      const measured = entries[0]?.contentRect.width ?? 0
      if (measured > 0) setWidth(Math.round(measured))
    })
    observer.observe(frame)
    onCleanup(() => observer.disconnect())
  })

  const describe = (mark: number) => props.describe?.(mark) ?? markInWords(mark, { scale: props.scale, locale: i18n.locale() })
  const aside = createMemo(() =>
    [
      props.notSure ? i18n.t('ui.strip.not_sure', { count: props.notSure }) : '',
      props.notApplicable ? i18n.t('ui.strip.not_applicable', { count: props.notApplicable }) : '',
      props.notMine ? i18n.t('ui.strip.not_mine', { count: props.notMine }) : '',
    ]
      .filter(part => part !== '')
      .join(' · '),
  )
  const hasAnchorNames = () => props.anchorNames ?? (size() === 'default' || size() === 'projector' || size() === 'print')

  return (
    <figure class={css.strip} data-size={size()} data-settle={props.settle ? '' : undefined} aria-labelledby={titleId}>
      <Show
        when={props.titleHidden}
        fallback={
          <figcaption class={css.title} id={titleId}>
            {props.title}
          </figcaption>
        }
      >
        <VisuallyHidden>
          <span id={titleId}>{props.title}</span>
        </VisuallyHidden>
      </Show>
      <div
        class={css.frame}
        ref={element => {
          frame = element
        }}
      >
        <StripPicture source={props} width={width()} size={size()} sentence={props.sentence} />
        <Show when={hasAnchorNames()}>
          <AnchorRow scale={props.scale} size={size()} width={width()} />
        </Show>
      </div>
      <div class={css.words}>
        <p class={css.sentence} data-hidden={props.sentenceHidden ? '' : undefined}>
          {props.sentence}
        </p>
        <Show when={aside()}>
          <p class={css.aside}>{aside()}</p>
        </Show>
      </div>
      <Show when={!props.tableHidden && size() !== 'print'}>
        <Disclosure label={i18n.t('ui.strip.table_show')} openLabel={i18n.t('ui.strip.table_hide')}>
          <StripTable source={props} describe={describe} aside={aside()} names={props.names ?? null} />
        </Disclosure>
      </Show>
    </figure>
  )
}

import { createMemo, For, type JSX, Show } from 'solid-js'
import { DataTable } from '../data-table/data-table.tsx'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { frameWidth } from '../frame-width/frame-width.ts'
import { useI18n } from '../language/i18n-context.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { rampGeometry } from './geometry.ts'
import css from './ramp.module.css'
import { RampPicture } from './ramp-picture.tsx'
import type { RampTerrace } from './ramp-terrace.ts'

export interface RampProps {
  /** In the order of `number`. */
  readonly steps: readonly RampTerrace[]
  /** "Four tests of one idea. Two changed it, one kept it.", then what comes next. */
  readonly headline: { readonly verdict: string; readonly reason: string }
  /** Drawn at this width instead of measured, px: for paper. */
  readonly width?: number | undefined
  readonly tableHidden?: boolean | undefined
  /** The frame of the drawing, for `DownloadPicture`; on a phone there is a list and no drawing. */
  readonly pictureRef?: ((frame: HTMLDivElement) => void) | undefined
  /** Between the picture and its table. */
  readonly children?: JSX.Element
}

const firstWidth = 900

/** Cycles of one idea as terraces, from the smallest test to the largest; where there is no room a list, the furthest at the top. */
export const Ramp = (props: RampProps) => {
  const i18n = useI18n()
  const frame = frameWidth({ fixed: () => props.width, first: firstWidth })
  const shape = createMemo(() => rampGeometry(props.steps, { width: frame.width() }))
  const sentence = () => [props.headline.verdict, props.headline.reason].filter(part => part !== '').join(' ')
  return (
    <figure class={css.ramp} aria-label={props.headline.verdict}>
      <p class={css.headline}>
        <strong class={css.verdict}>{props.headline.verdict}</strong> {props.headline.reason}
      </p>
      <div
        class={css.frame}
        ref={element => {
          frame.ref(element)
          props.pictureRef?.(element)
        }}
      >
        <Show when={shape()} fallback={<RampList steps={props.steps} />}>
          {drawn => (
            <div class={css.drawing} style={{ '--ramp-width': `${drawn().width}px` }}>
              <RampPicture shape={drawn()} steps={props.steps} sentence={sentence()} />
              <ol class={css.areas}>
                <For each={drawn().terraces}>
                  {terrace => (
                    <Show when={props.steps[terrace.index]}>
                      {step => (
                        <li
                          class={css.area}
                          style={{
                            '--x': terrace.x / drawn().width,
                            '--y': terrace.area.y / drawn().height,
                            '--w': terrace.width / drawn().width,
                            '--h': terrace.area.height / drawn().height,
                          }}
                        >
                          <Show when={step().href} fallback={<VisuallyHidden>{nameOf(step(), i18n)}</VisuallyHidden>}>
                            {href => (
                              <a class={css.areaLink} href={href()}>
                                <VisuallyHidden>{nameOf(step(), i18n)}</VisuallyHidden>
                              </a>
                            )}
                          </Show>
                        </li>
                      )}
                    </Show>
                  )}
                </For>
              </ol>
            </div>
          )}
        </Show>
      </div>
      {props.children}
      <Show when={!props.tableHidden && props.width === undefined && props.steps.length > 0}>
        <Disclosure label={i18n.t('ui.strip.table_show')} openLabel={i18n.t('ui.strip.table_hide')}>
          <DataTable
            density="compact"
            caption={i18n.t('ui.ramp.table_caption', { title: props.headline.verdict })}
            captionHidden
            rows={props.steps}
            columns={[
              { label: i18n.t('ui.ramp.number'), cell: step => i18n.number(step.number), isRowHead: true },
              { label: i18n.t('ui.ramp.decision'), cell: step => step.label },
              { label: i18n.t('ui.ramp.scope'), cell: step => step.scope },
              { label: i18n.t('ui.ramp.varied'), cell: step => step.varied },
              { label: i18n.t('ui.ramp.standing'), cell: step => i18n.t('ui.ramp.state', { state: step.state }) },
            ]}
          />
        </Disclosure>
      </Show>
    </figure>
  )
}

const nameOf = (step: RampTerrace, i18n: ReturnType<typeof useI18n>): string =>
  [
    i18n.t('ui.ramp.step', { number: step.number, label: step.label, scope: step.scope }),
    step.varied === '' ? '' : `${step.varied}.`,
    step.isCut ? i18n.t('ui.ramp.cut') : '',
  ]
    .filter(part => part !== '')
    .join(' ')

const RampList = (props: { steps: readonly RampTerrace[] }) => {
  const i18n = useI18n()
  const Words = (at: { step: RampTerrace }) => (
    <>
      <span class={css.square} data-state={at.step.state} aria-hidden="true">
        {at.step.number}
      </span>
      <span class={css.listWords}>
        <span class={css.listLabel}>
          <VisuallyHidden>{`${i18n.t('ui.chart.cycle', { number: at.step.number })}: `}</VisuallyHidden>
          {at.step.label}
        </span>
        <span class={css.listScope}>{[at.step.scope, at.step.varied].filter(part => part !== '').join(' · ')}</span>
      </span>
    </>
  )
  return (
    <ol class={css.list} reversed aria-label={i18n.t('ui.ramp.steps')}>
      <For each={props.steps.toReversed()}>
        {step => (
          <li class={css.listStep} data-state={step.state} data-cut={step.isCut ? '' : undefined} style={{ '--height': step.height - 1 }}>
            <Show
              when={step.href}
              fallback={
                <span class={css.listPlace}>
                  <Words step={step} />
                </span>
              }
            >
              {href => (
                <a class={css.listPlace} href={href()}>
                  <Words step={step} />
                </a>
              )}
            </Show>
          </li>
        )}
      </For>
    </ol>
  )
}

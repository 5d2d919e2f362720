import { useI18n, VisuallyHidden } from '@tilth/ui'
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import type { PortfolioPlan, PortfolioTimeline } from './queries.ts'
import styles from './timeline.module.css'
import { type DecisionShape, spanSize, type TimelineSpan, timelineGeometry } from './timeline-geometry.ts'

export interface TimelineProps {
  readonly plans: readonly PortfolioPlan[]
  readonly timeline: PortfolioTimeline
  readonly today: string
}

const firstWidth = 900
const groundHeight = 44
const half = 6

const shapes: Readonly<Record<DecisionShape, (x: number, y: number) => string>> = {
  spread: (x, y) => `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`,
  'next-cycle': (x, y) => `M${x - half} ${y}a${half} ${half} 0 1 0 ${half * 2} 0a${half} ${half} 0 1 0 ${-half * 2} 0Z`,
  nothing: (x, y) =>
    `M${x - half + 1} ${y - half + 1}L${x + half - 1} ${y + half - 1}M${x + half - 1} ${y - half + 1}L${x - half + 1} ${y + half - 1}`,
}

const Key = () => {
  const { t } = useI18n()
  const states = ['now', 'planned', 'done'] as const
  const decisions = ['spread', 'next-cycle', 'nothing'] as const
  return (
    <p class={styles.key}>
      <For each={states}>
        {state => (
          <span>
            <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">
              <rect class={styles.span} data-state={state} x="1" y="1" width="26" height="14" />
            </svg>{' '}
            {t(`portfolio.key_${state}`)}
          </span>
        )}
      </For>
      <For each={decisions}>
        {shape => (
          <span>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path class={styles.mark} data-shape={shape} d={shapes[shape](8, 8)} />
            </svg>{' '}
            {t(`portfolio.key_${shape}`)}
          </span>
        )}
      </For>
      <span>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path class={styles.review} d="M8 14L2 3h12z" />
        </svg>{' '}
        {t('portfolio.key_review')}
      </span>
    </p>
  )
}

/** Plans over the school years: each a line, its cycles as spans, decisions as marks. On a phone the list under it says the same. */
export const Timeline = (props: TimelineProps) => {
  const { t, date } = useI18n()
  const { slug } = useDistrict()
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
  const shape = createMemo(() => timelineGeometry({ plans: props.plans, timeline: props.timeline, today: props.today }, { width: width() }))
  const cycleName = (plan: PortfolioPlan, span: TimelineSpan): string => {
    const cycle = plan.cycles.find(candidate => candidate.id === span.cycleId)
    const name = t('portfolio.cycle', { number: span.number, title: cycle?.title ?? '' })
    return cycle?.end ? `${name}. ${t('portfolio.cycle_ended', { decision: cycle.end.decision, day: date(cycle.end.on) })}` : name
  }
  const wordsOf = (plan: PortfolioPlan): string =>
    t('portfolio.timeline_words', {
      plan: plan.title,
      cycles: plan.cycles.length,
      ended: plan.cycles.filter(cycle => cycle.end !== null).length,
      day: date(plan.createdOn),
    })
  return (
    <div
      class={styles.frame}
      ref={element => {
        frame = element
      }}
    >
      <svg
        class={styles.ground}
        viewBox={`0 0 ${shape().width} ${groundHeight}`}
        role="img"
        aria-label={t('portfolio.timeline_ground', { from: date(shape().from), to: date(shape().to) })}
      >
        <For each={shape().years}>
          {year => (
            <Show when={year.hasLabel}>
              <text class={styles.year} x={year.x} y="14">
                {year.label}
              </text>
            </Show>
          )}
        </For>
        <For each={shape().terms}>
          {term => (
            <>
              <rect class={styles.term} x={term.x} y="22" width={term.width} height={groundHeight - 22} />
              <Show when={term.hasLabel}>
                <text class={styles.termName} x={term.x + 4} y="38">
                  {term.label}
                </text>
              </Show>
            </>
          )}
        </For>
        <text class={styles.todayName} x={shape().today} y="14" text-anchor={shape().today > shape().width - 60 ? 'end' : 'middle'}>
          {t('portfolio.timeline_today')}
        </text>
        <line class={styles.today} x1={shape().today} x2={shape().today} y1="20" y2={groundHeight} />
      </svg>
      <For each={props.plans}>
        {(plan, index) => (
          <div class={styles.lane}>
            <p class={styles.name}>
              <a href={`/d/${slug()}/plans/${plan.id}`}>{plan.title}</a> <span class={styles.place}>{plan.orgName}</span>
            </p>
            <Show when={shape().lanes[index()]}>
              {lane => (
                <div class={styles.picture}>
                  <svg viewBox={`0 0 ${shape().width} ${lane().height}`} role="img" aria-label={wordsOf(plan)}>
                    <For each={shape().terms}>
                      {term => <rect class={styles.term} x={term.x} y="0" width={term.width} height={lane().height} />}
                    </For>
                    <line class={styles.today} x1={shape().today} x2={shape().today} y1="0" y2={lane().height} />
                    <line class={styles.line} x1={lane().line.x1} x2={lane().line.x2} y1={lane().line.y} y2={lane().line.y} />
                    <Show when={lane().ahead}>
                      {ahead => <line class={styles.ahead} x1={ahead().x1} x2={ahead().x2} y1={ahead().y} y2={ahead().y} />}
                    </Show>
                    <circle class={styles.knot} cx={lane().line.x1} cy={lane().line.y} r="5" />
                    <Show when={lane().review}>
                      {review => <path class={styles.review} d={`M${review().x} ${review().y + 6}l-6 -11h12z`} />}
                    </Show>
                    <For each={lane().cycles}>
                      {span => (
                        <>
                          <rect
                            class={styles.span}
                            data-state={span.state}
                            x={span.x + 0.75}
                            y={span.y}
                            width={span.width - 1.5}
                            height={spanSize}
                          />
                          <text class={styles.number} x={span.x + 9} y={span.y + 16}>
                            {span.number}
                          </text>
                          <Show when={span.mark}>
                            {mark => <path class={styles.mark} data-shape={mark().shape} d={shapes[mark().shape](mark().x, mark().y)} />}
                          </Show>
                        </>
                      )}
                    </For>
                  </svg>
                  <ol class={styles.links}>
                    <For each={lane().cycles}>
                      {span => (
                        <li
                          style={{
                            '--x': span.x / shape().width,
                            '--y': span.y / lane().height,
                            '--w': span.width / shape().width,
                            '--h': spanSize / lane().height,
                          }}
                        >
                          <a href={`/d/${slug()}/cycles/${span.cycleId}`}>
                            <VisuallyHidden>{cycleName(plan, span)}</VisuallyHidden>
                          </a>
                        </li>
                      )}
                    </For>
                  </ol>
                </div>
              )}
            </Show>
          </div>
        )}
      </For>
      <Key />
    </div>
  )
}

import { Index, type JSX, Show } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import css from './thread.module.css'

export interface ThreadStep {
  label: JSX.Element
  /** A second line: what it was, or what it will be. */
  detail?: JSX.Element
  /** At the right end of a vertical step: how many wait there. */
  count?: number | undefined
  /** `open` is a place that is neither behind nor ahead, as in navigation. */
  state: 'past' | 'current' | 'future' | 'open'
  href?: string | undefined
}

export interface ThreadProps {
  /** What the line is: the navigation, the cause, the progress. */
  label: string
  steps: readonly ThreadStep[]
  /** Horizontal lines become a list on a phone. */
  direction?: 'vertical' | 'horizontal' | undefined
  /** `navigation` is a landmark whose current step is the current page. */
  use?: 'navigation' | 'progress' | undefined
}

/** One line with knots: where we are in the navigation, what caused this, how far along a set-up is. */
export const Thread = (props: ThreadProps) => {
  const i18n = useI18n()
  const isNavigation = () => props.use === 'navigation'
  const Words = (at: { step: ThreadStep }) => (
    <>
      <span class={css.words}>
        <span class={css.label}>{at.step.label}</span>
        <Show when={at.step.detail}>
          <span class={css.detail}>{at.step.detail}</span>
        </Show>
        <Show when={!isNavigation() && at.step.state === 'past'}>
          <VisuallyHidden> ({i18n.t('ui.thread.done')})</VisuallyHidden>
        </Show>
      </span>
      <Show when={at.step.count}>
        {count => (
          <>
            <span class={css.count} aria-hidden="true">
              {count()}
            </span>
            <VisuallyHidden> ({i18n.t('ui.thread.waiting', { count: count() })})</VisuallyHidden>
          </>
        )}
      </Show>
    </>
  )
  const current = (step: ThreadStep) => (step.state === 'current' ? (isNavigation() ? 'page' : 'step') : undefined)
  return (
    <nav class={css.frame} aria-label={props.label}>
      <ol class={css.thread} data-direction={props.direction ?? 'vertical'}>
        <Index each={props.steps}>
          {step => (
            <li class={css.step} data-state={step().state}>
              <Show
                when={step().href}
                fallback={
                  <span class={css.place} aria-current={current(step())}>
                    <Words step={step()} />
                  </span>
                }
              >
                {href => (
                  <a class={css.place} href={href()} aria-current={current(step())}>
                    <Words step={step()} />
                  </a>
                )}
              </Show>
            </li>
          )}
        </Index>
      </ol>
    </nav>
  )
}

import { createMemo, For, Show } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { CheckIcon } from '../icon/icons.ts'
import { useI18n } from '../language/i18n-context.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import css from './stage-bar.module.css'

export interface StageBarStage {
  readonly id: string
  readonly label: string
  readonly state: 'done' | 'current' | 'later'
  /** One short fact: "prediction locked Sept 8", "opens after Study". */
  readonly fact?: string | undefined
  /** The part of the model it belongs to, where it has parts. */
  readonly phase?: string | undefined
  readonly href?: string | undefined
}

export interface StageBarProps {
  /** What the stages are of. */
  readonly label: string
  readonly stages: readonly StageBarStage[]
}

interface Part {
  readonly phase: string
  readonly stages: StageBarStage[]
}

const partsOf = (stages: readonly StageBarStage[]): readonly Part[] => {
  const parts: Part[] = []
  for (const stage of stages) {
    const phase = stage.phase ?? ''
    const last = parts.at(-1)
    if (last?.phase === phase) last.stages.push(stage)
    else parts.push({ phase, stages: [stage] })
  }
  return parts
}

/** The stages of a cycle side by side, by their parts where the model has parts: what is done, where it stands, what comes later. */
export const StageBar = (props: StageBarProps) => {
  const parts = createMemo(() => partsOf(props.stages))
  const hasParts = () => parts().length > 1
  return (
    <nav class={css.frame} aria-label={props.label}>
      <ol class={css.bar} data-parts={hasParts() ? '' : undefined}>
        <For each={parts()}>
          {part => (
            <li class={css.part} style={{ '--count': part.stages.length }}>
              <Show when={hasParts() && part.phase !== ''}>
                <p class={css.phase}>{part.phase}</p>
              </Show>
              <ol class={css.stages}>
                <For each={part.stages}>{stage => <Stage of={stage} />}</For>
              </ol>
            </li>
          )}
        </For>
      </ol>
    </nav>
  )
}

const Stage = (props: { of: StageBarStage }) => {
  const i18n = useI18n()
  const Words = () => (
    <>
      <span class={css.name}>
        <Show when={props.of.state === 'done'}>
          <Icon of={CheckIcon} class={css.check} />
        </Show>
        <span class={css.label}>{props.of.label}</span>
        <Show when={props.of.state !== 'current'}>
          <VisuallyHidden> ({i18n.t(props.of.state === 'done' ? 'ui.thread.done' : 'ui.stages.later')})</VisuallyHidden>
        </Show>
      </span>
      <Show when={props.of.fact}>
        <span class={css.fact}>{props.of.fact}</span>
      </Show>
    </>
  )
  const current = () => (props.of.state === 'current' ? 'step' : undefined)
  return (
    <li class={css.stage} data-state={props.of.state}>
      <Show
        when={props.of.href}
        fallback={
          <span class={css.place} aria-current={current()}>
            <Words />
          </span>
        }
      >
        {href => (
          <a class={css.place} href={href()} aria-current={current()}>
            <Words />
          </a>
        )}
      </Show>
    </li>
  )
}

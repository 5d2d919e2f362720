import { Disclosure, LinkButton, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { answerWords, type Naming } from './answer-words.ts'
import { ChangedSince } from './changed-since.tsx'
import styles from './cycle.module.css'
import { LateNotes } from './late-notes.tsx'
import { aloneOf, promptsOf } from './matrices.ts'
import { PromptEditor } from './prompt-editor.tsx'
import type { CycleView, PromptView, StageView } from './queries.ts'
import type { Answers } from './use-answers.ts'

export interface StageWorkProps {
  readonly view: CycleView
  readonly stage: StageView
  readonly answers: Answers
  readonly homeHref: string
  readonly onNote: (prompt: PromptView, text: string) => void
}

/** What one stage asks beside the table: fields where this person may write now, words where not; what is optional and open comes last. */
export const StageWork = (props: StageWorkProps) => {
  const i18n = useI18n()
  const { t } = i18n
  const naming = (): Naming => ({ people: props.view.people, measures: props.view.measures, scales: props.view.model.scales })
  const prompts = () => aloneOf(props.stage.prompts, promptsOf(props.view.stages))
  const isOpen = (prompt: PromptView): boolean => props.view.can.answer.includes(prompt.id)
  const isLater = (prompt: PromptView): boolean => !prompt.isRequired && !prompt.isAnswered
  const first = () => prompts().filter(prompt => !isLater(prompt))
  const later = () => prompts().filter(prompt => isLater(prompt) && isOpen(prompt))
  const isElsewhere = () => props.stage.standing !== 'now' && props.view.end === null
  const current = () => props.view.stages.find(stage => stage.standing === 'now')
  const Prompt = (of: { readonly prompt: PromptView }) => (
    <Show
      when={isOpen(of.prompt)}
      fallback={
        <div class={styles.read} id={`prompt-${of.prompt.id}`} tabindex="-1">
          <h3 class={styles.label}>{of.prompt.label}</h3>
          <For
            each={answerWords(of.prompt.rows, { prompt: of.prompt, naming: naming(), i18n })}
            fallback={<p class={styles.second}>{t('cycles.not_yet')}</p>}
          >
            {words => <p class={styles.said}>{words}</p>}
          </For>
          <ChangedSince prompt={of.prompt} naming={naming()} follows={props.view.follows?.number ?? null} />
        </div>
      }
    >
      <PromptEditor
        prompt={of.prompt}
        naming={naming()}
        control={props.answers.of(of.prompt.id)}
        follows={props.view.follows?.number ?? null}
        onNote={props.onNote}
      />
    </Show>
  )
  const listed = (list: readonly PromptView[]) => (
    <For each={list.map(prompt => prompt.id)}>
      {id => (
        <Show when={prompts().find(prompt => prompt.id === id)}>
          {prompt => (
            <>
              <Prompt prompt={prompt()} />
              <LateNotes
                prompt={prompt()}
                mayNote={prompt().isLocked && props.view.can.note.includes(id)}
                onNote={() => props.onNote(prompt(), '')}
              />
            </>
          )}
        </Show>
      )}
    </For>
  )
  return (
    <Section
      title={props.stage.label}
      lead={props.stage.purpose}
      aside={
        <Show when={isElsewhere() && current()}>
          {stage => (
            <LinkButton variant="quiet" href={props.homeHref}>
              {t('cycles.back_to_stage', { stage: stage().label })}
            </LinkButton>
          )}
        </Show>
      }
    >
      <div class={styles.prompts}>
        {listed(first())}
        <Show when={later().length > 0}>
          <Disclosure label={t('cycles.optional', { count: later().length })}>
            <div class={styles.prompts}>{listed(later())}</div>
          </Disclosure>
        </Show>
        <Show when={!props.stage.isOpened}>
          <p class={styles.second}>{t('cycles.stage_later')}</p>
        </Show>
      </div>
    </Section>
  )
}

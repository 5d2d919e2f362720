import { Button, TextArea, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { EntryForm } from './entry-form.tsx'
import styles from './plan.module.css'
import { usePlan } from './plan-context.tsx'
import type { EntryOf, PlanPrompt } from './queries.ts'

/** A question with its one answer in words, written where it stands. */
export const TextAnswer = (props: { readonly prompt: PlanPrompt }) => {
  const { t, date } = useI18n()
  const plan = usePlan()
  const [isWriting, setWriting] = createSignal(false)
  const answer = (): EntryOf<'text'> | null => {
    const found = plan.view().entries.find(entry => entry.kind === 'text' && entry.prompt === props.prompt.id)
    return found?.kind === 'text' ? found : null
  }
  return (
    <div class={styles.answer}>
      <Show
        when={isWriting()}
        fallback={
          <>
            <h3 class={styles.question}>{props.prompt.label}</h3>
            <Show
              when={answer()}
              fallback={
                <>
                  <Show when={props.prompt.help}>{help => <p class={styles.quiet}>{help()}</p>}</Show>
                  <Show when={plan.mayWrite()} fallback={<p class={styles.quiet}>{t('plans.not_answered')}</p>}>
                    <div data-print="hide">
                      <Button
                        size="row"
                        aria-label={t('plans.answer_this', { question: props.prompt.label })}
                        onClick={() => setWriting(true)}
                      >
                        {t('plans.answer')}
                      </Button>
                    </div>
                  </Show>
                </>
              }
            >
              {entry => (
                <>
                  <p class={styles.words}>{entry().content.text}</p>
                  <p class={styles.by}>
                    {t('plans.by', { name: entry().writtenBy, date: date(entry().writtenAt) })}
                    <Show when={plan.mayWrite()}>
                      <span class={styles.acts} data-print="hide">
                        <Button
                          size="row"
                          variant="quiet"
                          aria-label={t('plans.change_this', { words: props.prompt.label })}
                          onClick={() => setWriting(true)}
                        >
                          {t('common.change')}
                        </Button>
                        <Button
                          size="row"
                          variant="quiet"
                          aria-label={t('plans.talk_about_this', { words: props.prompt.label })}
                          onClick={() => plan.talkAbout(entry().id)}
                        >
                          {t('plans.talk')}
                        </Button>
                      </span>
                    </Show>
                  </p>
                </>
              )}
            </Show>
          </>
        }
      >
        <EntryForm
          kind="text"
          prompt={props.prompt.id}
          entry={answer()}
          start={answer()?.content ?? { text: '' }}
          label={props.prompt.label}
          check={draft => ({ text: draft.text.trim() === '' ? t('issue.plan_entry.empty_text') : undefined })}
          onDone={() => setWriting(false)}
        >
          {({ draft, change, id, problem }) => (
            <TextArea
              id={id('text')}
              label={props.prompt.label}
              hint={props.prompt.help ?? undefined}
              value={draft().text}
              rows={4}
              maxLength={5000}
              error={problem('text')}
              onInput={text => change({ text })}
            />
          )}
        </EntryForm>
      </Show>
    </div>
  )
}

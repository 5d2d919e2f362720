import { announce, Button, ConfirmDialog, Section, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type FieldResult, type ResultsView, resultsCommands } from './queries.ts'
import { QuestionPicture } from './question-picture.tsx'
import styles from './question-results.module.css'
import { questionWords } from './question-words.ts'

interface Words {
  readonly id: string
  readonly text: string
}

/** What people wrote; whoever runs the round may take one out, which asks once and is for good. */
const WrittenWords = (props: { readonly field: FieldResult; readonly roundId: string }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [asked, setAsked] = createSignal<Words | null>(null)
  const taking = useMutationWithIssues({
    mutate: (answerId: string) => resultsCommands(slug()).takeOutAnswer({ roundId: props.roundId, answerId }),
    touches: ['results'],
  })
  const takeOut = async (): Promise<boolean> => {
    const words = asked()
    if (words === null) return true
    const outcome = await taking.run(words.id)
    if (outcome.ok) announce(t('results.question_taken_out'))
    return outcome.ok
  }
  return (
    <>
      <ul class={styles.words}>
        <For each={props.field.words}>
          {({ id, text }) => (
            <li>
              <q>{text}</q>
              <Show when={id}>
                {answerId => (
                  <Button
                    variant="quiet"
                    size="row"
                    aria-label={t('results.question_take_out_named', { text: text.slice(0, 60) })}
                    onClick={() => setAsked({ id: answerId(), text })}
                  >
                    {t('results.question_take_out')}
                  </Button>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <ConfirmDialog
        open={asked() !== null}
        onOpenChange={open => {
          if (!open) setAsked(null)
        }}
        title={t('results.question_take_out_title')}
        confirmLabel={t('results.question_take_out')}
        onConfirm={takeOut}
        error={errorWordsIfAny(locale(), taking.error())}
      >
        <q>{asked()?.text}</q> {t('results.question_take_out_text')}
      </ConfirmDialog>
    </>
  )
}

/** What the round asked beside its conditions: for all who answered together, never for a group. */
export const QuestionResults = (props: { readonly results: ResultsView }) => {
  const i18n = useI18n()
  const { t, number } = i18n
  const fields = () => props.results.fields
  const isSealed = () => fields().some(field => field.protection === 'sealed')
  return (
    <Show when={fields().length > 0}>
      <Section
        title={t('results.questions')}
        lead={t(isSealed() ? 'results.questions_sealed' : 'results.questions_lead')}
        aside={number(fields().length)}
      >
        <div class={styles.questions}>
          <For each={fields()}>
            {field => (
              <section class={styles.question} aria-label={field.label}>
                <h3 class={styles.label}>{field.label}</h3>
                <Show when={!isSealed()}>
                  <Show when={questionWords(field, i18n).answered}>{answered => <p class={styles.answered}>{answered()}</p>}</Show>
                  <QuestionPicture field={field} />
                  <Show when={field.words.length > 0}>
                    <WrittenWords field={field} roundId={props.results.round.id} />
                  </Show>
                </Show>
              </section>
            )}
          </For>
        </div>
      </Section>
    </Show>
  )
}

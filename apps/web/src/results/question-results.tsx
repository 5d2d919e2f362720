import { Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { TakeOutWords } from '../shell/take-out-words.tsx'
import { type FieldResult, type ResultsView, resultsCommands } from './queries.ts'
import { QuestionPicture } from './question-picture.tsx'
import styles from './question-results.module.css'
import { questionWords } from './question-words.ts'

/** What people wrote; whoever runs the round may take one out. */
const WrittenWords = (props: { readonly field: FieldResult; readonly roundId: string }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <ul class={styles.words}>
      <For each={props.field.words}>
        {({ id, text }) => (
          <li>
            <q>{text}</q>
            <Show when={id}>
              {answerId => (
                <TakeOutWords
                  words={text}
                  consequence={t('results.question_take_out_text')}
                  take={() => resultsCommands(slug()).takeOutAnswer({ roundId: props.roundId, answerId: answerId() })}
                  touches={['results']}
                />
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
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

import { TextArea, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { EntryActs } from './entry-acts.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryList } from './entry-list.tsx'
import { entriesOf, mayAddTo } from './of-prompt.ts'
import styles from './plan.module.css'
import { usePlan } from './plan-context.tsx'
import type { PlanPrompt } from './queries.ts'
import { SourcePicker } from './source-picker.tsx'
import { SourceWords } from './source-words.tsx'

/** What stands in the way, each with what shows it. */
export const ChallengeList = (props: { readonly prompt: PlanPrompt }) => {
  const { t } = useI18n()
  const plan = usePlan()
  const entries = () => entriesOf(plan.view().entries, { kind: 'challenge', prompt: props.prompt.id })
  return (
    <EntryList
      kind="challenge"
      entries={entries()}
      empty={t('plans.no_challenges')}
      addLabel={t('plans.add_challenge')}
      mayAdd={mayAddTo(props.prompt, entries().length)}
      isNumbered
      row={(entry, onChange) => (
        <div class={styles.row}>
          <div class={styles.challenge}>
            <p class={styles.words}>{entry().content.text}</p>
            <Show
              when={(plan.view().sources[entry().id] ?? []).length > 0}
              fallback={<p class={styles.quiet}>{t('plans.nothing_shows_it')}</p>}
            >
              <ul class={styles.sources}>
                <For each={plan.view().sources[entry().id] ?? []}>
                  {source => (
                    <li>
                      <SourceWords source={source} />
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </div>
          <Show when={plan.mayWrite()}>
            <EntryActs entry={entry()} list={entries()} onChange={onChange} />
          </Show>
        </div>
      )}
      form={(entry, onDone) => (
        <EntryForm
          kind="challenge"
          prompt={props.prompt.id}
          entry={entry()}
          start={entry()?.content ?? { text: '', data: [] }}
          label={t('plans.add_challenge')}
          check={draft => ({ text: draft.text.trim() === '' ? t('issue.plan_entry.empty_text') : undefined })}
          onDone={onDone}
        >
          {({ draft, change, id, problem }) => (
            <>
              <TextArea
                id={id('text')}
                label={t('plans.challenge')}
                hint={t('plans.challenge_hint')}
                value={draft().text}
                rows={2}
                maxLength={5000}
                error={problem('text')}
                onInput={text => change({ text })}
              />
              <SourcePicker sources={draft().data} onChange={data => change({ data })} />
            </>
          )}
        </EntryForm>
      )}
    />
  )
}

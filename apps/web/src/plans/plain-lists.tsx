import { TextArea, TextField, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { EntryActs } from './entry-acts.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryList } from './entry-list.tsx'
import { entriesOf, mayAddTo } from './of-prompt.ts'
import styles from './plan.module.css'
import { usePlan } from './plan-context.tsx'
import type { PlanPrompt } from './queries.ts'

/** Who must be in the conversation, and why. */
export const PeopleList = (props: { readonly prompt: PlanPrompt }) => {
  const { t } = useI18n()
  const plan = usePlan()
  const entries = () => entriesOf(plan.view().entries, { kind: 'person', prompt: props.prompt.id })
  return (
    <EntryList
      kind="person"
      entries={entries()}
      empty={t('plans.no_people')}
      addLabel={t('plans.add_person')}
      mayAdd={mayAddTo(props.prompt, entries().length)}
      addsMany
      row={(entry, onChange) => (
        <div class={styles.row}>
          <p class={styles.words}>
            <strong>{entry().content.who}</strong>
            <Show when={entry().content.why !== ''}>
              <span class={styles.why}>{entry().content.why}</span>
            </Show>
          </p>
          <Show when={plan.mayWrite()}>
            <EntryActs entry={entry()} list={entries()} onChange={onChange} />
          </Show>
        </div>
      )}
      form={(entry, onDone) => (
        <EntryForm
          kind="person"
          prompt={props.prompt.id}
          entry={entry()}
          start={entry()?.content ?? { who: '', why: '' }}
          label={t('plans.add_person')}
          check={draft => ({ who: draft.who.trim() === '' ? t('plans.who_missing') : undefined })}
          onDone={onDone}
        >
          {({ draft, change, id, problem }) => (
            <>
              <TextField
                id={id('who')}
                label={t('plans.who')}
                hint={t('plans.who_hint')}
                value={draft().who}
                maxlength={500}
                error={problem('who')}
                onInput={who => change({ who })}
              />
              <TextField
                id={id('why')}
                label={t('plans.why_them')}
                value={draft().why}
                width="full"
                onInput={why => change({ why })}
                optional
              />
            </>
          )}
        </EntryForm>
      )}
    />
  )
}

/** Resources at hand, or those that are still needed. */
export const ResourceList = (props: { readonly prompt: PlanPrompt; readonly kind: 'asset' | 'need' }) => {
  const { t } = useI18n()
  const plan = usePlan()
  const entries = () => entriesOf(plan.view().entries, { kind: props.kind, prompt: props.prompt.id })
  const addLabel = () => t(props.kind === 'asset' ? 'plans.add_asset' : 'plans.add_need')
  return (
    <EntryList
      kind={props.kind}
      entries={entries()}
      empty={t(props.kind === 'asset' ? 'plans.no_assets' : 'plans.no_needs')}
      addLabel={addLabel()}
      mayAdd={mayAddTo(props.prompt, entries().length)}
      addsMany
      row={(entry, onChange) => (
        <div class={styles.row}>
          <p class={styles.words}>{entry().content.text}</p>
          <Show when={plan.mayWrite()}>
            <EntryActs entry={entry()} list={entries()} onChange={onChange} />
          </Show>
        </div>
      )}
      form={(entry, onDone) => (
        <EntryForm
          kind={props.kind}
          prompt={props.prompt.id}
          entry={entry()}
          start={entry()?.content ?? { text: '' }}
          label={addLabel()}
          check={draft => ({ text: draft.text.trim() === '' ? t('issue.plan_entry.empty_text') : undefined })}
          onDone={onDone}
        >
          {({ draft, change, id, problem }) => (
            <TextArea
              id={id('text')}
              label={addLabel()}
              value={draft().text}
              rows={2}
              maxLength={5000}
              error={problem('text')}
              onInput={text => change({ text })}
            />
          )}
        </EntryForm>
      )}
    />
  )
}

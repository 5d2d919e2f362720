import { Section, TextArea, TextField, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './actions.module.css'
import { EntryActs } from './entry-acts.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryList } from './entry-list.tsx'
import { entriesOf } from './of-prompt.ts'
import { usePlan } from './plan-context.tsx'
import { useRuleWords } from './rule-words.ts'

/** When the plan is looked at together, and what was said when it was. */
export const ReviewPart = () => {
  const { t, date } = useI18n()
  const plan = usePlan()
  const ruleWords = useRuleWords()
  const entries = () =>
    entriesOf(plan.view().entries, { kind: 'review', prompt: '' }).toSorted((a, b) => (a.content.on < b.content.on ? 1 : -1))
  return (
    <Section title={t('plans.reviews')} aside={ruleWords(plan.view().plan.reviewRule)}>
      <div class={styles.log}>
        <EntryList
          kind="review"
          entries={entries()}
          empty={t('plans.no_reviews')}
          addLabel={t('plans.add_review')}
          mayAdd
          row={(entry, onChange) => (
            <div class={styles.review}>
              <p class={styles.when}>
                <time dateTime={entry().content.on}>{date(entry().content.on)}</time>
              </p>
              <p class={styles.note}>{entry().content.note === '' ? t('plans.looked_at') : entry().content.note}</p>
              <Show when={plan.mayWrite()}>
                <EntryActs entry={entry()} list={[]} onChange={onChange} />
              </Show>
            </div>
          )}
          form={(entry, onDone) => (
            <EntryForm
              kind="review"
              entry={entry()}
              start={entry()?.content ?? { on: plan.view().today, note: '' }}
              label={t('plans.add_review')}
              check={draft => ({ on: draft.on === '' ? t('issue.plan_entry.no_day') : undefined })}
              onDone={onDone}
            >
              {({ draft, change, id, problem }) => (
                <>
                  <TextField
                    id={id('on')}
                    type="date"
                    label={t('plans.on')}
                    value={draft().on}
                    width="medium"
                    error={problem('on')}
                    onInput={on => change({ on })}
                  />
                  <TextArea label={t('plans.review_note')} value={draft().note} rows={3} onInput={note => change({ note })} optional />
                </>
              )}
            </EntryForm>
          )}
        />
      </div>
    </Section>
  )
}

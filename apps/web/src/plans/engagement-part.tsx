import { Section, TextArea, TextField, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './actions.module.css'
import { EntryActs } from './entry-acts.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryList } from './entry-list.tsx'
import { entriesOf } from './of-prompt.ts'
import { usePlan } from './plan-context.tsx'
import type { ContentOf, EntryOf } from './queries.ts'

const Heard = (props: { readonly entry: EntryOf<'engagement'>; readonly onChange: () => void }) => {
  const { t, date } = useI18n()
  const plan = usePlan()
  const content = () => props.entry.content
  return (
    <div class={styles.heard}>
      <p class={styles.when}>
        <time dateTime={content().on}>{date(content().on)}</time>
      </p>
      <p class={styles.what}>{content().who}</p>
      <dl class={styles.said}>
        <div>
          <dt>{t('plans.heard')}</dt>
          <dd>{content().heard}</dd>
        </div>
        <div>
          <dt>{t('plans.changed_by_it')}</dt>
          <dd>{content().changed === '' ? <span class={styles.quiet}>{t('plans.nothing_changed_yet')}</span> : content().changed}</dd>
        </div>
        <div>
          <dt>{t('plans.answered')}</dt>
          <dd>
            <Show when={content().answeredOn} fallback={<span class={styles.late}>{t('plans.not_answered_yet')}</span>}>
              {day => <time dateTime={day()}>{date(day())}</time>}
            </Show>
          </dd>
        </div>
      </dl>
      <Show when={plan.mayWrite()}>
        <EntryActs entry={props.entry} list={[]} onChange={props.onChange} />
      </Show>
    </div>
  )
}

/** Who was talked with, what was heard, what it changed, and when they were told. */
export const EngagementPart = () => {
  const { t } = useI18n()
  const plan = usePlan()
  const entries = () =>
    entriesOf(plan.view().entries, { kind: 'engagement', prompt: '' }).toSorted((a, b) => (a.content.on < b.content.on ? 1 : -1))
  const empty = (): ContentOf<'engagement'> => ({ who: '', on: plan.view().today, heard: '', changed: '', answeredOn: null })
  return (
    <Section title={t('plans.engagement')} lead={<span data-print="hide">{t('plans.engagement_lead')}</span>}>
      <div class={styles.log}>
        <EntryList
          kind="engagement"
          entries={entries()}
          empty={t('plans.no_engagement')}
          addLabel={t('plans.add_engagement')}
          mayAdd
          row={(entry, onChange) => <Heard entry={entry()} onChange={onChange} />}
          form={(entry, onDone) => (
            <EntryForm
              kind="engagement"
              entry={entry()}
              start={entry()?.content ?? empty()}
              label={t('plans.add_engagement')}
              check={draft => ({
                who: draft.who.trim() === '' ? t('plans.who_missing') : undefined,
                on: draft.on === '' ? t('issue.plan_entry.no_day') : undefined,
                heard: draft.heard.trim() === '' ? t('plans.heard_missing') : undefined,
                answeredOn: draft.answeredOn !== null && draft.answeredOn < draft.on ? t('issue.plan_entry.answered_before') : undefined,
              })}
              onDone={onDone}
            >
              {({ draft, change, id, problem }) => (
                <>
                  <div class={styles.fields}>
                    <TextField
                      id={id('who')}
                      label={t('plans.with_whom')}
                      value={draft().who}
                      maxlength={500}
                      error={problem('who')}
                      onInput={who => change({ who })}
                    />
                    <TextField
                      id={id('on')}
                      type="date"
                      label={t('plans.on')}
                      value={draft().on}
                      width="medium"
                      error={problem('on')}
                      onInput={on => change({ on })}
                    />
                  </div>
                  <TextArea
                    id={id('heard')}
                    label={t('plans.heard')}
                    value={draft().heard}
                    rows={2}
                    error={problem('heard')}
                    onInput={heard => change({ heard })}
                  />
                  <TextArea
                    label={t('plans.changed_by_it')}
                    value={draft().changed}
                    rows={2}
                    onInput={changed => change({ changed })}
                    optional
                  />
                  <TextField
                    id={id('answeredOn')}
                    type="date"
                    label={t('plans.answered_on')}
                    hint={t('plans.answered_on_hint')}
                    value={draft().answeredOn ?? ''}
                    width="medium"
                    error={problem('answeredOn')}
                    onInput={day => change({ answeredOn: day === '' ? null : day })}
                    optional
                  />
                </>
              )}
            </EntryForm>
          )}
        />
      </div>
    </Section>
  )
}

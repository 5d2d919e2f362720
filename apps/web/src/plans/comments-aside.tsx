import { announce, Button, Section, TextArea, useI18n } from '@tilth/ui'
import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import { nameInWords } from '../people/name-in-words.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import styles from './comments.module.css'
import { lineOf } from './entry-lines.ts'
import { usePlan } from './plan-context.tsx'
import { type PlanComment, planCommands } from './queries.ts'

/** What coaches and colleagues say to the plan, each to a line of it or to the whole. */
export const CommentsAside = () => {
  const { t, dateTime, number } = useI18n()
  const { slug } = useDistrict()
  const plan = usePlan()
  const fieldId = createUniqueId()
  const [text, setText] = createSignal('')
  const [removed, setRemoved] = createSignal<PlanComment | null>(null)
  const planId = () => plan.view().plan.id
  const touches = ['plans']
  const writing = useMutationWithIssues({
    mutate: (comment: { about: string | null; text: string }) => planCommands(slug()).comment({ planId: planId(), ...comment }),
    touches,
  })
  const removing = useMutationWithIssues({
    mutate: (commentId: string) => planCommands(slug()).removeComment({ commentId }),
    touches,
  })
  useUnsavedGuard(() => text().trim() !== '')
  createEffect(
    on(
      plan.about,
      about => {
        if (about !== null) document.getElementById(fieldId)?.focus()
      },
      { defer: true },
    ),
  )
  const lineAbout = (about: string | null): string | null => {
    const entry = about === null ? undefined : plan.entry(about)
    return entry ? lineOf(entry) : null
  }
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const words = text().trim()
    if (words === '') return
    const outcome = await writing.run({ about: plan.about(), text: words })
    if (!outcome.ok) return
    setText('')
    plan.talkAbout(null)
  }
  const remove = async (comment: PlanComment): Promise<void> => {
    const outcome = await removing.run(comment.id)
    if (!outcome.ok) return
    setRemoved(comment)
    announce(t('plans.comment_removed'))
  }
  const putBack = async (comment: PlanComment): Promise<void> => {
    const outcome = await writing.run({ about: comment.about, text: comment.text })
    if (outcome.ok) setRemoved(null)
  }
  const comments = () => plan.view().comments
  return (
    <Section title={t('plans.comments')} aside={comments().length > 0 ? number(comments().length) : undefined}>
      <div class={styles.comments}>
        <Show when={comments().length > 0} fallback={<p class={styles.quiet}>{t('plans.no_comments')}</p>}>
          <ul class={styles.list}>
            <For each={comments()}>
              {comment => (
                <li class={styles.comment}>
                  <p class={styles.by}>
                    <strong>{nameInWords(comment.author, t)}</strong>{' '}
                    <time dateTime={comment.writtenAt}>{dateTime(comment.writtenAt)}</time>
                  </p>
                  <Show when={lineAbout(comment.about)}>
                    {line => (
                      <p class={styles.about}>
                        <a href={`#entry-${comment.about ?? ''}`}>{t('plans.comment_about', { words: line() })}</a>
                      </p>
                    )}
                  </Show>
                  <p class={styles.text}>{comment.text}</p>
                  <Show when={comment.mine}>
                    <Button variant="quiet" size="row" onClick={() => void remove(comment)} disabled={removing.isBusy()}>
                      {t('plans.comment_remove')}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={removed()}>
          {comment => (
            <p class={styles.removed}>
              {t('plans.comment_removed')}{' '}
              <Button variant="quiet" size="row" onClick={() => void putBack(comment())} busy={writing.isBusy()}>
                {t('plans.put_back')}
              </Button>
            </p>
          )}
        </Show>
        <FormErrors error={writing.error() ?? removing.error()} />
        <Show when={plan.view().may.comment}>
          <form class={styles.form} onSubmit={event => void send(event)} noValidate>
            <Show when={lineAbout(plan.about())}>
              {line => (
                <p class={styles.about}>
                  {t('plans.comment_about', { words: line() })}{' '}
                  <Button variant="quiet" size="row" onClick={() => plan.talkAbout(null)}>
                    {t('plans.comment_whole')}
                  </Button>
                </p>
              )}
            </Show>
            <TextArea id={fieldId} label={t('plans.comment_label')} value={text()} rows={3} maxLength={4000} onInput={setText} />
            <Button type="submit" busy={writing.isBusy()} disabled={text().trim() === ''}>
              {t('plans.comment_send')}
            </Button>
          </form>
        </Show>
      </div>
    </Section>
  )
}

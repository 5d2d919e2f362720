import { announce, Button, Section, TextArea, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { nameInWords } from '../people/name-in-words.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import styles from './comment-thread.module.css'
import { type CommentView, type ItemResult, resultsCommands } from './queries.ts'

export interface CommentThreadProps {
  readonly roundId: string
  readonly item: ItemResult
  readonly mayComment: boolean
}

/** What the team and its coach say about a condition after the reveal. What one removes can be put back as long as the page stands. */
export const CommentThread = (props: CommentThreadProps) => {
  const { t, dateTime, number } = useI18n()
  const { slug } = useDistrict()
  const [text, setText] = createSignal('')
  const [removed, setRemoved] = createSignal<string | null>(null)
  const touches = ['results']
  const writing = useMutationWithIssues({
    mutate: (words: string) => resultsCommands(slug()).comment({ roundId: props.roundId, item: props.item.code, text: words }),
    touches,
  })
  const removing = useMutationWithIssues({
    mutate: (commentId: string) => resultsCommands(slug()).removeComment({ commentId }),
    touches,
  })
  useUnsavedGuard(() => text().trim() !== '')

  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const words = text().trim()
    if (words === '') return
    const outcome = await writing.run(words)
    if (outcome.ok) setText(current => (current.trim() === words ? '' : current))
  }
  const remove = async (comment: CommentView): Promise<void> => {
    const outcome = await removing.run(comment.id)
    if (!outcome.ok) return
    setRemoved(comment.text)
    announce(t('results.comment_removed'))
  }
  const putBack = async (words: string): Promise<void> => {
    const outcome = await writing.run(words)
    if (!outcome.ok) return
    setRemoved(null)
    announce(t('results.comment_restored'))
  }

  return (
    <Section
      title={t('results.talk')}
      lead={t('results.talk_lead')}
      aside={props.item.comments.length > 0 ? number(props.item.comments.length) : undefined}
    >
      <div class={styles.thread}>
        <Show when={props.item.comments.length > 0} fallback={<p class={styles.quiet}>{t('results.talk_none')}</p>}>
          <ul class={styles.list}>
            <For each={props.item.comments}>
              {comment => (
                <li class={styles.comment}>
                  <p class={styles.by}>
                    <strong>{nameInWords(comment.author, t)}</strong>{' '}
                    <time dateTime={comment.writtenAt}>{dateTime(comment.writtenAt)}</time>
                  </p>
                  <p class={styles.text}>{comment.text}</p>
                  <Show when={comment.mine}>
                    <Button variant="quiet" size="row" onClick={() => void remove(comment)} disabled={removing.isBusy()}>
                      {t('results.comment_remove')}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={removed()}>
          {words => (
            <p class={styles.removed}>
              {t('results.comment_removed')}{' '}
              <Button variant="quiet" size="row" onClick={() => void putBack(words())} busy={writing.isBusy()}>
                {t('results.comment_undo')}
              </Button>
            </p>
          )}
        </Show>
        <FormErrors error={writing.error() ?? removing.error()} />
        <Show when={props.mayComment}>
          <form class={styles.form} onSubmit={event => void send(event)} noValidate>
            <TextArea label={t('results.comment_label')} value={text()} rows={2} maxLength={4000} onInput={setText} />
            <Button type="submit" busy={writing.isBusy()} disabled={text().trim() === ''}>
              {t('results.comment_send')}
            </Button>
          </form>
        </Show>
      </div>
    </Section>
  )
}

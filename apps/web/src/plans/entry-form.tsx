import { Button, Notice, useI18n } from '@tilth/ui'
import { createEffect, createSignal, createUniqueId, For, type JSX, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import styles from './entry-form.module.css'
import { linesOf } from './entry-lines.ts'
import { usePlan } from './plan-context.tsx'
import { type ContentOf, type Entry, type EntryKind, planCommands, touchedByPlans } from './queries.ts'

export interface Drafting<Content> {
  readonly draft: () => Content
  readonly change: (part: Partial<Content>) => void
  /** Id of a field, for the list of what is wrong. */
  readonly id: (field: string) => string
  /** What is wrong with a field, once the form was sent. */
  readonly problem: (field: string) => string | undefined
}

export interface EntryFormProps<Kind extends EntryKind> {
  readonly kind: Kind
  readonly prompt?: string
  /** The entry as it stands now, also while somebody types; null for a new one. */
  readonly entry: Entry | null
  readonly start: ContentOf<Kind>
  /** Where the form stays open though its entry may be gone: the id the entry had. */
  readonly heldId?: string | undefined
  /** Names the form for whoever does not see where it stands. */
  readonly label: string
  /** What this page finds wrong itself, by field. */
  readonly check?: (draft: ContentOf<Kind>) => Readonly<Record<string, string | undefined>>
  readonly onDone: (outcome: 'kept' | 'left') => void
  readonly children: (drafting: Drafting<ContentOf<Kind>>) => JSX.Element
}

/**
 * One entry while it is written, in its place on the page. What was typed stays until it is kept or given up; when somebody else kept
 * a newer version meanwhile, both stand here and the writer chooses.
 */
export const EntryForm = <Kind extends EntryKind>(props: EntryFormProps<Kind>) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const plan = usePlan()
  const formId = createUniqueId()
  const began = untrack(() => props.start)
  const [isDone, setDone] = createSignal(false)
  const id = untrack(() => props.heldId ?? props.entry?.id)
  const held = id === undefined ? undefined : plan.drafts.get(id)
  const [draft, setDraft] = createSignal<ContentOf<Kind>>((held?.draft as ContentOf<Kind> | undefined) ?? began)
  const [base, setBase] = createSignal(held?.base ?? untrack(() => props.entry?.version ?? 0))
  const wasThere = held !== undefined || untrack(() => props.entry !== null)
  createEffect(() => {
    if (id !== undefined && !isDone()) plan.drafts.set(id, { draft: draft(), base: base() })
  })
  const [isAnew, setAnew] = createSignal(false)
  const [attempts, setAttempts] = createSignal(0)
  const writing = useMutationWithIssues({
    mutate: () =>
      planCommands(slug()).writeEntry({
        planId: plan.view().plan.id,
        entryId: isAnew() ? null : (props.entry?.id ?? null),
        version: base(),
        kind: props.kind,
        prompt: props.prompt ?? '',
        content: { ...draft() },
      }),
    touches: touchedByPlans,
  })
  const isDirty = () => JSON.stringify(draft()) !== JSON.stringify(began)
  useUnsavedGuard(() => !isDone() && isDirty())
  const current = () => (isAnew() ? null : props.entry)
  const isGone = () => wasThere && !isAnew() && props.entry === null
  const isClash = () => !writing.isBusy() && !isDone() && (isGone() || (current()?.version ?? 0) !== base())
  const refusal = () => (writing.error()?.code === 'conflict.plan_entry_changed' ? null : writing.error())
  const found = () => (attempts() > 0 ? (props.check?.(draft()) ?? {}) : {})
  const atField = (field: string) => {
    const error = refusal()
    return error !== null && error.path[0] === field ? errorWords(locale(), error) : undefined
  }
  const problem = (field: string) => found()[field] ?? atField(field)
  const finish = (outcome: 'kept' | 'left'): void => {
    setDone(true)
    if (id !== undefined) plan.drafts.delete(id)
    props.onDone(outcome)
  }
  const keep = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (Object.values(found()).some(message => message !== undefined)) return
    const outcome = await writing.run(undefined)
    if (outcome.ok) finish('kept')
    else if (outcome.error.code.startsWith('conflict')) await plan.reload()
  }
  const keepMine = (): void => {
    writing.clear()
    if (isGone()) setAnew(true)
    setBase(current()?.version ?? 0)
    void keep()
  }
  return (
    <form
      class={styles.form}
      aria-label={props.label}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!isClash()) void keep()
      }}
    >
      <FormErrors
        attempt={attempts()}
        error={refusal()}
        problems={Object.entries(found()).map(([field, message]) => ({ field: `${formId}-${field}`, message }))}
      />
      <Show when={isClash()}>
        <div class={styles.clash}>
          <Notice tone="straw" role="alert" title={t(isGone() ? 'plans.gone_title' : 'plans.clash_title')}>
            {t(isGone() ? 'plans.gone_text' : 'plans.clash_text')}
          </Notice>
          <Show when={current()}>
            {theirs => (
              <section class={styles.theirs} aria-label={t('plans.clash_theirs', { name: theirs().writtenBy })}>
                <h4>{t('plans.clash_theirs', { name: theirs().writtenBy })}</h4>
                <For each={linesOf(theirs())}>{line => <p class={styles.words}>{line}</p>}</For>
              </section>
            )}
          </Show>
          <div class={styles.acts}>
            <Button onClick={() => finish('left')}>{t(isGone() ? 'plans.leave_out' : 'plans.take_theirs')}</Button>
            <Button onClick={keepMine}>{t('plans.keep_mine')}</Button>
          </div>
        </div>
      </Show>
      <div class={styles.fields}>
        {props.children({
          draft,
          change: part => {
            setDraft(() => ({ ...draft(), ...part }) as ContentOf<Kind>)
          },
          id: field => `${formId}-${field}`,
          problem,
        })}
      </div>
      <div class={styles.acts}>
        <Button type="submit" variant="primary" busy={writing.isBusy()} disabled={isClash()}>
          {t('plans.keep')}
        </Button>
        <Button onClick={() => finish('left')} disabled={writing.isBusy()}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

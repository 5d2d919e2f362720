import { Button, Notice, TextArea, TextField, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, Index, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import { type VisionVersion, visionCommands } from './queries.ts'
import { isSame, startDraft, type VisionDraft, wordsOf, wrongAddresses } from './vision-draft.ts'
import { VisionWords } from './vision-words.tsx'
import styles from './visions.module.css'

export interface VisionFormProps {
  readonly orgId: string
  /** The version that stands, also while somebody types. */
  readonly vision: VisionVersion
  readonly onReload: () => Promise<unknown>
  readonly onDone: () => void
}

/** Written in place of what is read. Whoever was slower sees both and chooses; what was typed stays until then. */
export const VisionForm = (props: VisionFormProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const id = createUniqueId()
  const began = untrack(() => props.vision)
  const [draft, setDraft] = createSignal<VisionDraft>(startDraft(began))
  const [base, setBase] = createSignal(began.version)
  const [attempts, setAttempts] = createSignal(0)
  const writing = useMutationWithIssues({
    mutate: () => visionCommands(slug()).write({ orgId: props.orgId, version: base(), ...wordsOf(draft()) }),
    touches: ['visions', 'plans'],
  })
  const [isDone, setDone] = createSignal(false)
  useUnsavedGuard(() => !isDone() && !isSame(draft(), began))
  const theirs = () => (!writing.isBusy() && props.vision.version !== base() ? props.vision : null)
  const refusal = () => (writing.error()?.code === 'conflict.vision_changed' ? null : writing.error())
  const wrong = () => (attempts() > 0 ? wrongAddresses(draft()) : [])
  const change = (part: Partial<VisionDraft>): void => {
    setDraft(current => ({ ...current, ...part }))
  }
  const place = (index: number, part: Partial<VisionDraft['writtenIn'][number]>): void =>
    change({ writtenIn: draft().writtenIn.map((row, at) => (at === index ? { ...row, ...part } : row)) })
  const finish = (): void => {
    setDone(true)
    props.onDone()
  }
  const keep = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (wrong().length > 0) return
    const outcome = await writing.run(undefined)
    if (outcome.ok) finish()
    else if (outcome.error.code === 'conflict.vision_changed') await props.onReload()
  }
  const keepMine = (): void => {
    writing.clear()
    setBase(props.vision.version)
    void keep()
  }
  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <FormErrors
        attempt={attempts()}
        error={refusal()}
        problems={wrong().map(index => ({ field: `${id}-url-${index}`, message: t('issue.vision.wrong_address') }))}
      />
      <Show when={theirs()}>
        {newer => (
          <div class={styles.conflict}>
            <Notice tone="straw" role="alert" title={t('visions.conflict_title')}>
              {t('visions.conflict_text', { name: newer().writtenBy ?? t('common.person_gone') })}
            </Notice>
            <section class={styles.theirs} aria-label={t('visions.theirs')}>
              <VisionWords words={newer()} />
            </section>
            <div class={styles.acts}>
              <Button onClick={finish}>{t('visions.take_theirs')}</Button>
              <Button onClick={keepMine}>{t('visions.keep_mine')}</Button>
            </div>
          </div>
        )}
      </Show>
      <TextArea
        label={t('visions.statement')}
        hint={t('visions.statement_hint')}
        value={draft().statement}
        rows={3}
        maxLength={2000}
        onInput={statement => change({ statement })}
      />
      <TextArea
        label={t('visions.goals')}
        hint={t('visions.line_hint')}
        value={draft().goals}
        onInput={goals => change({ goals })}
        optional
      />
      <div class={styles.columns}>
        <TextArea label={t('visions.is')} hint={t('visions.line_hint')} value={draft().is} rows={5} onInput={is => change({ is })} />
        <TextArea
          label={t('visions.is_not')}
          hint={t('visions.is_not_hint')}
          value={draft().isNot}
          rows={5}
          onInput={isNot => change({ isNot })}
        />
      </div>
      <fieldset class={styles.placesForm}>
        <legend>{t('visions.written_in_form')}</legend>
        <Index each={draft().writtenIn}>
          {(row, index) => (
            <div class={styles.placeRow}>
              <TextField label={t('visions.place')} value={row().label} maxlength={200} onInput={label => place(index, { label })} />
              <TextField
                id={`${id}-url-${index}`}
                type="url"
                label={t('visions.address')}
                value={row().url}
                error={wrong().includes(index) ? t('issue.vision.wrong_address') : undefined}
                onInput={url => place(index, { url })}
                optional
              />
              <Button
                variant="quiet"
                aria-label={t('visions.remove_place', { place: row().label })}
                onClick={() => change({ writtenIn: draft().writtenIn.filter((_, at) => at !== index) })}
              >
                {t('common.remove')}
              </Button>
            </div>
          )}
        </Index>
        <Button size="row" onClick={() => change({ writtenIn: [...draft().writtenIn, { label: '', url: '' }] })}>
          {t('visions.add_place')}
        </Button>
      </fieldset>
      <div class={styles.acts}>
        <Button type="submit" variant="primary" busy={writing.isBusy()} disabled={theirs() !== null}>
          {t('visions.keep')}
        </Button>
        <Button onClick={finish} disabled={writing.isBusy()}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

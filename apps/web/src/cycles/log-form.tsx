import { Button, Icon, LinkButton, Notice, Select, TextArea, TextField, useI18n, XIcon } from '@tilth/ui'
import { createEffect, createSignal, For, on, onCleanup, onMount, Show, untrack } from 'solid-js'
import { FileButton } from '../imports/file-button.tsx'
import { isReachable } from '../server/reachability.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { blankLine, keptLine, type LineDraft } from './kept-line.ts'
import styles from './log.module.css'
import { NumberInput } from './number-input.tsx'
import { previewOf } from './preview-of.ts'
import { type CycleView, cyclesCommands, touchedByCycles } from './queries.ts'

export interface LogFormProps {
  readonly view: CycleView
  /** Of the cycle's own page. */
  readonly href: string
}

interface Photo {
  readonly id: string
  readonly file: File
  /** Null where the device cannot draw it: then its name stands there. */
  readonly preview: string | null
}

const pauseBeforeTryingAgain = 5_000
const pictures = 'image/jpeg,image/png,image/webp'

/** The measure a line most likely counts: the one the plan names first. */
const measureOf = ({ stages, measures }: CycleView): string | null => {
  const named = stages
    .flatMap(stage => stage.prompts)
    .filter(prompt => prompt.kind === 'measures')
    .flatMap(prompt => Object.values(prompt.rows))
    .flatMap(value => (Array.isArray(value) ? (value as readonly string[]) : []))
  return named.find(id => measures.some(measure => measure.id === id && !measure.isArchived)) ?? null
}

/**
 * A line of the log in two minutes: what happened, a number, a photo. What is typed is kept in this window at once and until the server
 * has it; without a signal it is sent again by itself.
 */
export const LogForm = (props: LogFormProps) => {
  const i18n = useI18n()
  const { t, locale } = i18n
  const { slug, me } = useDistrict()
  const store = untrack(() => keptLine(sessionStorage, { districtId: me().district.id, personId: me().personId, cycleId: props.view.id }))
  const fresh = (): LineDraft => blankLine(crypto.randomUUID(), measureOf(props.view))
  const [line, setLine] = createSignal(untrack(() => store.read() ?? fresh()))
  const [photos, setPhotos] = createSignal<readonly Photo[]>([])
  const [kept, setKept] = createSignal<Date | null>(null)
  const [attempts, setAttempts] = createSignal(0)
  const [isOtherDay, setOtherDay] = createSignal(untrack(() => line().on !== null))
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLeft = false

  const change = (part: Partial<LineDraft>): void => {
    setKept(null)
    const next = { ...line(), ...part, isSent: false }
    setLine(next)
    store.keep(next)
  }
  const measure = () => props.view.measures.find(candidate => candidate.id === line().measureId) ?? null
  const hasDenominator = () => measure()?.valueKind === 'share' || measure()?.valueKind === 'rate'
  const sending = useMutationWithIssues({
    mutate: async (sent: LineDraft): Promise<void> => {
      const of = { cycleId: props.view.id, locale: locale() }
      const { entryId, text, value, denominator, measureId, on: day } = sent
      const counts = value !== null
      await cyclesCommands(slug()).log({
        ...of,
        entryId,
        text,
        value,
        denominator: counts && hasDenominator() ? denominator : null,
        measureId: counts ? measureId : null,
        on: day,
      })
      for (const photo of photos()) {
        await cyclesCommands(slug()).attach({ ...of, entryId, fileId: photo.id, file: photo.file })
        drop(photo.id)
      }
    },
    touches: touchedByCycles,
  })
  const isEmpty = () => line().text.trim() === '' && line().value === null
  const textProblem = () => (attempts() > 0 && isEmpty() ? t('issue.cycle.empty_entry') : undefined)
  const shareProblem = () => {
    const { value, denominator } = line()
    if (value === null || denominator === null || measure()?.valueKind !== 'share') return undefined
    return value > denominator ? t('cycles.above_denominator', { value: i18n.number(value), total: i18n.number(denominator) }) : undefined
  }
  const send = async (): Promise<void> => {
    clearTimeout(timer)
    const outcome = await sending.run(line())
    if (outcome.ok) {
      setKept(new Date())
      store.forget()
      setAttempts(0)
      setLine(fresh())
      setOtherDay(false)
      return
    }
    if (outcome.error.kind === 'offline' || outcome.error.kind === 'fault') {
      // Whoever comes back finds the line kept and has it sent by the form that is there then.
      if (!isLeft) timer = setTimeout(() => void send(), pauseBeforeTryingAgain)
      return
    }
    const stopped = { ...line(), isSent: false }
    setLine(stopped)
    store.keep(stopped)
  }
  const keep = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (textProblem() ?? shareProblem()) return
    const sent = { ...line(), isSent: true }
    setLine(sent)
    store.keep(sent)
    await send()
  }
  createEffect(
    on(
      isReachable,
      reachable => {
        if (reachable && line().isSent) void send()
      },
      { defer: true },
    ),
  )
  onMount(() => {
    if (line().isSent) void send()
  })
  onCleanup(() => {
    isLeft = true
    clearTimeout(timer)
  })
  const addPhoto = async (file: File): Promise<void> => {
    setKept(null)
    const preview = await previewOf(file)
    setPhotos(current => [...current, { id: crypto.randomUUID(), file, preview }])
  }
  const drop = (id: string): void => {
    setPhotos(current => current.filter(photo => photo.id !== id))
  }
  const waits = () => line().isSent && (sending.error()?.kind === 'offline' || sending.error()?.kind === 'fault')
  const countedAs = (): string => {
    const counted = measure()
    if (counted?.numerator) return counted.numerator
    return counted?.unit ? t('cycles.line_value_in', { unit: counted.unit }) : t('cycles.line_value')
  }
  const options = () => [
    { value: '', label: t('cycles.no_measure') },
    ...props.view.measures.filter(candidate => !candidate.isArchived).map(candidate => ({ value: candidate.id, label: candidate.name })),
  ]
  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <Show when={kept()}>
        {at => (
          <Notice tone="wash" role="status" title={t('cycles.line_kept', { time: i18n.clock(at()) })}>
            <a href={props.href}>{t('cycles.line_to_cycle')}</a>
          </Notice>
        )}
      </Show>
      <Show when={waits()}>
        <Notice tone="offline" title={t('cycles.line_waits')}>
          {t(photos().length > 0 ? 'cycles.line_waits_photo' : 'cycles.line_waits_text')}
        </Notice>
      </Show>
      <FormErrors
        attempt={attempts()}
        error={waits() ? null : sending.error()}
        problems={[
          { field: 'line-text', message: textProblem() },
          { field: 'line-value', message: shareProblem() },
        ]}
      />
      <TextArea
        id="line-text"
        label={t('cycles.line_text')}
        hint={t('cycles.line_text_hint')}
        rows={4}
        maxLength={10_000}
        value={line().text}
        error={textProblem()}
        onInput={text => change({ text })}
      />
      <Show when={options().length > 1}>
        <div class={styles.number}>
          <Select
            label={t('cycles.line_measure')}
            options={options()}
            value={line().measureId ?? ''}
            onChange={id => change({ measureId: id === '' ? null : id, ...(id === '' ? { value: null, denominator: null } : {}) })}
          />
          <Show when={measure() && `${line().entryId}/${measure()?.id}`} keyed>
            {_key => (
              <div class={styles.values}>
                <NumberInput
                  id="line-value"
                  label={countedAs()}
                  error={shareProblem()}
                  value={line().value}
                  onChange={value => change({ value })}
                />
                <Show when={hasDenominator()}>
                  <NumberInput
                    label={measure()?.denominator || t('cycles.line_denominator')}
                    value={line().denominator}
                    onChange={denominator => change({ denominator })}
                  />
                </Show>
              </div>
            )}
          </Show>
        </div>
      </Show>
      <div class={styles.photos}>
        <For each={photos()}>
          {(photo, index) => (
            <span class={styles.photo}>
              <Show when={photo.preview} fallback={<span class={styles.name}>{photo.file.name}</span>}>
                {address => <img src={address()} alt={t('cycles.line_photo_of', { number: index() + 1 })} />}
              </Show>
              <button
                type="button"
                class={styles.drop}
                aria-label={t('cycles.line_photo_drop', { number: index() + 1 })}
                onClick={() => drop(photo.id)}
              >
                <Icon of={XIcon} />
              </button>
            </span>
          )}
        </For>
        <FileButton label={t('cycles.line_photo')} accept={pictures} onFile={file => void addPhoto(file)}>
          {t('cycles.line_photo')}
        </FileButton>
        <p class={styles.hint}>{t('cycles.line_photo_hint')}</p>
      </div>
      <Show
        when={isOtherDay()}
        fallback={
          <Button variant="quiet" class={styles.day} onClick={() => setOtherDay(true)}>
            {t('cycles.line_other_day')}
          </Button>
        }
      >
        <TextField
          type="date"
          width="medium"
          label={t('cycles.line_day')}
          max={props.view.today}
          value={line().on ?? props.view.today}
          onInput={day => change({ on: day === '' || day === props.view.today ? null : day })}
        />
      </Show>
      <div class={styles.bar}>
        <Button type="submit" variant="primary" busy={sending.isBusy()}>
          {t('cycles.keep')}
        </Button>
        <LinkButton href={props.href}>{t('common.back')}</LinkButton>
      </div>
    </form>
  )
}

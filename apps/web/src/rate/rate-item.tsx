import { isPosition, markInWords, nothing } from '@tilth/core/rubrics'
import { Button, Disclosure, LevelInput, Notice, PageTitle, RadioGroup, SpectrumInput, useI18n } from '@tilth/ui'
import { createEffect, createMemo, createSignal, For, type JSX, on, onCleanup, onMount, Show } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { LookFors } from '../frameworks/look-fors.tsx'
import type { FormItem, FormView, RoundView } from '../rounds/queries.ts'
import { allowedAnswers, answerBytes, answerCodeOf } from './answer-codes.ts'
import { keyAction, numberedMarks } from './key-action.ts'
import { areKeysOn } from './keys-on.ts'
import { NoteField } from './note-field.tsx'
import type { SheetView } from './queries.ts'
import styles from './rate.module.css'
import { RateFoot } from './rate-foot.tsx'
import { RateHelp } from './rate-help.tsx'
import { SheetNotice } from './sheet-notice.tsx'
import { blankItem } from './sheet-store.ts'
import type { Sheet } from './use-sheet.ts'

export interface RateItemProps {
  readonly item: FormItem
  readonly form: FormView
  readonly round: Pick<RoundView, 'visibility'>
  readonly sheet: Sheet
  readonly view: SheetView
  readonly phase: SheetView['phase']
  /** The first item of a sheet nobody has touched: it says what this is. */
  readonly isBlank: boolean
  readonly isLast: boolean
  /** What stands beside the condition without being asked: what the team has to show for it. */
  readonly aside?: JSX.Element
  /** Null on the first item. */
  readonly onBack: (() => void) | null
  readonly onNext: () => void
  readonly onOverview: () => void
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input:not([type="radio"]), textarea, select, [contenteditable], [role="dialog"]') !== null

const importanceWords = ['2', '1', '0'] as const

/** One condition: where are we, and if one likes, why. */
export const RateItem = (props: RateItemProps) => {
  const { t, locale } = useI18n()
  const [isHelpOpen, setHelpOpen] = createSignal(false)
  const mine = createMemo(() => props.sheet.state().items[props.item.code] ?? blankItem)
  const isFrozen = () => props.view.frozen.includes(props.item.code)
  const isFixed = () => isFrozen() || props.phase === 'closed'
  const isAnswered = () => mine().mark !== nothing
  const position = () => (isPosition(mine().mark) ? mine().mark : null)
  const layer = () => props.form.layers.find(one => one.code === props.item.layer)
  const change = (mark: number): void => {
    if (!isFixed()) props.sheet.change(props.item.code, { mark, skipped: false })
  }
  const goOn = (): void => {
    if (!isAnswered() && !isFixed()) props.sheet.change(props.item.code, { skipped: true })
    props.onNext()
  }
  const describe = (mark: number): string => markInWords(mark, { scale: props.item.scale, locale: locale() })
  const levels = () => (props.item.scale.kind === 'levels' ? props.item.scale : null)
  const spectrum = () => (props.item.scale.kind === 'spectrum' ? props.item.scale : null)
  const noteSeenBy = (): string => {
    if (props.phase === 'closed') return t('rate.note_mine')
    if (props.phase === 'after-reveal' || props.view.revealed.includes(props.item.code))
      return t(isFrozen() ? 'rate.note_revealed' : 'rate.note_after')
    return t('rate.note_private')
  }
  const inputId = () => `mark-${props.item.code}`
  const noteId = () => `note-${props.item.code}`

  const pressKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !areKeysOn() || isHelpOpen() || isWriting(event.target))
      return
    const action = keyAction(event.key, props.item.scale)
    if (action === null) return
    event.preventDefault()
    if (action.do === 'mark') change(action.mark)
    else if (action.do === 'note') document.getElementById(noteId())?.focus()
    else if (action.do === 'looks-like') setHelpOpen(true)
    else if (action.do === 'next') goOn()
    else props.onBack?.()
  }
  onMount(() => document.addEventListener('keydown', pressKey))
  onCleanup(() => document.removeEventListener('keydown', pressKey))

  const [said, setSaid] = createSignal('')
  createEffect(
    on(
      () => mine().mark,
      mark => setSaid(isPosition(mark) && levels() === null ? describe(mark) : ''),
      { defer: true },
    ),
  )

  return (
    <>
      <article class={styles.item}>
        <FrameworkNotice notice={props.form.framework.notice} />
        <SheetNotice phase={props.phase} state={props.sheet.state()} view={props.view} code={props.item.code} />
        <Show when={props.isBlank && props.phase === 'open'}>
          <Notice tone="wash" title={t('rate.intro_title')}>
            {t(props.round.visibility === 'named' ? 'rate.intro_named' : 'rate.intro_confidential')}{' '}
            {props.form.minutes === null ? t('rate.intro_no_time') : t('rate.intro_time', { minutes: props.form.minutes })}
          </Notice>
        </Show>
        <div class={styles.words}>
          <PageTitle
            eyebrow={
              <>
                <strong>{props.item.code}</strong> · {layer()?.label}
                <Show when={props.item.parentLabel}>{parent => <> · {parent()}</>}</Show>
              </>
            }
            title={props.item.label}
            lead={props.item.description}
          />
          <Show when={props.item.gloss}>
            <p class={styles.gloss}>{t('rate.gloss', { gloss: props.item.gloss ?? '' })}</p>
          </Show>
          <Show when={props.item.attributes.length > 0 || props.item.isUnverified}>
            <p class={styles.saidOf}>
              <For each={props.item.attributes}>
                {attribute => (
                  <span title={attribute.description}>
                    {attribute.label}: {attribute.value}
                  </span>
                )}
              </For>
              <Show when={props.item.isUnverified}>
                <span>{t('rate.unverified')}</span>
              </Show>
            </p>
          </Show>
          <LookFors lookFors={props.item.lookFors} />
          <div class={styles.more}>
            <Show when={(layer()?.reflections.length ?? 0) > 0}>
              <Disclosure label={t('rate.reflections')}>
                <ul class={styles.reflections}>
                  <For each={layer()?.reflections ?? []}>{question => <li>{question}</li>}</For>
                </ul>
              </Disclosure>
            </Show>
            <Show when={props.item.originalLabel}>
              {original => (
                <Disclosure label={t('rate.original')}>
                  <p lang={locale() === 'en' ? 'es' : 'en'}>{original()}</p>
                </Disclosure>
              )}
            </Show>
          </div>
        </div>

        <section class={styles.answer}>
          <h2>{props.item.text ?? props.form.instrument.question}</h2>
          <Show when={!isFixed()}>
            <p class={styles.hint}>{t(levels() === null ? 'rate.hint_spectrum' : 'rate.hint_levels')}</p>
          </Show>
          <Show when={spectrum()}>
            {scale => (
              <SpectrumInput
                id={inputId()}
                label={props.item.text ?? props.form.instrument.question}
                scale={scale()}
                descriptors={props.item.descriptors}
                value={position()}
                onChange={change}
                describe={describe}
                disabled={isFixed()}
              />
            )}
          </Show>
          <Show when={levels()}>
            {scale => (
              <LevelInput
                id={inputId()}
                label={props.item.text ?? props.form.instrument.question}
                scale={scale()}
                descriptors={props.item.descriptors}
                value={position()}
                onChange={change}
                disabled={isFixed()}
              />
            )}
          </Show>
          <RadioGroup
            legend={t('rate.or_say')}
            legendHidden
            options={allowedAnswers(props.item.scale).map(code => ({ value: code, label: t(`rate.answer_${code}`), disabled: isFixed() }))}
            value={answerCodeOf(mine().mark)}
            onChange={code => change(answerBytes[code])}
          />
          <Show when={isAnswered() && !isFixed()}>
            <Button variant="quiet" onClick={() => change(nothing)}>
              {t('rate.take_back')}
            </Button>
          </Show>
        </section>

        <Show when={props.form.asksImportance}>
          <RadioGroup
            layout="line"
            legend={t('rate.importance')}
            options={importanceWords.map(value => ({ value, label: t(`rate.importance_${value}`), disabled: isFixed() }))}
            value={importanceWords.find(value => Number(value) === mine().importance) ?? null}
            onChange={value => props.sheet.change(props.item.code, { importance: Number(value) })}
          />
        </Show>
        <NoteField
          id={noteId()}
          note={mine().note}
          onNote={note => props.sheet.change(props.item.code, { note })}
          isFixed={isFixed()}
          seenBy={noteSeenBy()}
        />
        {props.aside}
        <div class={styles.small}>
          <p>
            <button type="button" class={styles.inline} onClick={() => setHelpOpen(true)}>
              {t('rate.help')}
            </button>
          </p>
          <Show when={areKeysOn()}>
            <p class={styles.keys}>{t('rate.help_line', { count: numberedMarks(props.item.scale).length })}</p>
          </Show>
          <Show when={props.item.descriptorsOwner === 'ours'}>
            <p>{t('rate.descriptors_ours')}</p>
          </Show>
          <Show when={props.form.framework.translation?.by === 'ours'}>
            <p>{t(props.form.framework.translation?.reviewed ? 'rate.translation_ours_reviewed' : 'rate.translation_ours')}</p>
          </Show>
          <p>{props.form.framework.attribution}</p>
        </div>
        <span class={styles.said} role="status">
          {said()}
        </span>
      </article>

      <RateFoot
        sheet={props.sheet}
        view={props.view}
        phase={props.phase}
        onBack={props.onBack}
        next={t(!isAnswered() && !isFixed() ? 'rate.skip' : props.isLast ? 'rate.to_overview' : 'rate.next')}
        isDone={isAnswered() || isFixed()}
        onNext={goOn}
        onOverview={props.onOverview}
      />
      <RateHelp open={isHelpOpen()} onOpenChange={setHelpOpen} item={props.item} reflections={layer()?.reflections ?? []} />
    </>
  )
}

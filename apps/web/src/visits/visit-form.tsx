import { useSearchParams } from '@solidjs/router'
import { nothing } from '@tilth/core/rubrics'
import { ArrowLeftIcon, ArrowRightIcon, Button, Checkbox, Icon, Notice, useI18n } from '@tilth/ui'
import { createEffect, createSignal, For, Index, Match, on, onCleanup, onMount, Show, Switch, untrack } from 'solid-js'
import { FieldSet } from '../records/field-set.tsx'
import { FillFoot, RestoredNotice } from '../records/fill-foot.tsx'
import type { FormItem } from '../records/queries.ts'
import { focusFault, itemsAsked } from '../records/record-draft.ts'
import type { RecordFormProps } from '../records/record-form.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { FocusPicker } from './focus-picker.tsx'
import { keptFocus } from './kept-focus.ts'
import { useIsWide } from './use-is-wide.ts'
import { VisitItem } from './visit-item.tsx'
import { visitKind } from './visit-kind.ts'
import styles from './visits.module.css'

export interface VisitFormProps extends RecordFormProps {
  /** Somebody else may have been there too. */
  readonly mayBeForTwo: boolean
  /** What is looked at was settled by whoever came first. */
  readonly isFocusSettled?: boolean
  /** Fields that whoever came first has filled in. */
  readonly without?: ReadonlySet<string>
}

const focusStep = 'focus'
const lastStep = 'rest'

/**
 * A visit: what to look at, then each of it, then the rest. With room all of it stands on one page; on a phone one thing at a time, with
 * where one is in the address, so that Back goes back.
 */
export const VisitForm = (props: VisitFormProps) => {
  const { t, issue } = useI18n()
  const isWide = useIsWide()
  const [search, setSearch] = useSearchParams<{ at?: string }>()
  const [isFocusTried, setFocusTried] = createSignal(false)
  const draft = () => props.filling.draft()
  const kept = untrack(() => keptFocus(localStorage, props.form))
  const last = kept.read()
  const picksFocus = () => props.form.focus !== null && !props.isFocusSettled
  const focus = () => draft().focus ?? []
  const fault = () => (picksFocus() ? focusFault(props.form, draft().focus) : null)
  const items = (): readonly FormItem[] => (fault() !== null ? [] : itemsAsked(props.form, draft()))
  const steps = () => [...(picksFocus() ? [focusStep] : []), ...items().map(item => item.code), lastStep]
  const at = () => (steps().includes(search.at ?? '') ? (search.at ?? '') : (steps()[0] ?? lastStep))
  const position = () => steps().indexOf(at())
  const goTo = (step: string | undefined): void => {
    if (step !== undefined) setSearch({ at: step })
  }
  const item = () => items().find(candidate => candidate.code === at())
  const markOf = (code: string) => draft().marks[code] ?? { mark: nothing, note: '' }
  const answered = () => items().filter(({ code }) => markOf(code).mark !== nothing).length
  const next = (): void => {
    if (at() === focusStep) {
      setFocusTried(true)
      if (fault() !== null) return
      kept.keep(focus())
    }
    goTo(steps()[position() + 1])
  }
  let frame: HTMLFormElement | undefined
  createEffect(
    on(
      at,
      (_, before) => {
        if (before === undefined || isWide()) return
        scrollTo(0, 0)
        queueMicrotask(() => frame?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true }))
      },
      { defer: true },
    ),
  )
  onMount(() => {
    // Whoever comes back to a visit that was begun goes on where something is open.
    if (!untrack(isWide) && search.at === undefined && props.filling.isRestored() && fault() === null) {
      const open = items().find(({ code }) => markOf(code).mark === nothing)
      goTo(open?.code ?? lastStep)
    }
  })
  onCleanup(() => {
    frame = undefined
  })
  const focusError = () => {
    const wrong = fault()
    return wrong !== null && (isFocusTried() || props.filling.attempts() > 0) ? issue(wrong) : undefined
  }
  const save = (): void => {
    setFocusTried(true)
    if (picksFocus() && fault() === null) kept.keep(focus())
    void props.filling.save()
  }
  const Picker = () => (
    <FocusPicker
      form={props.form}
      chosen={focus()}
      last={last}
      error={focusError()}
      onChoose={codes => props.filling.change({ focus: codes })}
    />
  )
  const Item = (of: { readonly item: FormItem }) => (
    <VisitItem item={of.item} form={props.form} value={markOf(of.item.code)} onChange={part => props.filling.setMark(of.item.code, part)} />
  )
  const Rest = () => (
    <div class={styles.rest}>
      <FieldSet
        idPrefix={props.idPrefix}
        form={props.form}
        values={draft().fields}
        writes={props.writes}
        {...(props.without && { without: props.without })}
        source={props.source}
        errorOf={props.filling.errorOf}
        onChange={props.filling.setField}
      />
      <Show when={props.mayBeForTwo}>
        <Checkbox
          label={t('records.visit.for_two')}
          hint={t('records.visit.for_two_hint')}
          checked={draft().forTwo}
          onChange={forTwo => props.filling.change({ forTwo })}
        />
      </Show>
    </div>
  )
  const Errors = () => <FormErrors attempt={props.filling.attempts()} error={props.filling.error()} problems={props.filling.problems()} />
  return (
    <form
      class={styles.visit}
      noValidate
      ref={element => {
        frame = element
      }}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <RestoredNotice filling={props.filling} />
      <Show when={props.form.notice}>{notice => <Notice tone="wash">{notice()}</Notice>}</Show>
      <Show
        when={isWide()}
        fallback={
          <>
            <div class={styles.progress}>
              <span class={styles.segments} aria-hidden="true">
                <Index each={steps()}>
                  {(step, index) => (
                    <span
                      data-done={index < position() || markOf(step()).mark !== nothing ? '' : undefined}
                      data-current={index === position() ? '' : undefined}
                    />
                  )}
                </Index>
              </span>
              <span class={styles.second}>
                {t('common.step_of', { step: position() + 1, total: Math.max(steps().length, position() + 1) })}
              </span>
            </div>
            <Switch>
              <Match when={at() === focusStep}>
                <Picker />
              </Match>
              <Match when={item()}>
                {shown => (
                  <Show when={shown().code} keyed>
                    <Item item={shown()} />
                  </Show>
                )}
              </Match>
              <Match when={at() === lastStep}>
                <h2 tabindex="-1">{t(`records.${visitKind(props.form)}.rest`)}</h2>
                <p class={styles.second}>{t('records.visit.answered', { count: answered(), total: items().length })}</p>
                <Errors />
                <Rest />
              </Match>
            </Switch>
            <Show when={at() === lastStep} fallback={null}>
              <FillFoot filling={props.filling} saveLabel={props.saveLabel} backHref={props.backHref} />
            </Show>
            <div class={styles.steps}>
              <Show when={position() > 0} fallback={<span />}>
                <Button before={<Icon of={ArrowLeftIcon} />} onClick={() => goTo(steps()[position() - 1])}>
                  {t('common.back')}
                </Button>
              </Show>
              <Show when={at() !== lastStep}>
                <Button
                  variant={at() === focusStep || markOf(at()).mark !== nothing ? 'primary' : 'secondary'}
                  after={<Icon of={ArrowRightIcon} />}
                  onClick={next}
                >
                  {t(at() === focusStep || markOf(at()).mark !== nothing ? 'common.next' : 'records.visit.skip')}
                </Button>
              </Show>
            </div>
          </>
        }
      >
        <Errors />
        <Show when={picksFocus()}>
          <Picker />
        </Show>
        <Show when={items().length > 0} fallback={<p class={styles.second}>{t('records.visit.choose_first')}</p>}>
          <For each={items()}>{shown => <Item item={shown} />}</For>
        </Show>
        <h2>{t(`records.${visitKind(props.form)}.rest`)}</h2>
        <Rest />
        <FillFoot filling={props.filling} saveLabel={props.saveLabel} backHref={props.backHref} />
      </Show>
    </form>
  )
}

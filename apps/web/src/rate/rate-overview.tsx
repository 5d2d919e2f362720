import { type RoundField, sheetKeyOf } from '@tilth/core/fields'
import { isPosition, markInWords } from '@tilth/core/rubrics'
import { Button, LinkButton, Notice, PageTitle, Section, useI18n } from '@tilth/ui'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { valueWords } from '../records/value-words.ts'
import type { FormItem, FormView } from '../rounds/queries.ts'
import { errorWords } from '../shell/error-words.ts'
import { answerCodeOf } from './answer-codes.ts'
import type { SheetView } from './queries.ts'
import styles from './rate.module.css'
import questionStyles from './rate-questions.module.css'
import { SaveState, SaveWords } from './save-state.tsx'
import { SheetNotice } from './sheet-notice.tsx'
import type { SheetProgress } from './sheet-progress.ts'
import { firstQuestions, hasAnswers, moreQuestions, type SheetSteps } from './sheet-steps.ts'
import type { Sheet } from './use-sheet.ts'

export interface RateOverviewProps {
  readonly form: FormView
  readonly view: SheetView
  readonly sheet: Sheet
  readonly phase: SheetView['phase']
  readonly progress: SheetProgress
  readonly steps: SheetSteps
  /** The page of the round. */
  readonly href: string
  readonly onGoTo: (code: string) => void
}

/** All conditions of the sheet: first those without an answer and the unsure ones, each a step away; then handing in. */
export const RateOverview = (props: RateOverviewProps) => {
  const i18n = useI18n()
  const { t, locale } = i18n
  const items = createMemo(() => props.form.items.filter(item => props.steps.items.includes(item.code)))
  const isAnything = () => props.progress.answered > 0 || hasAnswers(props.form, props.sheet.state().items)
  const answerOf = (field: RoundField): string => {
    const words = valueWords(field, { value: props.sheet.state().items[sheetKeyOf(field.id)]?.value, names: {}, i18n })
    if (words !== '') return words
    return t(field.required ? 'rate.question_still_wished' : 'rate.question_unanswered')
  }
  const unanswered = createMemo(() => new Set(props.progress.unanswered))
  const unsure = createMemo(() => new Set(props.progress.unsure))
  const isHandedIn = () => props.view.submittedAt !== null
  const hasNews = () => !isHandedIn() || props.sheet.hasChanged()
  const canHandIn = () =>
    props.phase === 'open' || (props.phase === 'after-reveal' && items().some(item => !props.view.frozen.includes(item.code)))
  const wordsOf = (item: FormItem): string => {
    const mark = props.sheet.state().items[item.code]?.mark ?? 255
    const code = answerCodeOf(mark)
    if (code !== null) return t(`rate.answer_${code}`)
    return isPosition(mark) ? markInWords(mark, { scale: item.scale, locale: locale() }) : t('rate.no_mark')
  }
  const questions = () => [
    ...props.steps.first.map(field => ({ field, at: firstQuestions })),
    ...props.steps.more.map(field => ({ field, at: moreQuestions })),
  ]
  /** Answers of a round whose last condition is revealed are nobody's, and no longer on this sheet. */
  const isTold = () => props.form.fields.some(field => props.view.frozen.includes(sheetKeyOf(field.id)))
  const groups = () => [
    {
      title: t('rate.overview_unanswered'),
      lead: t('rate.overview_unanswered_lead'),
      items: items().filter(item => unanswered().has(item.code)),
    },
    {
      title: t('rate.overview_unsure'),
      lead: t('rate.overview_unsure_lead'),
      items: items().filter(item => unsure().has(item.code)),
    },
    {
      title: t(props.progress.unanswered.length + props.progress.unsure.length === 0 ? 'rate.overview_yours' : 'rate.overview_answered'),
      lead: undefined,
      items: items().filter(item => !unanswered().has(item.code) && !unsure().has(item.code)),
    },
  ]
  return (
    <>
      <div class={styles.item}>
        <FrameworkNotice notice={props.form.framework.notice} />
        <SheetNotice phase={props.phase} state={props.sheet.state()} view={props.view} />
        <PageTitle
          title={t('rate.overview')}
          lead={t(props.progress.unanswered.length === 0 ? 'rate.overview_all' : 'rate.overview_lead', {
            answered: props.progress.answered,
            total: props.progress.total,
          })}
        />
        <For each={groups()}>
          {group => (
            <Show when={group.items.length > 0}>
              <Section title={group.title} aside={group.items.length} lead={group.lead}>
                <ul class={styles.list}>
                  <For each={group.items}>
                    {item => (
                      <li>
                        <button type="button" class={styles.entry} onClick={() => props.onGoTo(item.code)}>
                          <span class={styles.code}>{item.code}</span>
                          <span class={styles.name}>{item.label}</span>
                          <span class={styles.mark}>{wordsOf(item)}</span>
                        </button>
                      </li>
                    )}
                  </For>
                </ul>
              </Section>
            </Show>
          )}
        </For>
        <Show when={!isTold() && questions().length > 0}>
          <Section title={t('rate.overview_questions')} aside={questions().length} lead={t('rate.overview_questions_lead')}>
            <ul class={styles.list}>
              <For each={questions()}>
                {({ field, at }) => (
                  <li>
                    <button type="button" class={questionStyles.entry} onClick={() => props.onGoTo(at)}>
                      <span class={questionStyles.label}>{field.label}</span>
                      <span class={questionStyles.answer}>{answerOf(field)}</span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Section>
        </Show>
      </div>
      <div class={styles.foot}>
        <SaveWords sheet={props.sheet} isHandedIn={false} onOverview={null} />
        <Show
          when={canHandIn()}
          fallback={
            <div class={styles.bar}>
              <LinkButton href={props.href}>{t('rate.back_to_round')}</LinkButton>
              <SaveState sheet={props.sheet} />
            </div>
          }
        >
          <div class={styles.handIn}>
            <Show when={props.sheet.handInError()}>
              {error => (
                <Notice tone="rust" role="alert">
                  {errorWords(locale(), error())}
                </Notice>
              )}
            </Show>
            <p aria-live="polite">
              <Switch fallback={t(props.phase === 'after-reveal' ? 'rate.hand_in_text_after' : 'rate.hand_in_text')}>
                <Match when={!isAnything()}>{t('rate.overview_nothing')}</Match>
                <Match when={props.sheet.handingIn() === 'waiting' && props.sheet.state().saving === 'waiting'}>
                  {t('rate.hand_in_waits')}
                </Match>
                <Match when={!hasNews()}>{t('rate.handed_in_unchanged')}</Match>
              </Switch>
            </p>
            <div class={styles.bar}>
              <Show when={isAnything() && hasNews()}>
                <Button variant="primary" busy={props.sheet.handingIn() !== 'idle'} onClick={() => props.sheet.handIn()}>
                  {t(isHandedIn() ? 'rate.hand_in_again' : 'rate.hand_in')}
                </Button>
              </Show>
              <SaveState sheet={props.sheet} />
            </div>
          </div>
        </Show>
      </div>
    </>
  )
}

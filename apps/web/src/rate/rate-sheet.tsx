import { useSearchParams } from '@solidjs/router'
import { useI18n } from '@tilth/ui'
import { createEffect, createMemo, Match, on, Show, Switch, untrack } from 'solid-js'
import { EvidenceHere } from '../evidence/evidence-here.tsx'
import type { FormView, RoundView } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { useFocusedPage } from '../shell/focused-page.ts'
import { takeNavigationFocus } from '../shell/navigation-focus.ts'
import { HandedIn } from './handed-in.tsx'
import type { SheetView } from './queries.ts'
import styles from './rate.module.css'
import { RateHead } from './rate-head.tsx'
import { RateItem } from './rate-item.tsx'
import { RateOverview } from './rate-overview.tsx'
import { RateQuestions } from './rate-questions.tsx'
import { sheetProgress, whereToGoOn } from './sheet-progress.ts'
import { firstQuestions, moreQuestions, sheetSteps, stepToGoOn } from './sheet-steps.ts'
import { useSheet } from './use-sheet.ts'

const overview = 'overview'
const handedIn = 'handed-in'

/** One sheet of one person: an item at a time, questions before or after them, then all of it, then thanks. Where one is stands in the address, so that Back goes back. */
export const RateSheet = (props: { readonly round: RoundView; readonly form: FormView; readonly sheet: SheetView }) => {
  const { t } = useI18n()
  const { slug, me } = useDistrict()
  useFocusedPage()
  const [search, setSearch] = useSearchParams<{ at?: string }>()
  const goTo = (at: string): void => setSearch({ at })
  // A sheet is of one round and one person; another one is another page.
  const sheet = untrack(() =>
    useSheet({
      slug: slug(),
      districtId: me().district.id,
      roundId: props.round.id,
      personId: me().personId,
      sheet: () => props.sheet,
      onHandedIn: () => goTo(handedIn),
    }),
  )
  const steps = createMemo(() => sheetSteps(props.form, sheet.state().items))
  const codes = () => steps().items
  const begin =
    untrack(() => stepToGoOn(steps(), { sheet: sheet.state().items, firstOpen: whereToGoOn(sheet.state().items, codes()) })) ?? overview
  const at = () => search.at ?? begin
  const item = createMemo(() => props.form.items.find(one => one.code === at() && codes().includes(one.code)))
  const position = () => codes().indexOf(at())
  const step = () => steps().steps.indexOf(at())
  const goBack = (): void => goTo(steps().steps[step() - 1] ?? overview)
  const goOn = (): void => goTo(steps().steps[step() + 1] ?? overview)
  const questions = () => {
    if (at() === firstQuestions && steps().first.length > 0)
      return {
        fields: steps().first,
        title: t('rate.questions_first'),
        lead: t(props.round.visibility === 'named' ? 'rate.questions_first_named' : 'rate.questions_first_lead'),
      }
    return at() === moreQuestions && steps().more.length > 0
      ? { fields: steps().more, title: t('rate.questions'), lead: t('rate.questions_lead') }
      : undefined
  }
  const progress = createMemo(() => sheetProgress(sheet.state().items, codes()))
  const phase = (): SheetView['phase'] => (sheet.state().counts ? props.sheet.phase : 'closed')

  createEffect(() => {
    const shown = item()
    const what = shown?.label ?? questions()?.title
    const where = what === undefined ? props.round.title : t('rate.window_title', { condition: what, round: props.round.title })
    document.title = t('shell.page_title', { page: where })
  })

  let page: HTMLDivElement | undefined
  const showTop = (): void => {
    scrollTo(0, 0)
    page?.querySelector('h1')?.focus({ preventScroll: true })
  }
  createEffect(
    on(at, (_, before) => {
      if (takeNavigationFocus() || before !== undefined) queueMicrotask(showTop)
      return true
    }),
  )

  return (
    <div class={styles.rate} ref={element => (page = element)}>
      <RateHead
        title={props.round.title}
        home={`/d/${slug()}`}
        href={`/d/${slug()}/rounds/${props.round.id}`}
        progress={progress()}
        position={position()}
        onOverview={() => goTo(overview)}
      />
      <Switch
        fallback={
          <RateOverview
            form={props.form}
            view={props.sheet}
            sheet={sheet}
            phase={phase()}
            progress={progress()}
            steps={steps()}
            href={`/d/${slug()}/rounds/${props.round.id}`}
            onGoTo={goTo}
          />
        }
      >
        <Match when={at() === handedIn}>
          <HandedIn round={props.round} phase={phase()} left={progress().unanswered.length} onLookOver={() => goTo(overview)} />
        </Match>
        <Match when={questions()}>
          {shown => (
            <RateQuestions
              title={shown().title}
              lead={shown().lead}
              form={props.form}
              fields={shown().fields}
              sheet={sheet}
              view={props.sheet}
              phase={phase()}
              onBack={step() > 0 ? goBack : null}
              onNext={goOn}
              isLast={step() === steps().steps.length - 1}
              onOverview={() => goTo(overview)}
            />
          )}
        </Match>
        <Match when={item()}>
          {shown => (
            <Show when={shown().code} keyed>
              {code => (
                <RateItem
                  item={shown()}
                  form={props.form}
                  round={props.round}
                  sheet={sheet}
                  view={props.sheet}
                  phase={phase()}
                  isBlank={progress().answered === 0 && position() === 0}
                  aside={<EvidenceHere roundId={props.round.id} item={code} />}
                  onBack={step() > 0 ? goBack : null}
                  onNext={goOn}
                  isLast={steps().steps.at(-1) === code}
                  onOverview={() => goTo(overview)}
                />
              )}
            </Show>
          )}
        </Match>
      </Switch>
    </div>
  )
}

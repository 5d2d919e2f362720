import { useSearchParams } from '@solidjs/router'
import { useI18n } from '@tilth/ui'
import { createEffect, on, untrack } from 'solid-js'
import { EvidenceHere } from '../evidence/evidence-here.tsx'
import type { FormView, RoundView } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { useFocusedPage } from '../shell/focused-page.ts'
import { takeNavigationFocus } from '../shell/navigation-focus.ts'
import { HandedIn } from './handed-in.tsx'
import type { SheetView } from './queries.ts'
import styles from './rate.module.css'
import { whereToGoOn } from './sheet-progress.ts'
import { SheetScreens } from './sheet-screens.tsx'
import { sheetSteps, stepToGoOn } from './sheet-steps.ts'
import { useSheet } from './use-sheet.ts'
import { handedIn, overview, useSheetWalk } from './use-sheet-walk.ts'

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
  const form = () => props.form
  const start = untrack(() => sheetSteps(form(), sheet.state().items))
  const begin =
    untrack(() => stepToGoOn(start, { sheet: sheet.state().items, firstOpen: whereToGoOn(sheet.state().items, start.items) })) ?? overview
  const at = () => search.at ?? begin
  const walk = useSheetWalk({ form, visibility: () => props.round.visibility, sheet, at, goTo })
  const phase = (): SheetView['phase'] => (sheet.state().counts ? props.sheet.phase : 'closed')

  createEffect(() => {
    const what = walk.item()?.label ?? walk.questions()?.title
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
      <SheetScreens
        walk={walk}
        title={props.round.title}
        home={`/d/${slug()}`}
        href={`/d/${slug()}/rounds/${props.round.id}`}
        form={props.form}
        round={props.round}
        sheet={sheet}
        view={props.sheet}
        phase={phase()}
        aside={code => <EvidenceHere roundId={props.round.id} item={code} />}
        thanks={
          <HandedIn round={props.round} phase={phase()} left={walk.progress().unanswered.length} onLookOver={() => walk.goTo(overview)} />
        }
      />
    </div>
  )
}

import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { announce, Disclosure, Icon, LinkButton, Menu, Notice, PrinterIcon, Skeleton, StageBar, Thread, useI18n } from '@tilth/ui'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import { causeSteps } from './cause-steps.ts'
import styles from './cycle.module.css'
import { EditCycleDialog, ExtendDialog, NoteDialog, ReopenDialog } from './cycle-dialogs.tsx'
import { cycleFacts } from './cycle-facts.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { HistoryList } from './history-list.tsx'
import { keptLine } from './kept-line.ts'
import { LogList } from './log-list.tsx'
import { matricesOf, promptsOf } from './matrices.ts'
import { NextPanel } from './next-panel.tsx'
import { type CycleView, cyclesCommands, type PromptView, touchedByCycles, useCycle } from './queries.ts'
import { QuestionTable } from './question-table.tsx'
import { RampSection } from './ramp-section.tsx'
import { stageBarOf } from './stage-facts.ts'
import { StageWork } from './stage-work.tsx'
import { useAnswers } from './use-answers.ts'

type Open =
  | { readonly kind: 'extend' | 'reopen' | 'edit' }
  | { readonly kind: 'decide'; readonly decision: string | null }
  | { readonly kind: 'note'; readonly prompt: PromptView; readonly text: string }

export interface CycleProps {
  readonly view: CycleView
  readonly onReload: () => Promise<unknown>
}

/** One cycle: why it is done, where it stands, what was expected beside what came, the one next thing, and the tests of its idea. */
export const Cycle = (props: CycleProps) => {
  const i18n = useI18n()
  const { t, locale } = i18n
  const { slug, me } = useDistrict()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [open, setOpen] = createSignal<Open | null>(null)
  const home = () => `/d/${slug()}`
  const href = () => `${home()}/cycles/${props.view.id}`
  const answers = useAnswers({ slug, locale, view: () => props.view, reload: () => props.onReload() })
  useUnsavedGuard(() =>
    promptsOf(props.view.stages).some(prompt => answers.of(prompt.id).error() !== null || answers.of(prompt.id).draft().theirs !== null),
  )
  const moving = useMutationWithIssues({
    mutate: (stage: string) => cyclesCommands(slug()).move({ cycleId: props.view.id, stage, locale: locale() }),
    touches: touchedByCycles,
  })
  const stage = () =>
    props.view.stages.find(candidate => candidate.id === search.stage) ??
    props.view.stages.find(candidate => candidate.standing === 'now') ??
    props.view.stages.at(-1)
  /** Of a cycle that ended without one being asked for: what was learned, and what was decided on. */
  const shown = () => {
    const one = stage()
    if (props.view.end === null || search.stage !== undefined) return one === undefined ? [] : [one]
    return props.view.stages.filter(candidate => candidate.isOpened).slice(-2)
  }
  const waiting = () =>
    keptLine(sessionStorage, { districtId: me().district.id, personId: me().personId, cycleId: props.view.id }).read()?.isSent === true
  const matrices = () => matricesOf(promptsOf(props.view.stages))
  const tables = () => matrices().filter(({ root }) => root.answeredNo > 0 || props.view.can.answer.includes(root.id))
  const move = async (to: string): Promise<void> => {
    if (!(await answers.saveAll())) return
    if (!(await moving.run(to)).ok) return
    setSearch({ stage: undefined })
    announce(t('cycles.moved_to', { stage: props.view.stages.find(candidate => candidate.id === to)?.label ?? '' }))
  }
  const goTo = (prompt: string): void => {
    const of = props.view.stages.find(candidate => candidate.prompts.some(one => one.id === prompt))
    setSearch({ stage: of?.standing === 'now' ? undefined : of?.id })
    queueMicrotask(() => {
      const place =
        document.querySelector<HTMLElement>(`#prompt-${CSS.escape(prompt)} :is(textarea, input, select, button)`) ??
        document.querySelector<HTMLElement>(`[id^="prompt-${CSS.escape(prompt)}-"]`)
      place?.focus()
      place?.scrollIntoView({ block: 'center' })
    })
  }
  const note = (prompt: PromptView, text: string): void => {
    setOpen({ kind: 'note', prompt, text })
  }
  const decided = (opens: 'next-cycle' | 'spread' | 'nothing'): void => {
    setOpen(null)
    announce(t(`cycles.done_${opens}`))
    if (opens === 'next-cycle' && props.view.plan) navigate(`${home()}/plans/${props.view.plan.id}/cycles/new?from=${props.view.id}`)
  }
  const changes = () => [
    ...(props.view.can.edit ? [{ label: t('cycles.edit'), onSelect: () => setOpen({ kind: 'edit' }) }] : []),
    ...(props.view.can.extend ? [{ label: t('cycles.extend'), onSelect: () => setOpen({ kind: 'extend' }) }] : []),
    ...(props.view.can.decide.some(id => props.view.decisions.some(one => one.id === id && one.isAnytime)) &&
    props.view.next.kind !== 'decide'
      ? [{ label: t('cycles.do_stop'), separated: true, onSelect: () => setOpen({ kind: 'decide', decision: stopId() }) }]
      : []),
  ]
  const stopId = () => props.view.decisions.find(one => one.isAnytime)?.id ?? null
  const backTo = () => {
    const at = props.view.stages.findIndex(candidate => candidate.standing === 'now')
    const before = props.view.stages[at - 1]
    return before && props.view.can.move.includes(before.id) ? before : undefined
  }
  return (
    <div class={styles.whole}>
      <Thread direction="horizontal" label={t('cycles.why')} steps={causeSteps(props.view, { home: home(), t })} />
      <Page
        title={props.view.title}
        windowTitle={t('cycles.window_title', { number: props.view.number, title: props.view.title })}
        lead={cycleFacts(props.view, i18n)}
        actions={
          <>
            <Show when={changes().length > 0}>
              <Menu look="button" label={t('common.change')} items={changes()} />
            </Show>
            <LinkButton href={`${href()}/print`} before={<Icon of={PrinterIcon} />}>
              {t('common.print')}
            </LinkButton>
          </>
        }
      >
        <StageBar label={t('cycles.stages')} stages={stageBarOf(props.view, { i18n, href: id => `${href()}?stage=${id}` })} />
        <Show when={props.view.owner.isGone && props.view.can.edit}>
          <Notice tone="straw" title={t('cycles.owner_gone')}>
            {t('cycles.owner_gone_text')}
          </Notice>
        </Show>
        <Show when={waiting()}>
          <Notice tone="offline" title={t('cycles.line_waits')}>
            <a href={`${href()}/log`}>{t('cycles.line_waits_go')}</a>
          </Notice>
        </Show>
        <div class={styles.grid}>
          <div class={styles.main}>
            <FormErrors error={moving.error()} />
            <For each={tables().map(({ root }) => root.id)}>
              {id => (
                <Show when={tables().find(({ root }) => root.id === id)}>
                  {matrix => (
                    <QuestionTable view={props.view} matrix={matrix()} stage={stage()?.id ?? ''} answers={answers} onNote={note} />
                  )}
                </Show>
              )}
            </For>
            <For each={shown().map(({ id }) => id)}>
              {id => (
                <Show when={props.view.stages.find(candidate => candidate.id === id)}>
                  {of => <StageWork view={props.view} stage={of()} answers={answers} homeHref={href()} onNote={note} />}
                </Show>
              )}
            </For>
            <Show when={backTo()}>
              {before => (
                <p class={styles.second}>
                  <button type="button" class={styles.back} onClick={() => void move(before().id)}>
                    {t('cycles.move_back', { stage: before().label })}
                  </button>
                </p>
              )}
            </Show>
          </div>
          <div class={styles.side}>
            <NextPanel
              view={props.view}
              href={href()}
              isBusy={moving.isBusy()}
              onAnswer={goTo}
              onMove={to => void move(to)}
              onExtend={() => setOpen({ kind: 'extend' })}
              onDecide={decision => setOpen({ kind: 'decide', decision })}
              onReopen={() => setOpen({ kind: 'reopen' })}
            />
            <LogList view={props.view} href={href()} />
          </div>
        </div>
        <RampSection view={props.view} home={home()} />
        <div>
          <Disclosure label={t('cycles.history', { count: props.view.history.length })}>
            <HistoryList entries={props.view.history} />
          </Disclosure>
          <p class={styles.credit}>
            {t('cycles.credit', { model: props.view.model.title, attribution: props.view.model.credit.attribution })}
          </p>
        </div>
        <Switch>
          <Match when={open()?.kind === 'extend'}>
            <ExtendDialog view={props.view} onClose={() => setOpen(null)} />
          </Match>
          <Match when={open()?.kind === 'reopen'}>
            <ReopenDialog view={props.view} onClose={() => setOpen(null)} />
          </Match>
          <Match when={open()?.kind === 'edit'}>
            <EditCycleDialog view={props.view} onClose={() => setOpen(null)} />
          </Match>
          <Match when={noteOf(open())} keyed>
            {asked => <NoteDialog view={props.view} prompt={asked.prompt} text={asked.text} onClose={() => setOpen(null)} />}
          </Match>
          <Match when={decisionOf(open())} keyed>
            {asked => (
              <DecideDialog view={props.view} answers={answers} decision={asked.decision} onDone={decided} onClose={() => setOpen(null)} />
            )}
          </Match>
        </Switch>
      </Page>
    </div>
  )
}

const noteOf = (open: Open | null) => (open?.kind === 'note' ? open : null)
const decisionOf = (open: Open | null) => (open?.kind === 'decide' ? open : null)

/** `/d/:slug/cycles/:id`. */
const CyclePage = () => {
  const params = useParams()
  const { slug } = useDistrict()
  const { locale } = useI18n()
  const cycle = useCycle(() => ({ slug: slug(), cycleId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={cycle} loading={<Skeleton rows={8} />}>
      {view => (
        <Show when={view().id} keyed>
          <Cycle view={view()} onReload={() => cycle.refetch()} />
        </Show>
      )}
    </QueryView>
  )
}

export default CyclePage

import { announce, Button, Icon, LinkButton, Notice, PrinterIcon, useI18n } from '@tilth/ui'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { BallotPanel } from '../ballots/ballot-panel.tsx'
import type { BallotsView } from '../ballots/queries.ts'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { Attribution } from '../results/attribution.tsx'
import type { LensName, ResultsView } from '../results/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { Page } from '../shell/page.tsx'
import styles from './choice.module.css'
import { ChooseDialog, type Choosing } from './choose-dialog.tsx'
import { ChosenList } from './chosen-list.tsx'
import { LastStep } from './last-step.tsx'
import { LensColumn } from './lens-column.tsx'
import { ParkDialog, type Parking } from './park-dialog.tsx'
import { ParkedList } from './parked-list.tsx'
import { undecided } from './priority-steps.ts'
import type { PrioritiesView } from './queries.ts'
import { type DoneStep, usePrioritySteps } from './use-priority-steps.ts'

export interface ChoiceProps {
  readonly results: ResultsView
  readonly priorities: PrioritiesView
  readonly ballots: BallotsView
  /** Reads the choice again; resolves when it is on the screen. */
  readonly onReload: () => Promise<unknown>
}

const lensNames: readonly LensName[] = ['urgent', 'leastAligned', 'nearlyThere']

/** Three ways to look, at most three chosen, the others parked: every step says why and can be taken back. */
export const Choice = (props: ChoiceProps) => {
  const { t, date } = useI18n()
  const { slug } = useDistrict()
  const [choosing, setChoosing] = createSignal<Choosing | null>(null)
  const [parking, setParking] = createSignal<Parking | null>(null)
  const codes = (): readonly string[] => props.results.items.map(item => item.code)
  const steps = usePrioritySteps({
    slug,
    roundId: () => props.results.round.id,
    standing: () => props.priorities,
    codes,
    reload: () => props.onReload(),
  })
  const home = () => `/d/${slug()}/rounds/${props.results.round.id}`
  const hrefOf = (item: string): string => `${home()}/agree/${encodeURIComponent(item)}`
  const labelOf = (item: string): string => props.results.items.find(candidate => candidate.code === item)?.label ?? item
  const standingOf = (item: string) => [...props.priorities.chosen, ...props.priorities.parked].find(one => one.item === item)
  const isFull = () => props.priorities.chosen.length >= props.priorities.most
  const rest = () => undecided(props.priorities, codes())
  const votes = () => props.ballots.ballot
  const dotsOf = (item: string): number | null => votes()?.totals?.find(total => total.item === item)?.dots ?? null
  const myDotsOn = (item: string): number => votes()?.mine?.[item] ?? 0
  const mayVoteOn = () => props.results.items.filter(item => props.results.round.revealedItems.includes(item.code))
  const inSomeLens = () => {
    const listed = new Set(lensNames.flatMap(lens => props.results.lenses[lens].map(entry => entry.code)))
    const codesToVote = mayVoteOn().map(item => item.code)
    return listed.size < 2 ? codesToVote : codesToVote.filter(code => listed.has(code))
  }
  const mayChoose = () => props.priorities.may.choose
  const inNoLens = () => {
    const listed = new Set(lensNames.flatMap(lens => props.results.lenses[lens].map(entry => entry.code)))
    return props.results.items.filter(item => !listed.has(item.code) && standingOf(item.code)?.state !== 'chosen')
  }
  const entriesOf = (lens: LensName) =>
    props.results.lenses[lens].flatMap(entry => {
      const item = props.results.items.find(candidate => candidate.code === entry.code)
      return item === undefined ? [] : [{ item, why: entry.why }]
    })

  const openChoice = (start: Choosing): void => {
    steps.clear()
    setChoosing(start)
  }
  const openParking = (start: Parking): void => {
    steps.clear()
    setParking(start)
  }
  const wordsOf = ({ step, back }: DoneStep): string => {
    if (step.kind === 'parkRest') return t('priorities.did_parkRest', { date: date(step.revisitOn) })
    const label = labelOf(step.item)
    if (step.kind === 'park') return t('priorities.did_park', { label, date: date(step.revisitOn) })
    if (step.kind === 'release') return t('priorities.did_release', { label })
    return t(back[0]?.kind === 'choose' ? 'priorities.did_reason' : 'priorities.did_choose', { label })
  }
  createEffect(
    on(steps.last, done => {
      if (done !== null) announce(wordsOf(done))
    }),
  )
  const takeBack = async (): Promise<void> => {
    if (await steps.takeBack()) announce(t('priorities.did_undo'))
  }
  const today = new Date().toISOString().slice(0, 10)

  return (
    <Page
      title={t(mayChoose() ? 'priorities.title' : 'priorities.title_read')}
      windowTitle={t('priorities.window_title', { round: props.results.round.title })}
      eyebrow={<a href={home()}>{t('priorities.back')}</a>}
      lead={mayChoose() ? t('priorities.lead', { count: props.results.items.length }) : t('priorities.lead_read')}
      actions={
        <Show when={props.results.may.print}>
          <LinkButton href={`${home()}/print`} before={<Icon of={PrinterIcon} />}>
            {t('priorities.print')}
          </LinkButton>
        </Show>
      }
    >
      <FrameworkNotice notice={props.results.round.framework.notice} />
      <div class={styles.lenses}>
        <For each={lensNames}>
          {lens => (
            <LensColumn
              lens={lens}
              entries={entriesOf(lens)}
              standingOf={standingOf}
              hrefOf={hrefOf}
              mayChoose={mayChoose()}
              isFull={isFull()}
              dotsOf={dotsOf}
              myDotsOn={myDotsOn}
              onChoose={item => openChoice({ item, lens, reason: '', isChange: false })}
              onPark={item => openParking({ item, reason: '', revisitOn: '', isChosen: false })}
            />
          )}
        </For>
      </div>
      <Show when={mayChoose() && inNoLens().length > 0}>
        <div>
          <Button disabled={isFull()} onClick={() => openChoice({ item: null, lens: null, reason: '', isChange: false })}>
            {t('priorities.other')}
          </Button>
        </div>
      </Show>
      <BallotPanel ballots={props.ballots} items={mayVoteOn()} suggested={inSomeLens()} hrefOf={hrefOf} />
      <div class={styles.standing}>
        <Show when={choosing() === null && parking() === null}>
          <Show when={steps.isClash()}>
            <Notice tone="straw" role="alert" title={t('priorities.conflict_title')}>
              {t('priorities.conflict_text')}
            </Notice>
          </Show>
          <FormErrors error={steps.error()} />
        </Show>
        <ChosenList
          priorities={props.priorities}
          dotsOf={dotsOf}
          hrefOf={hrefOf}
          isBusy={steps.isBusy()}
          onReason={one => openChoice({ item: one.item, lens: one.lens, reason: one.reason, isChange: true })}
          onPark={one => openParking({ item: one.item, reason: '', revisitOn: '', isChosen: true })}
          onRelease={one => void steps.take({ kind: 'release', item: one.item })}
        />
      </div>
      <ParkedList
        priorities={props.priorities}
        hrefOf={hrefOf}
        rest={rest().length}
        today={today}
        isBusy={steps.isBusy()}
        onChange={one => openParking({ item: one.item, reason: one.reason, revisitOn: one.revisitOn ?? '', isChosen: false })}
        onRelease={one => void steps.take({ kind: 'release', item: one.item })}
        onParkRest={() => openParking({ item: null, reason: '', revisitOn: '', isChosen: false })}
      />
      <Attribution framework={props.results.round.framework} />
      <Show when={steps.last()}>
        {done => <LastStep words={wordsOf(done())} isBusy={steps.isBusy()} onTakeBack={() => void takeBack()} onForget={steps.forget} />}
      </Show>
      <Show when={choosing()} keyed>
        {start => (
          <ChooseDialog
            start={start}
            labelOf={labelOf}
            options={inNoLens().map(item => ({ item: item.code, label: `${item.code} ${item.label}` }))}
            steps={steps}
            onClose={() => setChoosing(null)}
          />
        )}
      </Show>
      <Show when={parking()} keyed>
        {start => <ParkDialog start={start} labelOf={labelOf} rest={rest().length} steps={steps} onClose={() => setParking(null)} />}
      </Show>
    </Page>
  )
}

import { Disclosure, EmptyState, LinkButton, Section, Skeleton, useI18n } from '@tilth/ui'
import { createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js'
import { PluginSlot } from '../plugin-parts/plugin-slot.tsx'
import { seesWork } from '../portfolio/sees-work.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { ChosenPriorities } from './chosen-priorities.tsx'
import styles from './home.module.css'
import type { ChosenWork, HomeView, NudgesView } from './home-view.ts'
import { leadOf } from './lead-of.ts'
import { NudgeRow } from './nudge-row.tsx'
import { OpenRound } from './open-round.tsx'
import { useChosenWork, useHome, useNudges } from './queries.ts'
import { TaskRow } from './task-row.tsx'

const minute = 60_000

/** Today by the district's clock; follows midnight on a screen that stays on. */
const useToday = (): (() => number) => {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), minute)
  onCleanup(() => clearInterval(timer))
  return now
}

const NothingWaits = (props: { readonly home: HomeView }) => {
  const { t } = useI18n()
  const { slug, may, me } = useDistrict()
  return (
    <Switch
      fallback={
        <EmptyState title={t('home.empty_member_title')} picture={null}>
          {t('home.empty_member_text')}
        </EmptyState>
      }
    >
      <Match when={me().roles.length > 0 && me().roles.every(held => held.role === 'observer')}>
        <EmptyState
          title={t('home.empty_observer_title')}
          actions={
            <LinkButton href={`/d/${slug()}/records`} variant="primary">
              {t('shell.records')}
            </LinkButton>
          }
        >
          {t('home.empty_observer_text')}
        </EmptyState>
      </Match>
      <Match when={may().createRounds && props.home.rounds.length === 0}>
        <EmptyState
          title={t('home.empty_facilitator_title')}
          actions={
            <>
              <LinkButton href={`/d/${slug()}/rounds/new`} variant="primary">
                {t('home.new_round')}
              </LinkButton>
              <Show when={may().editPeople}>
                <LinkButton href={`/d/${slug()}/people`} variant="quiet">
                  {t('home.add_people')}
                </LinkButton>
              </Show>
            </>
          }
        >
          {t('home.empty_facilitator_text')}
        </EmptyState>
      </Match>
      <Match when={may().createRounds}>
        <EmptyState title={t('home.empty_caught_up_title')} picture={null}>
          {t('home.empty_caught_up_text')}
        </EmptyState>
      </Match>
    </Switch>
  )
}

interface HomeProps {
  readonly home: HomeView
  readonly nudges: NudgesView
  /** Null for whoever sees no plans. */
  readonly work: readonly ChosenWork[] | null
}

const Home = (props: HomeProps) => {
  const { t } = useI18n()
  const { slug, me, may } = useDistrict()
  const place = () => me().roles[0]?.orgId ?? ''
  const running = () =>
    props.home.rounds.filter(round => round.inMeeting || round.state === 'open' || (round.state === 'closed' && !round.revealed))
  const room = () => Math.max(fewest, shownAtOnce - props.home.tasks.length)
  const first = () => props.nudges.mine.slice(0, room())
  const rest = () => props.nudges.mine.slice(room())
  const waiting = () => props.home.tasks.length + props.nudges.mine.length
  return (
    <>
      <div class={styles.columns} data-count={running().length > 0 ? 2 : 1}>
        <Section
          title={t(may().createRounds ? 'home.due' : 'home.tasks')}
          aside={
            <>
              <Show when={waiting() > 0}>{t('home.tasks_count', { count: waiting() })}</Show>
              <Show when={props.nudges.others > 0}>
                <Show when={waiting() > 0}> · </Show>
                <a href={`/d/${slug()}/portfolio`}>{t('home.others_count', { count: props.nudges.others })}</a>
              </Show>
            </>
          }
        >
          <Show when={waiting() > 0} fallback={<NothingWaits home={props.home} />}>
            <ul class={styles.tasks}>
              <For each={props.home.tasks}>
                {(task, index) => (
                  <TaskRow task={task} isFirst={index() === 0} round={props.home.rounds.find(round => round.id === task.roundId)} />
                )}
              </For>
              <For each={first()}>
                {(nudge, index) => <NudgeRow nudge={nudge} isFirst={props.home.tasks.length === 0 && index() === 0} />}
              </For>
            </ul>
            <Show when={rest().length > 0}>
              <Disclosure label={t('home.more', { count: rest().length })} openLabel={t('home.fewer')}>
                <ul class={styles.tasks}>
                  <For each={rest()}>{nudge => <NudgeRow nudge={nudge} isFirst={false} />}</For>
                </ul>
              </Disclosure>
            </Show>
          </Show>
        </Section>
        <Show when={running().length > 0}>
          <Section
            title={t(running().length === 1 ? 'home.open_round' : 'home.open_rounds')}
            aside={<a href={`/d/${slug()}/rounds`}>{t('home.all_rounds')}</a>}
          >
            <ul class={styles.rounds}>
              <For each={running()}>{round => <OpenRound round={round} />}</For>
            </ul>
          </Section>
        </Show>
      </div>
      <PluginSlot name="home.card" orgId={place()} with={{ orgId: place() }} />
      <Show when={props.home.priorities.length > 0}>
        <ChosenPriorities priorities={props.home.priorities} work={props.work} />
      </Show>
    </>
  )
}

/** How much stands on the page before the rest is behind a button. */
const shownAtOnce = 6
const fewest = 3

const noNudges: NudgesView = { today: '', mine: [], others: 0 }

/** Now: what needs me, what runs, what the team chose. */
const HomePage = () => {
  const { t, day, locale } = useI18n()
  const { slug, me } = useDistrict()
  const today = useToday()
  const home = useHome(() => ({ slug: slug(), locale: locale() }))
  const asked = () => ({ slug: slug(), locale: locale(), isAsked: seesWork(me()) })
  const nudgesQuery = useNudges(asked)
  const workQuery = useChosenWork(asked)
  // What comes after the rounds is filled in when it has come: the page does not wait for it.
  const nudges = () => (nudgesQuery.isSuccess && nudgesQuery.data) || noNudges
  const work = () => (seesWork(me()) ? (workQuery.isSuccess && workQuery.data) || [] : null)
  const lead = (): string | undefined => {
    if (!home.isSuccess || home.data === undefined) return undefined
    const said = leadOf({ ...home.data, nudges: nudges().mine })
    if (said.key === 'home.lead_tasks_by') return t(said.key, { count: said.count, day: day(said.by) })
    return said.key === 'home.lead_none' ? t(said.key) : t(said.key, { count: said.count })
  }
  const sentenceCase = (words: string): string => words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1)
  return (
    <Page title={sentenceCase(day(today()))} windowTitle={t('home.title')} lead={lead()}>
      <QueryView query={home} loading={<Skeleton rows={4} />}>
        {shown => <Home home={shown()} nudges={nudges()} work={work()} />}
      </QueryView>
    </Page>
  )
}

export default HomePage

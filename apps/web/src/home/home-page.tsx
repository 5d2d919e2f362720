import { EmptyState, LinkButton, Section, Skeleton, useI18n } from '@tilth/ui'
import { createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { ChosenPriorities } from './chosen-priorities.tsx'
import styles from './home.module.css'
import type { HomeView } from './home-view.ts'
import { leadOf } from './lead-of.ts'
import { OpenRound } from './open-round.tsx'
import { useHome } from './queries.ts'
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
  const { slug, may } = useDistrict()
  return (
    <Switch
      fallback={
        <EmptyState title={t('home.empty_member_title')} picture={null}>
          {t('home.empty_member_text')}
        </EmptyState>
      }
    >
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

const Home = (props: { readonly home: HomeView }) => {
  const { t } = useI18n()
  const { slug, may } = useDistrict()
  const running = () =>
    props.home.rounds.filter(round => round.inMeeting || round.state === 'open' || (round.state === 'closed' && !round.revealed))
  return (
    <>
      <div class={styles.columns} data-count={running().length > 0 ? 2 : 1}>
        <Section
          title={t(may().createRounds ? 'home.due' : 'home.tasks')}
          aside={<Show when={props.home.tasks.length > 0}>{t('home.tasks_count', { count: props.home.tasks.length })}</Show>}
        >
          <Show when={props.home.tasks.length > 0} fallback={<NothingWaits home={props.home} />}>
            <ul class={styles.tasks}>
              <For each={props.home.tasks}>
                {(task, index) => (
                  <TaskRow task={task} isFirst={index() === 0} round={props.home.rounds.find(round => round.id === task.roundId)} />
                )}
              </For>
            </ul>
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
      <Show when={props.home.priorities.length > 0}>
        <ChosenPriorities priorities={props.home.priorities} />
      </Show>
    </>
  )
}

/** Now: what needs me, what runs, what the team chose. */
const HomePage = () => {
  const { t, day, locale } = useI18n()
  const { slug } = useDistrict()
  const today = useToday()
  const home = useHome(() => ({ slug: slug(), locale: locale() }))
  const lead = (): string | undefined => {
    if (!home.isSuccess || home.data === undefined) return undefined
    const said = leadOf(home.data)
    if (said.key === 'home.lead_tasks_by') return t(said.key, { count: said.count, day: day(said.by) })
    return said.key === 'home.lead_none' ? t(said.key) : t(said.key, { count: said.count })
  }
  const sentenceCase = (words: string): string => words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1)
  return (
    <Page title={sentenceCase(day(today()))} windowTitle={t('home.title')} lead={lead()}>
      <QueryView query={home} loading={<Skeleton rows={4} />}>
        {shown => <Home home={shown()} />}
      </QueryView>
    </Page>
  )
}

export default HomePage

import { Disclosure, EmptyState, LinkButton, Menu, Section, Select, Skeleton, useI18n } from '@tilth/ui'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { CycleRow } from './cycle-row.tsx'
import styles from './cycles.module.css'
import { type CycleCard, type CyclesView, useCycles } from './queries.ts'

const standings = ['past-end', 'now', 'waiting', 'done'] as const
const titles = { 'past-end': 'cycles.list_past', now: 'cycles.list_now', waiting: 'cycles.list_waiting', done: 'cycles.list_done' } as const
const leads = { 'past-end': 'cycles.list_past_lead', now: null, waiting: 'cycles.list_waiting_lead', done: null } as const

const StartCycle = (props: { readonly plans: CyclesView['plans']; readonly home: string }) => {
  const { t } = useI18n()
  const hrefOf = (planId: string): string => `${props.home}/plans/${planId}/cycles/new`
  return (
    <Switch>
      <Match when={props.plans.length === 1 && props.plans[0]}>
        {plan => (
          <LinkButton variant="primary" href={hrefOf(plan().id)}>
            {t('cycles.start')}
          </LinkButton>
        )}
      </Match>
      <Match when={props.plans.length > 1}>
        <Menu
          look="button"
          label={t('cycles.start')}
          items={props.plans.map(plan => ({ label: t('cycles.start_on', { plan: plan.title, org: plan.orgName }), href: hrefOf(plan.id) }))}
        />
      </Match>
    </Switch>
  )
}

/** All cycles this person may look at, what is past its end first. */
const CycleList = (props: { readonly view: CyclesView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const home = () => `/d/${slug()}`
  const [place, setPlace] = createSignal('')
  const places = () => {
    const names = new Map(props.view.cycles.map(card => [card.orgId, card.orgName]))
    return [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label))
  }
  const of = (standing: CycleCard['standing']) =>
    props.view.cycles.filter(card => card.standing === standing && (place() === '' || card.orgId === place()))
  const rows = (standing: CycleCard['standing']) => (
    <ul class={styles.rows}>
      <For each={of(standing)}>{card => <CycleRow card={card} today={props.view.today} home={home()} />}</For>
    </ul>
  )
  return (
    <Page
      title={t('cycles.try_title')}
      lead={t('cycles.try_lead')}
      actions={
        <Show when={props.view.cycles.length > 0}>
          <StartCycle plans={props.view.plans} home={home()} />
        </Show>
      }
    >
      <Show
        when={props.view.cycles.length > 0}
        fallback={
          <EmptyState
            level={2}
            title={t('cycles.empty')}
            actions={
              <Show when={props.view.plans.length > 0} fallback={<LinkButton href={`${home()}/plan`}>{t('cycles.to_plans')}</LinkButton>}>
                <StartCycle plans={props.view.plans} home={home()} />
              </Show>
            }
          >
            <p>{t(props.view.plans.length > 0 ? 'cycles.empty_text' : 'cycles.empty_no_plan')}</p>
          </EmptyState>
        }
      >
        <Show when={places().length > 1}>
          <Select
            label={t('cycles.place')}
            width="medium"
            options={[{ value: '', label: t('cycles.every_place') }, ...places()]}
            value={place()}
            onChange={setPlace}
          />
        </Show>
        <For each={standings}>
          {standing => (
            <Show when={of(standing).length > 0}>
              <Section title={t(titles[standing])} aside={String(of(standing).length)} lead={leadOf(standing)}>
                <Show when={standing === 'done' && of(standing).length > 5} fallback={rows(standing)}>
                  <Disclosure label={t('cycles.show_done', { count: of(standing).length })}>{rows(standing)}</Disclosure>
                </Show>
              </Section>
            </Show>
          )}
        </For>
      </Show>
    </Page>
  )

  function leadOf(standing: CycleCard['standing']) {
    const key = leads[standing]
    return key === null ? undefined : t(key)
  }
}

/** `/d/:slug/try`. */
const CyclesPage = () => {
  const { slug } = useDistrict()
  const { locale } = useI18n()
  const cycles = useCycles(() => ({ slug: slug(), locale: locale() }))
  return (
    <QueryView query={cycles} loading={<Skeleton rows={6} />}>
      {view => <CycleList view={view()} />}
    </QueryView>
  )
}

export default CyclesPage

import { Disclosure, EmptyState, LinkButton, Section, Skeleton, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { VisionInBrief } from '../visions/vision-in-brief.tsx'
import { PlanRow } from './plan-row.tsx'
import styles from './plans.module.css'
import { type PlanListRow, type PlansOfPlace, usePlans } from './queries.ts'
import { StartPlanDialog } from './start-plan-dialog.tsx'

const Place = (props: { readonly place: PlansOfPlace; readonly onStart: (row: PlanListRow) => void }) => {
  const { t, date } = useI18n()
  const { slug } = useDistrict()
  const running = () => props.place.rows.filter(row => row.plan?.state !== 'ended')
  const ended = () => props.place.rows.filter(row => row.plan?.state === 'ended')
  const nextLook = () =>
    props.place.parked
      .map(row => row.revisitOn ?? '')
      .filter(day => day !== '')
      .toSorted()[0] ?? ''
  const planned = () => running().filter(row => row.plan !== null).length
  return (
    <Section title={props.place.orgName} aside={t('plans.planned', { planned: planned(), count: running().length })}>
      <ul class={styles.rows}>
        <For each={running()}>{row => <PlanRow row={row} onStart={() => props.onStart(row)} />}</For>
      </ul>
      <Show when={ended().length > 0}>
        <h3 class={styles.sub}>{t('plans.ended_plans')}</h3>
        <ul class={styles.rows}>
          <For each={ended()}>{row => <PlanRow row={row} onStart={() => props.onStart(row)} />}</For>
        </ul>
      </Show>
      <Show when={props.place.parked.length > 0}>
        <div class={styles.sub}>
          <Disclosure label={t('plans.parked_count', { count: props.place.parked.length, date: date(nextLook()) })}>
            <ul class={styles.parked}>
              <For each={props.place.parked}>
                {row => (
                  <li class={styles.parkedRow}>
                    <span>
                      <span class={styles.code}>{row.item}</span>{' '}
                      <a href={`/d/${slug()}/rounds/${row.roundId}/agree/${encodeURIComponent(row.item)}`}>{row.label}</a>
                    </span>
                    <span class={styles.reason}>{row.reason}</span>
                    <Show when={row.revisitOn}>{day => <time dateTime={day()}>{date(day())}</time>}</Show>
                  </li>
                )}
              </For>
            </ul>
          </Disclosure>
        </div>
      </Show>
    </Section>
  )
}

/** `/d/:slug/plan`: what it is all for, then each priority with its plan or the way to one; what is parked below. */
const PlansPage = () => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const plans = usePlans(() => ({ slug: slug(), locale: locale() }))
  const [starting, setStarting] = createSignal<PlanListRow | null>(null)
  return (
    <Page title={t('plans.title')} lead={t('plans.lead_text')}>
      <VisionInBrief />
      <QueryView query={plans} loading={<Skeleton rows={5} />}>
        {view => (
          <For
            each={view().places}
            fallback={
              <EmptyState
                title={t('plans.empty')}
                level={2}
                actions={<LinkButton href={`/d/${slug()}/choose`}>{t('plans.to_choose')}</LinkButton>}
              >
                <p>{t('plans.empty_text')}</p>
              </EmptyState>
            }
          >
            {place => <Place place={place} onStart={setStarting} />}
          </For>
        )}
      </QueryView>
      <Show when={starting()}>
        {row => <StartPlanDialog roundId={row().roundId} item={row().item} onClose={() => setStarting(null)} />}
      </Show>
    </Page>
  )
}

export default PlansPage

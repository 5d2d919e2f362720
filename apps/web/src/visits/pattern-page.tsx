import { useParams } from '@solidjs/router'
import { interpolatedMedian, quartiles, type Statistic, type Tally } from '@tilth/core/rubrics'
import { Disclosure, EmptyState, LinkButton, Section, Skeleton, SpectrumStrip, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { OrgChoice } from '../records/org-choice.tsx'
import { type RolledItem, type RollUpView, useRollUp } from '../records/queries.ts'
import { formIdOfPath, recordPaths } from '../records/record-paths.ts'
import { useChosenOrg } from '../records/use-chosen-org.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { IdeasPart } from './ideas-part.tsx'
import { visitKind } from './visit-kind.ts'
import styles from './visits.module.css'

const figureOf = <Value,>(found: Statistic<Value>): Value | null => ('value' in found ? found.value : null)
const marksOf = ({ counts }: Tally): readonly number[] => counts.flatMap((count, position) => Array<number>(count).fill(position))

const Pattern = (props: { readonly item: RolledItem; readonly view: RollUpView }) => {
  const { t } = useI18n()
  const kind = () => visitKind(props.view.form)
  const scale = () => props.view.form.scales.find(candidate => candidate.id === props.item.scale)
  const seen = () => props.item.tally.counts.reduce((sum, count) => sum + count, 0)
  /** "Partly there: 2 · Clearly there: 5", in the order of the picture. */
  const sentence = (): string => {
    const known = scale()
    const levels = known?.kind === 'levels' ? known.levels : []
    const said = levels.flatMap((level, index) => {
      const count = props.item.tally.counts[index] ?? 0
      return count > 0 ? [t('records.visit.times', { count, level: level.label })] : []
    })
    return said.length > 0 ? said.join(' · ') : t(`records.${kind()}.seen_in`, { count: seen() })
  }
  return (
    <li class={styles.pattern}>
      <h3>
        <span class={styles.code}>{props.item.code}</span> {props.item.label}
      </h3>
      <Show when={scale()}>
        {known => (
          <SpectrumStrip
            title={props.item.label}
            titleHidden
            scale={known()}
            marks={marksOf(props.item.tally)}
            median={figureOf(interpolatedMedian(props.item.tally, known()))}
            quartiles={figureOf(quartiles(props.item.tally, known()))}
            camps={null}
            agreed={null}
            own={null}
            names={null}
            sentence={sentence()}
            size="list"
            anchorNames
            tableHidden
          />
        )}
      </Show>
      <Show when={props.item.tally.notObservable > 0}>
        <p class={styles.second}>{t(`records.${kind()}.not_observable`, { count: props.item.tally.notObservable })}</p>
      </Show>
    </li>
  )
}

const Patterns = (props: { readonly items: readonly RolledItem[]; readonly view: RollUpView }) => (
  <ul class={styles.patterns}>
    <For each={props.items}>{item => <Pattern item={item} view={props.view} />}</For>
  </ul>
)

/** What visits add up to at a place. Too few look like none: whoever was visited cannot be found out. */
const Shown = (props: { readonly view: RollUpView }) => {
  const { t } = useI18n()
  const shownPlaces = () => props.view.places.filter(place => place.items !== null)
  const quietPlaces = () => props.view.places.filter(place => place.items === null)
  const kind = () => visitKind(props.view.form)
  const rule = () => t(`records.${kind()}.floor`, { visits: props.view.floor.visits, classes: props.view.floor.classes })
  return (
    <>
      <Show
        when={(props.view.items?.length ?? 0) > 0 ? props.view.items : null}
        fallback={
          <EmptyState level={2} title={t('records.visit.pattern_empty')}>
            {rule()}
          </EmptyState>
        }
      >
        {items => (
          <Section
            title={t('records.visit.pattern_of', { place: props.view.orgName })}
            lead={t(`records.${kind()}.counted`, { count: props.view.visits })}
          >
            <Patterns items={items()} view={props.view} />
            <p class={styles.hint}>{rule()}</p>
          </Section>
        )}
      </Show>
      <Show when={props.view.places.length > 0 && (props.view.items?.length ?? 0) > 0}>
        <Section title={t('records.visit.by_place')}>
          <For each={shownPlaces()}>
            {place => (
              <Disclosure label={t(`records.${kind()}.place_line`, { place: place.orgName, count: place.visits ?? 0 })}>
                <Patterns items={place.items ?? []} view={props.view} />
              </Disclosure>
            )}
          </For>
          <Show when={quietPlaces().length > 0}>
            <p class={styles.hint}>
              {t('records.visit.quiet_places', {
                places: quietPlaces()
                  .map(place => place.orgName)
                  .join(', '),
              })}
            </p>
          </Show>
        </Section>
      </Show>
    </>
  )
}

/** `/d/:slug/records/:pluginId/:formId/pattern`. */
const PatternPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const org = useChosenOrg()
  const rolled = useRollUp(() => ({
    slug: slug(),
    pluginId: params.pluginId ?? '',
    formId: formIdOfPath(params.formId ?? ''),
    orgId: org.orgId(),
    locale: locale(),
  }))
  return (
    <QueryView query={rolled} loading={<Skeleton rows={6} />}>
      {view => (
        <Page
          title={t(`records.${visitKind(view().form)}.pattern_title`, { plural: view().form.plural })}
          eyebrow={<a href={recordPaths(slug()).form(view().form, view().orgId)}>{view().form.plural}</a>}
          lead={t(`records.${visitKind(view().form)}.pattern_lead`)}
          actions={
            <LinkButton href={recordPaths(slug()).form(view().form, view().orgId)}>
              {t(`records.${visitKind(view().form)}.to_visits`)}
            </LinkButton>
          }
        >
          <OrgChoice of={org} orgName={view().orgName} />
          <Shown view={view()} />
          <IdeasPart orgId={view().orgId} pluginId={view().form.pluginId} formId={view().form.formId} />
          <p class={styles.small}>{view().form.attribution}</p>
        </Page>
      )}
    </QueryView>
  )
}

export default PatternPage

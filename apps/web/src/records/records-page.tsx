import { EmptyState, LinkButton, Section, Skeleton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { AnalysisLinks } from '../analyses/analysis-links.tsx'
import { PluginPageLinks } from '../plugin-parts/plugin-page-links.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { OrgChoice } from './org-choice.tsx'
import { type FormCard, useForms } from './queries.ts'
import { recordPaths } from './record-paths.ts'
import styles from './records.module.css'
import { useChosenOrg } from './use-chosen-org.ts'

const shelves = ['walkthrough', 'checklist', 'log', 'record'] as const

const Card = (props: { readonly card: FormCard; readonly orgId: string }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const paths = () => recordPaths(slug())
  return (
    <li class={styles.card}>
      <div class={styles.cardWords}>
        <a class={styles.cardName} href={paths().form(props.card, props.orgId)}>
          {props.card.plural}
        </a>
        <p>{props.card.summary}</p>
        <p class={styles.second}>
          {t(`records.open_${props.card.kind}`, { count: props.card.open })}
          <Show when={props.card.isOff}>
            {' · '}
            <Show when={props.card.onBelow.length > 0} fallback={t('records.is_off')}>
              {t('records.on_below')}{' '}
              <For each={props.card.onBelow}>
                {(place, index) => (
                  <>
                    {index() > 0 ? ', ' : ''}
                    <a href={paths().form(props.card, place.orgId)}>{place.name}</a>
                  </>
                )}
              </For>
            </Show>
          </Show>
        </p>
      </div>
      <div class={styles.acts}>
        <Show when={props.card.may.create}>
          <LinkButton href={paths().new(props.card, props.orgId)}>{t(`records.start_${props.card.kind}`)}</LinkButton>
        </Show>
        <Show when={props.card.may.rollUp}>
          <LinkButton variant="quiet" href={paths().pattern(props.card, props.orgId)}>
            {t(props.card.kind === 'checklist' ? 'records.to_pattern_checks' : 'records.to_pattern')}
          </LinkButton>
        </Show>
      </div>
    </li>
  )
}

/** `/d/:slug/records`: everything that can be filled in here between the rounds. */
const RecordsPage = () => {
  const { t, locale } = useI18n()
  const { slug, may } = useDistrict()
  const org = useChosenOrg()
  const forms = useForms(() => ({ slug: slug(), orgId: org.orgId(), locale: locale() }))
  return (
    <QueryView query={forms} loading={<Skeleton rows={5} />}>
      {view => (
        <Page title={t('records.title')} lead={t('records.lead')}>
          <OrgChoice of={org} orgName={view().orgName} />
          <Show
            when={view().forms.length > 0}
            fallback={
              <EmptyState
                level={2}
                title={t('records.none_title')}
                actions={
                  <Show when={may().enablePlugins}>
                    <LinkButton href={`/d/${slug()}/frameworks`}>{t('records.none_action')}</LinkButton>
                  </Show>
                }
              >
                {t('records.none_text')}
              </EmptyState>
            }
          >
            <For each={shelves}>
              {kind => {
                const cards = () => view().forms.filter(card => card.kind === kind)
                return (
                  <Show when={cards().length > 0}>
                    <Section title={t(`records.shelf_${kind}`)} lead={t(`records.shelf_${kind}_lead`)}>
                      <ul class={styles.cards}>
                        <For each={cards()}>{card => <Card card={card} orgId={view().orgId} />}</For>
                      </ul>
                    </Section>
                  </Show>
                )
              }}
            </For>
          </Show>
          <AnalysisLinks orgId={view().orgId} />
          <PluginPageLinks orgId={view().orgId} />
        </Page>
      )}
    </QueryView>
  )
}

export default RecordsPage

import { useParams } from '@solidjs/router'
import { Button, Disclosure, EmptyState, Icon, LinkButton, PrinterIcon, Section, Skeleton, useI18n } from '@tilth/ui'
import { createMemo, For, Show } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { Attribution } from '../results/attribution.tsx'
import { type ResultsView, useResults } from '../results/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { ComparedCondition } from './compared-condition.tsx'
import styles from './comparison.module.css'
import { ComparisonTable } from './comparison-table.tsx'
import { type ComparisonView, useComparison } from './queries.ts'

const Rounds = (props: { readonly comparison: ComparisonView; readonly slug: string; readonly now: string }) => {
  const { t, date } = useI18n()
  return (
    <Section title={t('comparison.rounds')} aside={props.comparison.rounds.length}>
      <ol class={styles.rounds}>
        <For each={props.comparison.rounds}>
          {round => (
            <li>
              <a href={`/d/${props.slug}/rounds/${round.id}`} aria-current={round.id === props.now ? 'true' : undefined}>
                {round.title}
              </a>
              <span class={styles.quiet}>
                {round.counted === null
                  ? date(round.revealedAt)
                  : t('comparison.round', { date: date(round.revealedAt), count: round.counted })}
              </span>
            </li>
          )}
        </For>
      </ol>
    </Section>
  )
}

const Comparison = (props: { readonly comparison: ComparisonView; readonly results: ResultsView }) => {
  const { t, date } = useI18n()
  const { slug } = useDistrict()
  const home = () => `/d/${slug()}/rounds/${props.results.round.id}`
  const layers = createMemo(() => {
    const known = props.results.layers.map(layer => ({
      label: layer.label,
      items: props.comparison.items.filter(item => item.layer === layer.code),
    }))
    const codes = props.results.layers.map(layer => layer.code)
    const others = props.comparison.items.filter(item => !codes.includes(item.layer))
    return [...known, { label: t('comparison.others'), items: others }].filter(layer => layer.items.length > 0)
  })
  const source = () => [
    t('comparison.source', {
      org: props.results.round.orgName,
      from: date(props.comparison.rounds.at(0)?.revealedAt ?? ''),
      to: date(props.comparison.rounds.at(-1)?.revealedAt ?? ''),
    }),
    t('results.attribution', { attribution: props.results.round.framework.attribution }),
  ]
  const isComparable = () => props.comparison.rounds.length > 1
  return (
    <Page
      title={t('comparison.title')}
      windowTitle={t('comparison.window_title', { org: props.results.round.orgName })}
      eyebrow={<a href={home()}>{t('comparison.back')}</a>}
      lead={t('comparison.lead', { org: props.results.round.orgName, framework: props.results.round.framework.shortTitle })}
      actions={
        <Show when={isComparable()}>
          <Button before={<Icon of={PrinterIcon} />} onClick={() => print()}>
            {t('comparison.print')}
          </Button>
        </Show>
      }
    >
      <FrameworkNotice notice={props.results.round.framework.notice} />
      <Show
        when={isComparable()}
        fallback={
          <EmptyState level={2} title={t('comparison.empty')} actions={<LinkButton href={home()}>{t('comparison.back')}</LinkButton>}>
            {t('comparison.empty_text')}
          </EmptyState>
        }
      >
        <Rounds comparison={props.comparison} slug={slug()} now={props.results.round.id} />
        <p class={styles.quiet}>{t('comparison.caution')}</p>
        <Disclosure label={t('comparison.table_show')} openLabel={t('comparison.table_hide')}>
          <ComparisonTable comparison={props.comparison} />
        </Disclosure>
        <For each={layers()}>
          {layer => (
            <Section title={layer.label} aside={t('comparison.conditions', { count: layer.items.length })}>
              <ul class={styles.list}>
                <For each={layer.items}>
                  {item => (
                    <ComparedCondition item={item} rounds={props.comparison.rounds} source={source()} team={props.results.round.orgName} />
                  )}
                </For>
              </ul>
            </Section>
          )}
        </For>
      </Show>
      <Attribution framework={props.results.round.framework} />
    </Page>
  )
}

/** The rounds of one team over time, condition by condition: then and now in words, the lines under each other. */
const ComparisonPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const input = () => ({ slug: slug(), roundId: params.id ?? '', locale: locale() })
  const results = useResults(input)
  const comparison = useComparison(input)
  return (
    <QueryView query={results} loading={<Skeleton rows={6} />}>
      {seen => (
        <QueryView query={comparison} loading={<Skeleton rows={6} />}>
          {compared => <Comparison comparison={compared()} results={seen()} />}
        </QueryView>
      )}
    </QueryView>
  )
}

export default ComparisonPage

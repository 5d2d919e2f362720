import { useSearchParams } from '@solidjs/router'
import { EmptyState, LinkButton, Select, Skeleton, Tabs, useI18n } from '@tilth/ui'
import { createMemo, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { Inventory } from './inventory.tsx'
import { MeasureList } from './measure-list.tsx'
import styles from './measures.module.css'
import { type MeasuresView, useMeasures } from './queries.ts'

const tabs = ['charts', 'inventory'] as const

/** Every measure: its line and what it says, or what data there is at all. */
const Measures = (props: { readonly view: MeasuresView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const [search, setSearch] = useSearchParams<{ tab?: string; place?: string }>()
  const tab = () => tabs.find(name => name === search.tab) ?? 'charts'
  const place = () => search.place ?? ''
  const places = createMemo(() => {
    const names = new Map(props.view.measures.map(({ measure }) => [measure.orgId, measure.orgName]))
    return [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label))
  })
  const shown = () => props.view.measures.filter(({ measure }) => place() === '' || measure.orgId === place())
  return (
    <Page
      title={t('measures.title')}
      lead={t('measures.lead')}
      actions={
        <Show when={props.view.may.create}>
          <LinkButton variant={props.view.measures.length > 0 ? 'secondary' : 'primary'} href={`/d/${slug()}/measures/new`}>
            {t('measures.new')}
          </LinkButton>
        </Show>
      }
    >
      <Show
        when={props.view.measures.length > 0}
        fallback={
          <EmptyState level={2} title={t('measures.empty')}>
            <p>{t(props.view.may.create ? 'measures.empty_text' : 'measures.empty_reader')}</p>
          </EmptyState>
        }
      >
        <Show when={places().length > 1}>
          <div class={styles.filters}>
            <Select
              label={t('measures.place')}
              width="medium"
              options={[{ value: '', label: t('measures.every_place') }, ...places()]}
              value={place()}
              onChange={value => setSearch({ place: value || undefined })}
            />
          </div>
        </Show>
        <Tabs
          label={t('measures.title')}
          value={tab()}
          onChange={value => setSearch({ tab: value === 'charts' ? undefined : value })}
          tabs={[
            { value: 'charts', label: t('measures.tab_charts'), content: () => <MeasureList cards={shown()} /> },
            { value: 'inventory', label: t('measures.tab_inventory'), content: () => <Inventory cards={shown()} /> },
          ]}
        />
      </Show>
    </Page>
  )
}

/** `/d/:slug/see`. */
const SeePage = () => {
  const { slug } = useDistrict()
  const { locale } = useI18n()
  const measures = useMeasures(() => ({ slug: slug(), locale: locale() }))
  return (
    <QueryView query={measures} loading={<Skeleton rows={6} />}>
      {view => <Measures view={view()} />}
    </QueryView>
  )
}

export default SeePage

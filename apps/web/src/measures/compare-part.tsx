import { Button, DownloadIcon, Icon, Skeleton, SmallMultiples, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { saveFrom } from '../exports/save-from.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { chartSource } from './chart-source.ts'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import { exportAddress, type MeasureView, useComparison } from './queries.ts'

/** Charts of several places or groups on one axis, in the order of the list and never by their values. */
export const ComparePart = (props: { readonly view: MeasureView; readonly by: 'place' | 'group' }) => {
  const i18n = useI18n()
  const { t, locale, number } = i18n
  const { slug } = useDistrict()
  const words = useMeasureWords()
  const home = () => `/d/${slug()}`
  const orgId = () => (props.by === 'group' ? props.view.place.id : null)
  const comparison = useComparison(() => ({
    slug: slug(),
    measureId: props.view.measure.id,
    orgId: orgId(),
    by: props.by,
    locale: locale(),
  }))
  const saveCsv = (): void =>
    saveFrom(
      exportAddress(slug(), {
        measureId: props.view.measure.id,
        ...(orgId() === null ? {} : { orgId: orgId() ?? '' }),
        by: props.by,
        locale: locale(),
      }),
    )
  return (
    <QueryView query={comparison} loading={<Skeleton rows={4} />}>
      {compared => (
        <div class={styles.compared}>
          <p class={styles.hint}>
            <Show when={compared().floor}>{floor => <>{t('measures.compare_floor', { floor: number(floor()) })} </>}</Show>
            <Show when={props.by === 'place'}>{t('measures.compare_order')}</Show>
          </p>
          <SmallMultiples
            level={2}
            title={props.by === 'place' ? t('measures.compare_places') : t('measures.compare_groups', { place: props.view.place.name })}
            entries={compared().series.map(one => {
              const source = one.chart ? chartSource(one.chart, { i18n, home: home() }) : null
              return {
                key: `${one.orgId} ${one.group}`,
                title: props.by === 'place' ? one.orgName : words.group(one.group),
                href:
                  props.by === 'place'
                    ? `${home()}/measures/${props.view.measure.id}?${new URLSearchParams({ place: one.orgId, by: 'one' })}`
                    : undefined,
                data: source && one.chart ? { source, sentence: one.chart.sentence } : null,
              }
            })}
          />
          <Button variant="quiet" before={<Icon of={DownloadIcon} />} onClick={saveCsv}>
            {t('measures.csv')}
          </Button>
        </div>
      )}
    </QueryView>
  )
}

import { useParams, useSearchParams } from '@solidjs/router'
import { Skeleton, useI18n } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { MeasureShown } from './measure-shown.tsx'
import { useMeasure } from './queries.ts'

/** `/d/:slug/measures/:id`: one measure at one place; which place, group and lines stand in the address. */
const MeasurePage = () => {
  const params = useParams()
  const { slug } = useDistrict()
  const { locale } = useI18n()
  const [search, setSearch] = useSearchParams<{ place?: string; group?: string; limits?: string; by?: string; enter?: string }>()
  const measure = useMeasure(() => ({
    slug: slug(),
    measureId: params.id ?? '',
    orgId: search.place ?? null,
    group: search.group ?? '',
    control: search.limits === 'yes',
    locale: locale(),
  }))
  return (
    <QueryView query={measure} loading={<Skeleton rows={6} />}>
      {view => (
        <MeasureShown
          view={view()}
          by={search.by === 'one' || search.by === 'place' || search.by === 'group' ? search.by : null}
          isEntering={search.enter === 'yes'}
          onBy={by => setSearch({ by })}
          onPlace={place => setSearch({ place, group: undefined, by: 'one' })}
          onGroup={group => setSearch({ group: group || undefined })}
          onLimits={isShown => setSearch({ limits: isShown ? 'yes' : undefined })}
        />
      )}
    </QueryView>
  )
}

export default MeasurePage

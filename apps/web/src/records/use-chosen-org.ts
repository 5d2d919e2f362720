import { useSearchParams } from '@solidjs/router'
import { useI18n } from '@tilth/ui'
import { useCalendar } from '../calendar/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'

export interface ChosenOrg {
  readonly orgId: () => string
  readonly choose: (orgId: string) => void
  /** In the order of the tree; empty until they are known. */
  readonly places: () => readonly { readonly id: string; readonly name: string; readonly depth: number }[]
}

/** The place of the address; where none is named, the one of my first role. */
export const useChosenOrg = (): ChosenOrg => {
  const { slug, me } = useDistrict()
  const { locale } = useI18n()
  const [search, setSearch] = useSearchParams<{ org?: string }>()
  const calendar = useCalendar(() => ({ slug: slug(), orgId: null, locale: locale() }))
  return {
    orgId: () => search.org ?? me().roles[0]?.orgId ?? '',
    choose: org => setSearch({ org, page: undefined }),
    places: () => (calendar.isSuccess && calendar.data?.orgs) || [],
  }
}

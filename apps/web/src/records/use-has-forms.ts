import { useI18n } from '@tilth/ui'
import { useDistrict } from '../shell/district-context.tsx'
import { useForms } from './queries.ts'

/** Whether there is anything to fill in or to read for me at the place of my first role. */
export const useHasForms = (): (() => boolean) => {
  const { slug, me } = useDistrict()
  const { locale } = useI18n()
  const forms = useForms(() => ({ slug: slug(), orgId: me().guest ? '' : (me().roles[0]?.orgId ?? ''), locale: locale() }))
  return () => (forms.isSuccess && (forms.data?.forms.length ?? 0) > 0) || false
}

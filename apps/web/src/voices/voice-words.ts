import type { Locale } from '@tilth/i18n'
import type { I18n } from '@tilth/ui'
import { groupWords } from '../breakdowns/group-words.ts'
import type { VoicesView } from './queries.ts'

type Saying = Pick<I18n, 't' | 'list'> & { readonly locale: Locale }

/** Who is not heard yet, in a sentence a partition; where nobody is known to be missing, one sentence that says how far that goes. */
export const voiceWords = (voices: Pick<VoicesView, 'partitions' | 'floor'>, { t, list, locale }: Saying): readonly string[] => {
  const missing = voices.partitions.flatMap(({ id, groups }) => {
    const unheard = groups.filter(group => group.missing)
    if (unheard.length === 0) return []
    const named = unheard.map(group =>
      t('voices.group_count', { label: groupWords(group, { by: id, t, locale }), invited: group.invited ?? 0 }),
    )
    return [t(`voices.unheard_${id}`, { groups: list(named, 'or') })]
  })
  if (missing.length > 0) return missing
  const groups = voices.partitions.flatMap(partition => partition.groups)
  const shown = groups.filter(group => !group.protected)
  if (groups.length === 0) return []
  if (shown.length === 0) return [t('voices.all_protected', { floor: voices.floor })]
  return [t(shown.length === groups.length ? 'voices.each_heard' : 'voices.each_shown_heard')]
}

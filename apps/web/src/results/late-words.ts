import { markInWords } from '@tilth/core/rubrics'
import type { Locale, MessageKey } from '@tilth/i18n'
import type { ItemResult, ShownResult } from './queries.ts'

type Say = (key: MessageKey, params: Readonly<Record<string, string | number>>) => string

/** Marks that came after the reveal, said beside the picture and never drawn into it; null where there are none. */
export const lateWords = (
  late: ShownResult['afterReveal'],
  say: {
    readonly t: Say
    readonly list: (entries: readonly string[]) => string
    readonly scale: ItemResult['scale']
    readonly locale: Locale
  },
): string | null => {
  if (late.count === 0) return null
  if (late.marks === null) return say.t('results.late_hidden', { count: late.count })
  const places = new Map<string, number>()
  for (const mark of late.marks) {
    const words = markInWords(mark, { scale: say.scale, locale: say.locale })
    const place = words.charAt(0).toLowerCase() + words.slice(1)
    places.set(place, (places.get(place) ?? 0) + 1)
  }
  const said = [...places].map(([place, count]) => say.t('results.late_place', { count, place }))
  return say.t('results.late_drawn', { count: late.count, places: say.list(said) })
}

import type { I18n } from '@tilth/ui'
import type { ResultsView } from './queries.ts'

/** Where a picture that leaves this page comes from: team and date, how many are in it, whose framework. */
export const sourceOf = (round: ResultsView['round'], { t, date }: Pick<I18n, 't' | 'date'>): readonly string[] => [
  t('results.picture_source', {
    org: round.orgName,
    title: round.title,
    date: date(round.revealedAt ?? ''),
    count: round.progress.finished,
  }),
  t('results.attribution', { attribution: round.framework.attribution }),
]

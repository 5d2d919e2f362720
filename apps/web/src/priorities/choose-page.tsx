import { Skeleton, useI18n } from '@tilth/ui'
import { RevealedRounds } from '../results/revealed-rounds.tsx'
import { useRounds } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'

const most = 3

/** Every revealed round, with how many priorities its team has chosen. */
const ChoosePage = () => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const rounds = useRounds(() => ({ slug: slug(), locale: locale() }))
  return (
    <Page title={t('priorities.choose_title')} lead={t('priorities.choose_lead')}>
      <QueryView query={rounds} loading={<Skeleton rows={4} />}>
        {shown => (
          <RevealedRounds
            rounds={shown().rounds}
            hrefOf={round => `/d/${slug()}/rounds/${round.id}/priorities`}
            standingOf={round => t('priorities.choose_progress', { chosen: round.chosen, most })}
            empty={{ title: t('priorities.choose_empty'), text: t('priorities.choose_empty_text') }}
          />
        )}
      </QueryView>
    </Page>
  )
}

export default ChoosePage

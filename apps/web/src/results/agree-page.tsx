import { Skeleton, useI18n } from '@tilth/ui'
import { useRounds } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { RevealedRounds } from './revealed-rounds.tsx'

/** Every revealed round, with how much of it the team has agreed on. */
const AgreePage = () => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const rounds = useRounds(() => ({ slug: slug(), locale: locale() }))
  return (
    <Page title={t('results.agree_title')} lead={t('results.agree_lead')}>
      <QueryView query={rounds} loading={<Skeleton rows={4} />}>
        {shown => (
          <RevealedRounds
            rounds={shown().rounds}
            hrefOf={round => `/d/${slug()}/rounds/${round.id}`}
            standingOf={round => t('results.agree_progress', { agreed: round.agreed, total: round.conditions })}
            empty={{ title: t('results.agree_empty'), text: t('results.agree_empty_text') }}
          />
        )}
      </QueryView>
    </Page>
  )
}

export default AgreePage

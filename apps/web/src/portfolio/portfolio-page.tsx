import { useSearchParams } from '@solidjs/router'
import { Button, Icon, PrinterIcon, Select, Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './portfolio.module.css'
import { PortfolioShown } from './portfolio-shown.tsx'
import { usePortfolio } from './queries.ts'
import { seesWork } from './sees-work.ts'

const everything = 'all'

/** All priorities, plans, cycles and measures together, or those of one place. */
const PortfolioPage = () => {
  const { t, locale, date } = useI18n()
  const { slug, me } = useDistrict()
  const [search, setSearch] = useSearchParams<{ org: string }>()
  const portfolio = usePortfolio(() => ({ slug: slug(), orgId: search.org ?? null, locale: locale() }))
  const org = () => (portfolio.isSuccess && portfolio.data?.org) || null
  const lead = () => {
    const place = org()
    return place ? t('portfolio.lead_org', { org: place.name }) : t('portfolio.lead_all')
  }
  return (
    <Show when={seesWork(me())} fallback={<NotFoundPage />}>
      <Page
        title={t('portfolio.title')}
        lead={lead()}
        actions={
          <Button before={<Icon of={PrinterIcon} />} onClick={() => print()} data-print="hide">
            {t('portfolio.print')}
          </Button>
        }
      >
        <QueryView query={portfolio} loading={<Skeleton rows={8} />}>
          {view => (
            <div class={styles.page}>
              <p class={styles.printed}>{t('portfolio.printed', { district: me().district.name, day: date(view().today) })}</p>
              <Show when={view().orgs.length > 1 || view().org}>
                <div data-print="hide">
                  <Select
                    label={t('portfolio.org')}
                    options={[
                      { value: everything, label: t('portfolio.org_all') },
                      ...view().orgs.map(place => ({ value: place.id, label: `${'\u2003'.repeat(place.depth)}${place.name}` })),
                    ]}
                    value={view().org?.id ?? everything}
                    onChange={chosen => setSearch({ org: chosen === everything ? undefined : chosen })}
                    width="medium"
                  />
                </div>
              </Show>
              <PortfolioShown view={view()} />
            </div>
          )}
        </QueryView>
      </Page>
    </Show>
  )
}

export default PortfolioPage

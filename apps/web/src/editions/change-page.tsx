import { useSearchParams } from '@solidjs/router'
import { Notice, Skeleton, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { readEdition } from './change-address.ts'
import { ChangeMaker } from './change-maker.tsx'
import { ChangesShown } from './changes-shown.tsx'
import { type BothEditions, useEditions, useProposal } from './queries.ts'

const Proposed = (props: { readonly both: BothEditions }) => {
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const proposal = useProposal(() => ({ slug: slug(), locale: locale(), ...props.both }))
  return (
    <QueryView query={proposal} loading={<Skeleton rows={8} />}>
      {shown => <ChangeMaker proposal={shown()} />}
    </QueryView>
  )
}

const All = (props: { readonly applied: string | undefined }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const editions = useEditions(() => ({ slug: slug(), locale: locale() }))
  return (
    <>
      <QueryView query={editions} loading={<Skeleton rows={4} />}>
        {view => (
          <>
            {/* Once it is taken back it is not in force, whatever the address says. */}
            <Show when={view().changes.some(change => change.changeId === props.applied)}>
              <Notice tone="leaf" role="status">
                {t('editions.applied')}
              </Notice>
            </Show>
            <ChangesShown view={view()} />
          </>
        )}
      </QueryView>
    </>
  )
}

/** How a framework moves to a newer edition, or gives its place to another. */
const ChangePage = () => {
  const { t } = useI18n()
  const { slug, may } = useDistrict()
  const [search] = useSearchParams<{ from?: string; to?: string; applied?: string }>()
  const both = (): BothEditions | null => {
    const from = readEdition(search.from)
    const to = readEdition(search.to)
    return from && to ? { from, to } : null
  }
  const home = () => `/d/${slug()}/frameworks`
  return (
    <Page
      title={t('editions.title')}
      lead={t('editions.lead')}
      eyebrow={
        <Show when={both()} fallback={<a href={home()}>{t('editions.back')}</a>}>
          <a href={`${home()}/change`}>{t('editions.all')}</a>
        </Show>
      }
    >
      <Show when={may().enablePlugins} fallback={<p>{t('editions.not_yours')}</p>}>
        <Show when={both()} fallback={<All applied={search.applied} />} keyed>
          {chosen => <Proposed both={chosen} />}
        </Show>
      </Show>
    </Page>
  )
}

export default ChangePage

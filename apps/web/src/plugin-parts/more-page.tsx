import { useParams } from '@solidjs/router'
import type { PluginPage } from '@tilth/plugin-kit/web'
import { EmptyState, Skeleton, useI18n } from '@tilth/ui'
import { createComponent, type JSX, Show } from 'solid-js'
import { OrgChoice } from '../records/org-choice.tsx'
import { type ChosenOrg, useChosenOrg } from '../records/use-chosen-org.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { PartFrame } from './part-frame.tsx'
import { type PluginHere, usePluginsHere } from './queries.ts'
import { saidIn } from './words-of-part.ts'

interface OwnPageProps {
  readonly plugin: PluginHere
  readonly page: PluginPage
  readonly org: ChosenOrg
  readonly choice: JSX.Element
}

const OwnPage = (props: OwnPageProps) => {
  const { locale } = useI18n()
  const said = (texts: Readonly<Record<string, string>>) => saidIn(texts, { locale, languages: props.plugin.languages })
  return (
    <Page title={said(props.page.title)} eyebrow={props.plugin.name} lead={props.page.lead && said(props.page.lead)}>
      {props.choice}
      <PartFrame plugin={props.plugin} orgId={props.org.orgId()} loading={<Skeleton rows={6} />}>
        {() =>
          createComponent(props.page.component, {
            get orgId() {
              return props.org.orgId()
            },
          })
        }
      </PartFrame>
    </Page>
  )
}

/** `/d/:slug/more/:pluginId/:path`: a page that a plugin brings itself, at the place of the address. */
const MorePage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const org = useChosenOrg()
  const here = usePluginsHere(() => ({ slug: slug(), orgId: org.orgId(), locale: locale() }))
  const choice = () => <OrgChoice of={org} orgName={org.places().find(({ id }) => id === org.orgId())?.name ?? ''} />
  return (
    <QueryView query={here} loading={<Skeleton rows={6} />}>
      {view => (
        <Show
          when={view().plugins.find(({ id }) => id === params.pluginId)}
          fallback={
            <Page title={t('plugin-parts.off_title')} width="text">
              {choice()}
              <EmptyState title={t('plugin-parts.off_here')}>{t('plugin-parts.off_text')}</EmptyState>
            </Page>
          }
        >
          {plugin => (
            <PartFrame plugin={plugin()} orgId={org.orgId()} loading={<Skeleton rows={6} />}>
              {part => (
                <Show when={part.pages?.find(({ path }) => path === params.path)} fallback={<NotFoundPage />} keyed>
                  {page => <OwnPage plugin={plugin()} page={page} org={org} choice={choice()} />}
                </Show>
              )}
            </PartFrame>
          )}
        </Show>
      )}
    </QueryView>
  )
}

export default MorePage

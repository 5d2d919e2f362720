import { EmptyState, Icon, LinkButton, PlusIcon, Section, Skeleton, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useWindows, type WindowsView } from './queries.ts'
import { WindowRow } from './window-row.tsx'
import styles from './windows-page.module.css'

const states = ['open', 'draft', 'closed'] as const

const WindowList = (props: { readonly shown: WindowsView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const inState = (state: (typeof states)[number]) => props.shown.windows.filter(window => window.state === state)
  return (
    <Show
      when={props.shown.windows.length > 0}
      fallback={
        <EmptyState
          level={2}
          title={t('windows.empty_title')}
          actions={
            <Show when={props.shown.may.create}>
              <LinkButton variant="primary" href={`/d/${slug()}/windows/new`}>
                {t('windows.empty_action')}
              </LinkButton>
            </Show>
          }
        >
          <p>{t('windows.empty_text')}</p>
          <p>{t('windows.empty_single')}</p>
        </EmptyState>
      }
    >
      <For each={states.filter(state => inState(state).length > 0)}>
        {state => (
          <Section title={t(`windows.state_${state}`)} aside={inState(state).length}>
            <ul class={styles.windows}>
              <For each={inState(state)}>{window => <WindowRow window={window} />}</For>
            </ul>
          </Section>
        )}
      </For>
    </Show>
  )
}

/** One instrument at many schools: the windows one may see. */
const WindowsPage = () => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const windows = useWindows(() => ({ slug: slug(), locale: locale() }))
  const mayAdd = () => windows.isSuccess && windows.data?.may.create === true && windows.data.windows.length > 0
  return (
    <Page
      title={t('windows.title')}
      lead={t('windows.lead')}
      actions={
        <Show when={mayAdd()}>
          <LinkButton href={`/d/${slug()}/windows/new`} before={<Icon of={PlusIcon} />}>
            {t('windows.new')}
          </LinkButton>
        </Show>
      }
    >
      <QueryView query={windows} loading={<Skeleton rows={4} />}>
        {shown => <WindowList shown={shown()} />}
      </QueryView>
    </Page>
  )
}

export default WindowsPage

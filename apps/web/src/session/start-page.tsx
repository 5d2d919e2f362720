import { Navigate } from '@solidjs/router'
import { useI18n } from '@tilth/ui'
import { For, Match, Switch } from 'solid-js'
import { OutsideLayout } from '../shell/outside-layout.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useSession } from './queries.ts'
import styles from './start-page.module.css'

/** `/`: sends everybody to where they belong. */
const StartPage = () => {
  const { t } = useI18n()
  const session = useSession()
  return (
    <OutsideLayout>
      <QueryView query={session}>
        {current => (
          <Switch
            fallback={
              <Page title={t('session.choose_title')} lead={t('session.choose_lead')} width="text">
                <ul class={styles.districts}>
                  <For each={current().districts}>
                    {district => (
                      <li>
                        <a href={`/d/${district.slug}`}>{district.name}</a>
                      </li>
                    )}
                  </For>
                </ul>
              </Page>
            }
          >
            <Match when={current().needsSetUp && current().account === null && current().guest === null}>
              <Page title={t('session.needs_setup_title')} lead={t('session.needs_setup_text')} width="text">
                {null}
              </Page>
            </Match>
            <Match when={current().guest}>{guest => <Navigate href={`/d/${guest().slug}`} />}</Match>
            <Match when={current().account === null}>
              <Navigate href="/sign-in" />
            </Match>
            <Match when={current().districts.length === 1 && current().districts[0]}>
              {district => <Navigate href={`/d/${district().slug}`} />}
            </Match>
            <Match when={current().districts.length === 0}>
              <Page title={t('session.no_district_title')} lead={t('session.no_district_text')} width="text">
                <p>
                  <a href="/join">{t('session.enter_code')}</a>
                </p>
              </Page>
            </Match>
          </Switch>
        )}
      </QueryView>
    </OutsideLayout>
  )
}

export default StartPage

import { useSearchParams } from '@solidjs/router'
import { LinkButton, useI18n } from '@tilth/ui'
import { Match, Switch } from 'solid-js'
import { OutsideLayout } from '../shell/outside-layout.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useSetupLink } from './queries.ts'
import { SetupWizard } from './setup-wizard.tsx'

const UsedLink = () => {
  const { t } = useI18n()
  return (
    <OutsideLayout>
      <Page title={t('setup.invalid_title')} lead={t('setup.invalid_text')} width="text">
        <div>
          <LinkButton href="/sign-in" variant="secondary">
            {t('setup.sign_in')}
          </LinkButton>
        </div>
      </Page>
    </OutsideLayout>
  )
}

/** `/setup?token=…`: reading it uses nothing up; only the last button does. */
const SetupPage = () => {
  const [search] = useSearchParams<{ token?: string }>()
  const token = () => search.token ?? null
  const link = useSetupLink(token)
  return (
    <Switch fallback={<UsedLink />}>
      <Match when={token()}>
        {held => (
          <Switch
            fallback={
              <OutsideLayout>
                <QueryView query={link}>{() => null}</QueryView>
              </OutsideLayout>
            }
          >
            <Match when={link.isSuccess && link.data?.valid}>
              <SetupWizard token={held()} />
            </Match>
            <Match when={link.isSuccess}>
              <UsedLink />
            </Match>
          </Switch>
        )}
      </Match>
    </Switch>
  )
}

export default SetupPage

import { useLocation, useNavigate } from '@solidjs/router'
import { useI18n } from '@tilth/ui'
import { createEffect } from 'solid-js'
import { readError } from '../server/read-error.ts'
import { OutsideLayout } from '../shell/outside-layout.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { AccountEvents } from './account-events.tsx'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { useAccount } from './queries.ts'
import { SecondStep } from './second-step.tsx'
import { SessionList } from './session-list.tsx'

/** `/account`: what belongs to whoever is signed in, in whatever district. */
const AccountPage = () => {
  const { t } = useI18n()
  const account = useAccount()
  const navigate = useNavigate()
  const location = useLocation()

  createEffect(() => {
    if (account.isError && readError(account.error).code === 'session.none')
      navigate(`/sign-in?next=${encodeURIComponent(location.pathname)}`, { replace: true })
  })

  return (
    <OutsideLayout
      aside={
        <p>
          <a href="/">{t('account.back')}</a>
        </p>
      }
    >
      <Page title={t('account.title')} lead={t('account.lead')} width="text">
        <QueryView query={account}>
          {view => (
            <>
              <NameForm view={view()} />
              <SecondStep view={view()} />
              <PasswordForm />
              <SessionList view={view()} />
              <AccountEvents view={view()} />
            </>
          )}
        </QueryView>
      </Page>
    </OutsideLayout>
  )
}

export default AccountPage

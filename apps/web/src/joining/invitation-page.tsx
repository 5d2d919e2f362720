import { LinkButton, useI18n } from '@tilth/ui'
import { Match, Show, Switch } from 'solid-js'
import { readError } from '../server/read-error.ts'
import { useSession } from '../session/queries.ts'
import { OutsideLayout } from '../shell/outside-layout.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { JoinForm } from './join-form.tsx'
import styles from './joining.module.css'
import { type HowInvited, type InvitationLook, useInvitation } from './queries.ts'

/** What an invitation is for and the ways to take it up; used up only by pressing the button. */
export const InvitationPage = (props: { readonly how: HowInvited }) => {
  const { t } = useI18n()
  const invitation = useInvitation(() => props.how)
  const session = useSession()
  const isGone = () => invitation.isError && readError(invitation.error).kind === 'issue'

  const title = (look: InvitationLook): string => {
    if (look.kind === 'round') return t('joining.round_title', { round: look.roundTitle ?? look.orgName })
    return t(look.kind === 'org' ? 'joining.org_title' : 'joining.person_title', { org: look.orgName })
  }
  const lead = (look: InvitationLook): string => t(`joining.${look.kind}_lead`, { org: look.orgName, district: look.districtName })

  return (
    <OutsideLayout>
      <Switch>
        <Match when={isGone()}>
          <Page title={t('joining.gone_title')} lead={t('joining.gone_text')} width="text">
            <div>
              <LinkButton href="/join" variant="secondary">
                {t('joining.other_code')}
              </LinkButton>
            </div>
          </Page>
        </Match>
        <Match when={!isGone()}>
          <QueryView query={invitation}>
            {look => (
              <Page title={title(look())} lead={lead(look())} width="text">
                <Show when={session.isSuccess || session.isError}>
                  <JoinForm how={props.how} look={look()} account={(session.isSuccess && session.data?.account) || null} />
                </Show>
                <p class={styles.quiet}>{t('joining.nothing_yet')}</p>
              </Page>
            )}
          </QueryView>
        </Match>
      </Switch>
    </OutsideLayout>
  )
}

import { Button, ConfirmDialog, Section, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './people.module.css'
import type { Invitation, Org, PeopleView } from './people-view.ts'
import { peopleCommands } from './queries.ts'

/** The links and codes that are open to a place, each with the way to take it back. */
export const InvitationList = (props: { readonly org: Org; readonly view: PeopleView }) => {
  const { t, day, locale } = useI18n()
  const { slug } = useDistrict()
  const [asked, setAsked] = createSignal<Invitation | null>(null)
  const revoking = useMutationWithIssues({ mutate: peopleCommands(slug()).revokeInvitation, touches: ['people'] })
  const invitations = () => props.view.invitations.filter(invitation => invitation.orgId === props.org.id)

  const words = (invitation: Invitation): string => {
    if (invitation.kind === 'round') return t('people.invitation_round')
    if (invitation.kind === 'org') return t('people.invitation_org', { role: t(`people.role_${invitation.role}`) })
    const invited = props.view.people.find(person => person.id === invitation.personId)
    return t('people.invitation_person', { name: invited?.name ?? '' })
  }

  const revoke = async (): Promise<boolean> => {
    const invitation = asked()
    return invitation === null || (await revoking.run({ invitationId: invitation.id })).ok
  }

  return (
    <Section title={t('people.invitations')}>
      <Show when={invitations().length > 0} fallback={<p class={styles.quiet}>{t('people.invitations_empty')}</p>}>
        <ul class={styles.invitations}>
          <For each={invitations()}>
            {invitation => (
              <li>
                <span>
                  {words(invitation)}
                  <Show when={invitation.code}>
                    {code => (
                      <>
                        {' '}
                        <code>{code()}</code>
                      </>
                    )}
                  </Show>
                  <Show when={invitation.expiresAt}>
                    {expiresAt => <span class={styles.quiet}> {t('people.valid_until', { day: day(expiresAt()) })}</span>}
                  </Show>
                </span>
                <Button size="row" aria-label={`${t('people.revoke')}: ${words(invitation)}`} onClick={() => setAsked(invitation)}>
                  {t('people.revoke')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <ConfirmDialog
        open={asked() !== null}
        onOpenChange={isOpen => {
          if (isOpen) return
          setAsked(null)
          revoking.clear()
        }}
        title={t('people.revoke_title')}
        confirmLabel={t('people.revoke')}
        error={errorWordsIfAny(locale(), revoking.error())}
        onConfirm={revoke}
      >
        {t('people.revoke_text')}
      </ConfirmDialog>
    </Section>
  )
}

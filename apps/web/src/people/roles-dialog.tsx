import { Button, ConfirmDialog, Dialog, Section, Select, useI18n } from '@tilth/ui'
import { createSignal, For, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { PersonDialogProps } from './dialog-props.ts'
import styles from './people.module.css'
import { type Person, type Role, rolesAt } from './people-view.ts'
import { peopleCommands } from './queries.ts'

type Held = Person['roles'][number]

/** A person's roles, one by one: taking one away and giving the keys to a place ask first. */
export const RolesDialog = (props: PersonDialogProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [role, setRole] = createSignal<Role>('member')
  const [orgId, setOrgId] = createSignal(untrack(() => props.org.id))
  const [isGranting, setGranting] = createSignal(false)
  const [asked, setAsked] = createSignal<Held | null>(null)
  const granting = useMutationWithIssues({ mutate: peopleCommands(slug()).grantRole, touches: ['people', 'me'] })
  const revoking = useMutationWithIssues({ mutate: peopleCommands(slug()).revokeRole, touches: ['people', 'me'] })

  const orgName = (id: string): string => props.view.orgs.find(org => org.id === id)?.name ?? ''
  const words = (held: Held): string => t('people.role_at', { role: t(`people.role_${held.role}`), org: orgName(held.orgId) })
  const place = () => props.view.orgs.find(org => org.id === orgId())
  const grantable = () => props.view.orgs.filter(org => props.view.editableOrgs.includes(org.id))
  const grant = async (): Promise<boolean> => (await granting.run({ personId: props.person.id, orgId: orgId(), role: role() })).ok
  const revoke = async (): Promise<boolean> => {
    const held = asked()
    return held === null || (await revoking.run({ personId: props.person.id, orgId: held.orgId, role: held.role })).ok
  }

  return (
    <Dialog
      open
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose()
      }}
      title={t('people.roles_title', { name: props.person.name })}
      actions={<Button onClick={() => props.onClose()}>{t('common.close')}</Button>}
    >
      <div class={styles.dialogForm}>
        <p class={styles.quiet}>{t('people.roles_lead')}</p>
        <Show when={props.person.roles.length > 0} fallback={<p>{t('people.roles_none')}</p>}>
          <ul class={styles.invitations}>
            <For each={props.person.roles}>
              {held => (
                <li>
                  <span>
                    {words(held)}
                    <span class={styles.quiet}> {t(`people.does_${held.role}`)}</span>
                  </span>
                  <Button
                    size="row"
                    aria-label={t('people.revoke_role_of', { role: t(`people.role_${held.role}`), org: orgName(held.orgId) })}
                    onClick={() => setAsked(held)}
                  >
                    {t('people.revoke_role')}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Section title={t('people.grant')} level={3}>
          <div class={styles.dialogForm}>
            <FormErrors error={granting.error()} />
            <Select
              label={t('people.role')}
              hint={t(`people.does_${role()}`)}
              options={rolesAt(place()).map(value => ({ value, label: t(`people.role_${value}`) }))}
              value={role()}
              onChange={setRole}
            />
            <Select
              label={t('people.grant_at')}
              options={grantable().map(org => ({ value: org.id, label: org.name }))}
              value={orgId()}
              onChange={id => {
                setOrgId(id)
                if (!rolesAt(place()).includes(role())) setRole('member')
              }}
            />
            <div>
              <Button
                variant="primary"
                busy={granting.isBusy()}
                onClick={() => (role() === 'administrator' ? setGranting(true) : void grant())}
              >
                {t('people.grant_do')}
              </Button>
            </div>
          </div>
        </Section>
      </div>
      <ConfirmDialog
        open={isGranting()}
        onOpenChange={setGranting}
        title={t('people.grant_administrator_title', { name: props.person.name, org: orgName(orgId()) })}
        confirmLabel={t('people.grant_do')}
        error={errorWordsIfAny(locale(), granting.error())}
        onConfirm={grant}
      >
        {t('people.grant_administrator_text')}
      </ConfirmDialog>
      <ConfirmDialog
        open={asked() !== null}
        onOpenChange={isOpen => {
          if (isOpen) return
          setAsked(null)
          revoking.clear()
        }}
        title={t('people.revoke_role_title', { name: props.person.name })}
        confirmLabel={t('people.revoke_role')}
        error={errorWordsIfAny(locale(), revoking.error())}
        onConfirm={revoke}
      >
        <Show when={asked()}>
          {held =>
            t('people.revoke_role_text', { name: props.person.name, role: t(`people.role_${held().role}`), org: orgName(held().orgId) })
          }
        </Show>
      </ConfirmDialog>
    </Dialog>
  )
}

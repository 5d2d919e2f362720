import { Button, Checkbox, Dialog, useI18n } from '@tilth/ui'
import { createSignal, type JSX, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { type Command, useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { PersonDialogProps } from './dialog-props.ts'
import styles from './people.module.css'
import { peopleCommands } from './queries.ts'
import { SecretLink } from './secret-link.tsx'

interface MadeLink {
  readonly url: string
  readonly expiresAt?: string | null
}

const OneTimeLinkDialog = (props: {
  readonly title: string
  readonly text: string
  readonly personId: string
  readonly making: Command<{ personId: string }, MadeLink>
  /** A question before the link is made. */
  readonly question?: JSX.Element
  readonly onClose: () => void
}) => {
  const { t } = useI18n()
  const [made, setMade] = createSignal<MadeLink | null>(null)
  const make = async (): Promise<void> => {
    const outcome = await props.making.run({ personId: props.personId })
    if (outcome.ok) setMade(outcome.value)
  }
  return (
    <Dialog
      open
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose()
      }}
      title={props.title}
      actions={
        <Show
          when={made()}
          fallback={
            <>
              <Button variant="primary" busy={props.making.isBusy()} onClick={() => void make()}>
                {t('people.reset_make')}
              </Button>
              <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
            </>
          }
        >
          <Button onClick={() => props.onClose()}>{t('common.done')}</Button>
        </Show>
      }
    >
      <div class={styles.dialogForm}>
        <p>{props.text}</p>
        <FormErrors error={props.making.error()} />
        <Show when={made() === null}>{props.question}</Show>
        <div aria-live="polite">
          <Show when={made()}>{link => <SecretLink url={link().url} expiresAt={link().expiresAt ?? null} />}</Show>
        </div>
      </div>
    </Dialog>
  )
}

/** A link on which the person chooses a new password; nobody chooses one for them. */
export const PasswordLinkDialog = (props: PersonDialogProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const [turnsOffSecondFactor, setTurnsOffSecondFactor] = createSignal(false)
  const making = useMutationWithIssues({
    mutate: (input: { readonly personId: string }) =>
      peopleCommands(slug()).startPasswordReset({ ...input, turnsOffSecondFactor: turnsOffSecondFactor() }),
  })
  return (
    <OneTimeLinkDialog
      title={t('people.reset_title', { name: props.person.name })}
      text={t('people.reset_text', { name: props.person.name })}
      question={
        <Checkbox
          label={t('people.reset_second_step')}
          hint={t('people.reset_second_step_hint')}
          checked={turnsOffSecondFactor()}
          onChange={setTurnsOffSecondFactor}
        />
      }
      personId={props.person.id}
      making={making}
      onClose={props.onClose}
    />
  )
}

/** A fresh personal invitation; the one before ends. */
export const PersonalLinkDialog = (props: PersonDialogProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const making = useMutationWithIssues({ mutate: peopleCommands(slug()).renewInvitation, touches: ['people'] })
  return (
    <OneTimeLinkDialog
      title={t('people.renew_title', { name: props.person.name })}
      text={t('people.renew_text', { name: props.person.name })}
      personId={props.person.id}
      making={making}
      onClose={props.onClose}
    />
  )
}

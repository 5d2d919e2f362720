import { Button, CopyButton, Dialog, QrCode, TextField, useI18n } from '@tilth/ui'
import { createSignal, Match, Switch } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import styles from './account.module.css'
import { PasswordQuestion } from './password-question.tsx'
import { accountCommands } from './queries.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useAccountCommand } from './use-account-command.ts'

interface Begun {
  readonly secret: string
  readonly uri: string
}

/** The secret in groups of four, as one types it from a screen into a phone. */
const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret

const ScanStep = (props: { readonly begun: Begun; readonly onDone: (codes: readonly string[]) => void; readonly onClose: () => void }) => {
  const { t } = useI18n()
  const [code, setCode] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const confirming = useAccountCommand(accountCommands.confirmSecondFactor)
  const problem = () => (attempts() > 0 && code().replaceAll(/\D/g, '').length !== 6 ? t('account.code_problem') : undefined)
  const confirm = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    const outcome = await confirming.run(code())
    if (outcome.ok) props.onDone(outcome.value.recoveryCodes)
  }
  return (
    <FormDialog
      title={t('account.scan_title')}
      saveLabel={t('account.confirm_code')}
      isBusy={confirming.isBusy()}
      error={confirming.error()}
      attempt={attempts()}
      problems={[{ field: 'turn-on-code', message: problem() }]}
      onSave={confirm}
      onClose={props.onClose}
    >
      <p>{t('account.scan_text')}</p>
      <div class={styles.qr}>
        <QrCode address={props.begun.uri} title={t('account.scan_picture')} />
      </div>
      <div>
        <p class={styles.quiet}>{t('account.scan_by_hand')}</p>
        <p class={styles.secret}>
          <code>{inGroups(props.begun.secret)}</code>
        </p>
        <CopyButton size="row" text={props.begun.secret} />
      </div>
      <TextField
        id="turn-on-code"
        label={t('account.code')}
        hint={t('account.code_hint')}
        value={code()}
        onInput={setCode}
        error={problem()}
        autocomplete="one-time-code"
        inputmode="numeric"
        width="short"
        maxlength={10}
      />
    </FormDialog>
  )
}

/** Password, then the picture and a code from it, then the recovery codes: only the code turns it on. */
export const TurnOnDialog = (props: { readonly onClose: () => void }) => {
  const { t } = useI18n()
  const [begun, setBegun] = createSignal<Begun | null>(null)
  const [codes, setCodes] = createSignal<readonly string[] | null>(null)
  const beginning = useAccountCommand(accountCommands.beginSecondFactor)
  return (
    <Switch
      fallback={
        <PasswordQuestion
          title={t('account.turn_on')}
          text={t('account.turn_on_text')}
          askLabel={t('common.continue')}
          command={beginning}
          onDone={setBegun}
          onClose={props.onClose}
        />
      }
    >
      <Match when={codes()}>
        {made => (
          <Dialog
            open
            onOpenChange={isOpen => {
              if (!isOpen) props.onClose()
            }}
            title={t('account.codes_title')}
            actions={
              <Button variant="primary" onClick={() => props.onClose()}>
                {t('account.codes_kept')}
              </Button>
            }
          >
            <RecoveryCodes codes={made()} />
          </Dialog>
        )}
      </Match>
      <Match when={begun()}>{held => <ScanStep begun={held()} onDone={setCodes} onClose={props.onClose} />}</Match>
    </Switch>
  )
}

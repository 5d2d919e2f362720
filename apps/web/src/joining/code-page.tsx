import { useNavigate } from '@solidjs/router'
import { Button, TextField, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { FormErrors } from '../shell/form-errors.tsx'
import { OutsideLayout } from '../shell/outside-layout.tsx'
import { Page } from '../shell/page.tsx'
import styles from './joining.module.css'
import { isWholeJoinCode, tidyJoinCode } from './tidy-join-code.ts'

/** `/join`: somebody reads a code from a wall and types it. */
const CodePage = () => {
  const { t } = useI18n()
  const navigate = useNavigate()
  const [typed, setTyped] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const problem = () => (attempts() > 0 && !isWholeJoinCode(tidyJoinCode(typed())) ? t('joining.code_wrong') : undefined)

  const lookUp = (event: SubmitEvent): void => {
    event.preventDefault()
    setAttempts(count => count + 1)
    if (problem() === undefined) navigate(`/join/${tidyJoinCode(typed())}`)
  }

  return (
    <OutsideLayout>
      <Page title={t('joining.code_title')} lead={t('joining.code_lead')} width="text">
        <form class={styles.form} onSubmit={lookUp} noValidate>
          <FormErrors attempt={attempts()} error={null} problems={[{ field: 'join-code', message: problem() }]} />
          <div class={styles.code}>
            <TextField
              id="join-code"
              label={t('joining.code')}
              hint={t('joining.code_hint')}
              value={typed()}
              onInput={setTyped}
              error={problem()}
              width="short"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxlength={12}
            />
          </div>
          <div>
            <Button type="submit" variant="primary">
              {t('joining.look_up')}
            </Button>
          </div>
        </form>
      </Page>
    </OutsideLayout>
  )
}

export default CodePage

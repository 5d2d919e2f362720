import { showToast, TextField, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { fromLocalTime } from '../rounds/local-time.ts'
import { suggestedClosing } from '../rounds/round-draft.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { windowCommands } from './queries.ts'

const field = 'window-closes'

/** A new closing time for every school that has not closed yet. */
export const ExtendDialog = (props: { readonly windowId: string; readonly onClose: () => void }) => {
  const { t } = useI18n()
  const { slug, me } = useDistrict()
  const timeZone = () => me().district.timeZone
  const [closesAt, setClosesAt] = createSignal(suggestedClosing(Date.now(), timeZone()))
  const [attempt, setAttempt] = createSignal(0)
  const extend = useMutationWithIssues({
    mutate: async (at: string): Promise<unknown> => windowCommands(slug()).extend({ windowId: props.windowId, closesAt: at }),
    touches: ['windows', 'rounds', 'home'],
  })
  const instant = () => fromLocalTime(closesAt(), timeZone())
  const problem = (): string | undefined => {
    if (attempt() === 0) return undefined
    const at = instant()
    if (at === null) return t('rounds.problem_closes')
    return Date.parse(at) <= Date.now() ? t('rounds.problem_closes_past') : undefined
  }
  const save = async (): Promise<void> => {
    setAttempt(count => count + 1)
    const at = instant()
    if (at === null || problem() !== undefined) return
    const outcome = await extend.run(at)
    if (!outcome.ok) return
    showToast({ text: t('windows.extended_toast') })
    props.onClose()
  }
  return (
    <FormDialog
      title={t('windows.extend_title')}
      lead={<p>{t('windows.extend_text')}</p>}
      saveLabel={t('windows.extend_confirm')}
      isBusy={extend.isBusy()}
      error={extend.error()}
      problems={[{ field, message: problem() }]}
      attempt={attempt()}
      onSave={() => void save()}
      onClose={() => props.onClose()}
    >
      <TextField
        id={field}
        type="datetime-local"
        width="medium"
        label={t('rounds.form_closes_time')}
        hint={t('rounds.form_zone', { zone: timeZone().replaceAll('_', ' ') })}
        value={closesAt()}
        error={problem()}
        onInput={setClosesAt}
      />
    </FormDialog>
  )
}

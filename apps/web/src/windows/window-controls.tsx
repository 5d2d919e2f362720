import { Button, ConfirmDialog, Section, showToast, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { AddSchoolsDialog } from './add-schools-dialog.tsx'
import { ExtendDialog } from './extend-dialog.tsx'
import { type WindowView, windowCommands } from './queries.ts'
import styles from './window-page.module.css'
import { windowState } from './window-state.ts'

type Step = 'open' | 'close'
type Form = 'extend' | 'addSchools'

/** Open, close, extend and add schools: for all schools of the window at once, each asked once. */
export const WindowControls = (props: { readonly window: WindowView }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [asked, setAsked] = createSignal<Step | null>(null)
  const [form, setForm] = createSignal<Form | null>(null)
  const command = useMutationWithIssues({
    mutate: async (step: Step): Promise<unknown> => windowCommands(slug())[step]({ windowId: props.window.id }),
    touches: ['windows', 'rounds', 'home'],
  })
  const taking = () => props.window.schools.filter(school => !school.withdrawn)
  const count = (state: 'draft' | 'open'): number => taking().filter(school => school.state === state).length
  const ask = (step: Step): void => {
    command.clear()
    setAsked(step)
  }
  const carryOut = async (): Promise<boolean> => {
    const step = asked()
    if (step === null) return false
    const outcome = await command.run(step)
    if (outcome.ok) showToast({ text: t(step === 'open' ? 'windows.opened_toast' : 'windows.closed_toast') })
    return outcome.ok
  }
  return (
    <Show when={props.window.may.edit || props.window.may.addSchools}>
      <Section title={t('windows.controls')} lead={t(`windows.controls_${windowState(props.window.schools)}`)}>
        <div class={styles.acts}>
          <Show when={props.window.may.edit && count('draft') > 0}>
            <Button variant={count('open') === 0 ? 'primary' : 'secondary'} onClick={() => ask('open')}>
              {t('windows.open', { count: count('draft') })}
            </Button>
          </Show>
          <Show when={props.window.may.edit && count('open') > 0}>
            <Button onClick={() => ask('close')}>{t('windows.close', { count: count('open') })}</Button>
          </Show>
          <Show when={props.window.may.edit && count('open') + count('draft') > 0}>
            <Button onClick={() => setForm('extend')}>{t('windows.extend')}</Button>
          </Show>
          <Show when={props.window.may.addSchools}>
            <Button onClick={() => setForm('addSchools')}>{t('windows.add_schools')}</Button>
          </Show>
        </div>
      </Section>
      <ConfirmDialog
        open={asked() !== null}
        onOpenChange={isOpen => {
          if (!isOpen) setAsked(null)
        }}
        title={t(asked() === 'close' ? 'windows.close_title' : 'windows.open_title')}
        confirmLabel={asked() === 'close' ? t('windows.close', { count: count('open') }) : t('windows.open', { count: count('draft') })}
        onConfirm={carryOut}
        error={errorWordsIfAny(locale(), command.error())}
      >
        {t(asked() === 'close' ? 'windows.close_text' : 'windows.open_text')}
      </ConfirmDialog>
      <Show when={form() === 'extend'}>
        <ExtendDialog windowId={props.window.id} onClose={() => setForm(null)} />
      </Show>
      <Show when={form() === 'addSchools'}>
        <AddSchoolsDialog window={props.window} onClose={() => setForm(null)} />
      </Show>
    </Show>
  )
}

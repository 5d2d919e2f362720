import { ConfirmDialog, showToast, TextField, useI18n } from '@tilth/ui'
import { createSignal, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny, wordsAtField } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { PersonDialogProps } from './dialog-props.ts'
import { FormDialog } from './form-dialog.tsx'
import { peopleCommands } from './queries.ts'

export const EditPersonDialog = (props: PersonDialogProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [name, setName] = createSignal(untrack(() => props.person.name))
  const [position, setPosition] = createSignal(untrack(() => props.person.position ?? ''))
  const [attempts, setAttempts] = createSignal(0)
  const editing = useMutationWithIssues({ mutate: peopleCommands(slug()).edit, touches: ['people', 'me'] })
  const problem = () => (attempts() > 0 && name().trim() === '' ? t('people.org_name_wrong') : undefined)
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    const outcome = await editing.run({
      personId: props.person.id,
      name: name().trim(),
      position: position().trim() === '' ? null : position().trim(),
    })
    if (outcome.ok) props.onClose()
  }
  return (
    <FormDialog
      title={t('people.edit_title', { name: props.person.name })}
      saveLabel={t('common.save')}
      isBusy={editing.isBusy()}
      error={editing.error()}
      problems={[{ field: 'person-name', message: problem() }]}
      attempt={attempts()}
      onSave={save}
      onClose={props.onClose}
    >
      <TextField
        id="person-name"
        label={t('people.name')}
        value={name()}
        onInput={setName}
        error={problem() ?? wordsAtField(locale(), { error: editing.error(), field: 'name' }) ?? undefined}
        maxlength={160}
      />
      <TextField
        id="person-position"
        label={t('people.position')}
        hint={t('people.position_hint')}
        value={position()}
        onInput={setPosition}
        maxlength={120}
        optional
      />
    </FormDialog>
  )
}

export const RemovePersonDialog = (props: PersonDialogProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const removing = useMutationWithIssues({ mutate: peopleCommands(slug()).remove, touches: ['people'] })
  const name = untrack(() => props.person.name)
  const remove = async (): Promise<boolean> => {
    const outcome = await removing.run({ personId: props.person.id })
    if (outcome.ok) showToast({ text: t('people.removed', { name }) })
    return outcome.ok
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose()
      }}
      title={t('people.remove_title', { name })}
      confirmLabel={t('people.remove_do')}
      error={errorWordsIfAny(locale(), removing.error())}
      onConfirm={remove}
    >
      {t('people.remove_text')}
    </ConfirmDialog>
  )
}

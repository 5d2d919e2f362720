import { ConfirmDialog, Select, TextField, useI18n } from '@tilth/ui'
import { createSignal, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny, wordsAtField } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { DialogProps } from './dialog-props.ts'
import { FormDialog } from './form-dialog.tsx'
import { orgKinds } from './people-view.ts'
import { peopleCommands } from './queries.ts'

const codeOrNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

/** Name and code of a place, and what is wrong with them. */
const useOrgFields = (start: { readonly name: string; readonly code: string }) => {
  const { t } = useI18n()
  const [name, setName] = createSignal(start.name)
  const [code, setCode] = createSignal(start.code)
  const [attempts, setAttempts] = createSignal(0)
  const problem = () => (attempts() > 0 && name().trim() === '' ? t('people.org_name_wrong') : undefined)
  return { name, setName, code, setCode, attempts, problem, tryOnce: () => setAttempts(count => count + 1) }
}

const OrgFields = (props: { readonly fields: ReturnType<typeof useOrgFields>; readonly refusedName: string | null }) => {
  const { t } = useI18n()
  return (
    <>
      <TextField
        id="org-name"
        label={t('people.org_name')}
        value={props.fields.name()}
        onInput={props.fields.setName}
        error={props.fields.problem() ?? props.refusedName ?? undefined}
        maxlength={160}
      />
      <TextField
        id="org-code"
        label={t('people.org_code')}
        hint={t('people.org_code_hint')}
        value={props.fields.code()}
        onInput={props.fields.setCode}
        width="medium"
        optional
      />
    </>
  )
}

export const NewOrgDialog = (props: DialogProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [kind, setKind] = createSignal<(typeof orgKinds)[number]>(untrack(() => (props.org.kind === 'district' ? 'school' : 'program')))
  const fields = useOrgFields({ name: '', code: '' })
  const adding = useMutationWithIssues({ mutate: peopleCommands(slug()).addOrg, touches: ['people'] })
  const save = async (): Promise<void> => {
    fields.tryOnce()
    if (fields.problem() !== undefined) return
    const outcome = await adding.run({ parentId: props.org.id, kind: kind(), name: fields.name().trim(), code: codeOrNull(fields.code()) })
    if (outcome.ok) props.onClose()
  }
  return (
    <FormDialog
      title={t('people.add_org_title', { org: props.org.name })}
      saveLabel={t('people.add_org')}
      isBusy={adding.isBusy()}
      error={adding.error()}
      problems={[{ field: 'org-name', message: fields.problem() }]}
      attempt={fields.attempts()}
      onSave={save}
      onClose={props.onClose}
    >
      <Select
        label={t('people.org_kind')}
        options={orgKinds.map(value => ({ value, label: t(`people.kind_${value}`) }))}
        value={kind()}
        onChange={setKind}
        width="medium"
      />
      <OrgFields fields={fields} refusedName={wordsAtField(locale(), { error: adding.error(), field: 'name' })} />
    </FormDialog>
  )
}

export const EditOrgDialog = (props: DialogProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const fields = untrack(() => useOrgFields({ name: props.org.name, code: props.org.code ?? '' }))
  const renaming = useMutationWithIssues({ mutate: peopleCommands(slug()).renameOrg, touches: ['people', 'me'] })
  const save = async (): Promise<void> => {
    fields.tryOnce()
    if (fields.problem() !== undefined) return
    const outcome = await renaming.run({ orgId: props.org.id, name: fields.name().trim(), code: codeOrNull(fields.code()) })
    if (outcome.ok) props.onClose()
  }
  return (
    <FormDialog
      title={t('people.rename_org_title', { org: props.org.name })}
      saveLabel={t('common.save')}
      isBusy={renaming.isBusy()}
      error={renaming.error()}
      problems={[{ field: 'org-name', message: fields.problem() }]}
      attempt={fields.attempts()}
      onSave={save}
      onClose={props.onClose}
    >
      <OrgFields fields={fields} refusedName={wordsAtField(locale(), { error: renaming.error(), field: 'name' })} />
    </FormDialog>
  )
}

export const ArchiveOrgDialog = (props: DialogProps & { readonly onArchived: () => void }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const archiving = useMutationWithIssues({ mutate: peopleCommands(slug()).archiveOrg, touches: ['people'] })
  const archive = async (): Promise<boolean> => {
    const outcome = await archiving.run({ orgId: props.org.id })
    if (outcome.ok) props.onArchived()
    return outcome.ok
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose()
      }}
      title={t('people.archive_org_title', { org: props.org.name })}
      confirmLabel={t('people.archive_do')}
      error={errorWordsIfAny(locale(), archiving.error())}
      onConfirm={archive}
    >
      {t('people.archive_org_text')}
    </ConfirmDialog>
  )
}

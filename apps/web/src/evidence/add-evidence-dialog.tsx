import { Select, TextField, useI18n } from '@tilth/ui'
import { createSignal, Show, untrack } from 'solid-js'
import { FileField } from '../imports/file-field.tsx'
import { FormDialog } from '../people/form-dialog.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type EvidenceView, evidenceCommands } from './queries.ts'

export interface AddEvidenceDialogProps {
  readonly view: EvidenceView
  readonly kind: 'link' | 'file'
  readonly onClose: () => void
}

const accepted = 'image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx,.pptx,.odt,.ods,.csv,.txt'
const mostMegabytes = 50

const nameOf = (file: File): string => file.name.replace(/\.[^.]+$/, '')

/** A link or a file for one condition. What was chosen and typed stays when it is refused or the net is gone: the same button tries again. */
export const AddEvidenceDialog = (props: AddEvidenceDialogProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const [item, setItem] = createSignal(untrack(() => props.view.conditions[0]?.item ?? ''))
  const [file, setFile] = createSignal<File | null>(null)
  const [url, setUrl] = createSignal('')
  const [title, setTitle] = createSignal('')
  const [observedOn, setObservedOn] = createSignal('')
  const [expiresOn, setExpiresOn] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const isLink = () => props.kind === 'link'
  const adding = useMutationWithIssues({
    mutate: async (): Promise<unknown> => {
      const words = {
        roundId: props.view.round.id,
        item: item(),
        title: title().trim(),
        observedOn: observedOn() || null,
        expiresOn: expiresOn() || null,
      }
      const chosen = file()
      if (chosen === null) return evidenceCommands(slug()).addLink({ ...words, url: url() })
      return evidenceCommands(slug()).addFile({ ...words, file: chosen })
    },
    touches: ['evidence'],
  })
  const isTried = () => attempts() > 0
  const titleProblem = () => (isTried() && title().trim() === '' ? t('evidence.title_missing') : undefined)
  const urlProblem = () => (isTried() && isLink() && !/^https?:\/\/./.test(url().trim()) ? t('issue.evidence.wrong_address') : undefined)
  const fileProblem = () => (isTried() && !isLink() && file() === null ? t('evidence.file_missing') : undefined)
  const choose = (chosen: File): void => {
    setFile(chosen)
    if (title() === '') setTitle(nameOf(chosen))
  }
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (titleProblem() ?? urlProblem() ?? fileProblem()) return
    if ((await adding.run(undefined)).ok) props.onClose()
  }
  return (
    <FormDialog
      title={t(isLink() ? 'evidence.add_link' : 'evidence.add_file')}
      lead={<p>{t('evidence.add_text', { org: props.view.round.orgName })}</p>}
      saveLabel={t(adding.isBusy() && !isLink() ? 'evidence.sending' : 'common.add')}
      isBusy={adding.isBusy()}
      error={adding.error()}
      attempt={attempts()}
      problems={[
        { field: 'evidence-url', message: urlProblem() },
        { field: 'evidence-title', message: fileProblem() ?? titleProblem() },
      ]}
      onSave={save}
      onClose={props.onClose}
    >
      <Show
        when={isLink()}
        fallback={
          <>
            <FileField
              label={t('evidence.file')}
              hint={t('evidence.file_hint', { megabytes: mostMegabytes })}
              accept={accepted}
              isBusy={adding.isBusy()}
              onFile={choose}
            />
            <p aria-live="polite">{file()?.name ?? ''}</p>
          </>
        }
      >
        <TextField id="evidence-url" type="url" label={t('evidence.url')} value={url()} onInput={setUrl} error={urlProblem()} />
      </Show>
      <TextField id="evidence-title" label={t('evidence.name')} value={title()} onInput={setTitle} error={titleProblem()} maxlength={200} />
      <Select
        label={t('evidence.condition')}
        options={props.view.conditions.map(condition => ({ value: condition.item, label: `${condition.item} ${condition.label}` }))}
        value={item()}
        onChange={setItem}
      />
      <TextField id="evidence-observed" type="date" label={t('evidence.observed')} value={observedOn()} onInput={setObservedOn} optional />
      <TextField
        id="evidence-expires"
        type="date"
        label={t('evidence.expires')}
        hint={t('evidence.expires_hint')}
        value={expiresOn()}
        onInput={setExpiresOn}
        optional
      />
    </FormDialog>
  )
}

import { Select, TextArea, TextField, useI18n } from '@tilth/ui'
import { createSignal, untrack } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { NamePicker } from './name-picker.tsx'
import { type CycleView, cyclesCommands, type PromptView, touchedByCycles } from './queries.ts'

interface DialogOf {
  readonly view: CycleView
  readonly onClose: () => void
}

const useCommand = <Input, Output>(mutate: (input: Input) => Promise<Output>) => useMutationWithIssues({ mutate, touches: touchedByCycles })

/** A new planned end, with why. */
export const ExtendDialog = (props: DialogOf) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [until, setUntil] = createSignal(
    untrack(() => (props.view.plannedEnd !== null && props.view.plannedEnd > props.view.today ? props.view.plannedEnd : '')),
  )
  const [reason, setReason] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const extending = useCommand(() =>
    cyclesCommands(slug()).extend({ cycleId: props.view.id, until: until(), reason: reason(), locale: locale() }),
  )
  const isTried = () => attempts() > 0
  const dayProblem = () => (isTried() && until() < props.view.today ? t('issue.cycle.end_in_the_past') : undefined)
  const reasonProblem = () => (isTried() && reason().trim() === '' ? t('issue.cycle.reason_missing') : undefined)
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (dayProblem() ?? reasonProblem()) return
    if ((await extending.run(undefined)).ok) props.onClose()
  }
  return (
    <FormDialog
      title={t('cycles.extend_title')}
      lead={<p>{t('cycles.extend_text')}</p>}
      saveLabel={t('cycles.do_extend')}
      isBusy={extending.isBusy()}
      error={extending.error()}
      attempt={attempts()}
      problems={[
        { field: 'cycle-until', message: dayProblem() },
        { field: 'cycle-extend-reason', message: reasonProblem() },
      ]}
      onSave={save}
      onClose={props.onClose}
    >
      <TextField
        id="cycle-until"
        type="date"
        width="medium"
        label={t('cycles.extend_until')}
        min={props.view.today}
        value={until()}
        error={dayProblem()}
        onInput={setUntil}
      />
      <TextArea
        id="cycle-extend-reason"
        label={t('cycles.because')}
        rows={2}
        maxLength={10_000}
        value={reason()}
        error={reasonProblem()}
        onInput={setReason}
      />
    </FormDialog>
  )
}

/** A decision taken back, with why: the way to undo it as long as nothing follows. */
export const ReopenDialog = (props: DialogOf) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [reason, setReason] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const reopening = useCommand(() => cyclesCommands(slug()).reopen({ cycleId: props.view.id, reason: reason(), locale: locale() }))
  const problem = () => (attempts() > 0 && reason().trim() === '' ? t('issue.cycle.reason_missing') : undefined)
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    if ((await reopening.run(undefined)).ok) props.onClose()
  }
  return (
    <FormDialog
      title={t('cycles.reopen_title')}
      lead={<p>{t('cycles.reopen_text')}</p>}
      saveLabel={t('cycles.do_reopen')}
      isBusy={reopening.isBusy()}
      error={reopening.error()}
      attempt={attempts()}
      problems={[{ field: 'cycle-reopen-reason', message: problem() }]}
      onSave={save}
      onClose={props.onClose}
    >
      <TextArea
        id="cycle-reopen-reason"
        label={t('cycles.because')}
        rows={2}
        maxLength={10_000}
        value={reason()}
        error={problem()}
        onInput={setReason}
      />
    </FormDialog>
  )
}

/** What becomes known after a prompt was locked. It lands once, however often it is sent. */
export const NoteDialog = (props: DialogOf & { readonly prompt: PromptView; readonly text: string }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [text, setText] = createSignal(untrack(() => props.text))
  const [attempts, setAttempts] = createSignal(0)
  const noteId = crypto.randomUUID()
  const noting = useCommand(() =>
    cyclesCommands(slug()).note({ cycleId: props.view.id, noteId, prompt: props.prompt.id, text: text(), locale: locale() }),
  )
  const problem = () => (attempts() > 0 && text().trim() === '' ? t('issue.cycle.empty_note') : undefined)
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    if ((await noting.run(undefined)).ok) props.onClose()
  }
  return (
    <FormDialog
      title={t('cycles.note_title')}
      lead={<p>{t('cycles.note_text', { label: props.prompt.label })}</p>}
      saveLabel={t('cycles.note_save')}
      isBusy={noting.isBusy()}
      error={noting.error()}
      attempt={attempts()}
      problems={[{ field: 'cycle-note', message: problem() }]}
      onSave={save}
      onClose={props.onClose}
    >
      <TextArea
        id="cycle-note"
        label={t('cycles.note_label')}
        rows={3}
        maxLength={10_000}
        value={text()}
        error={problem()}
        onInput={setText}
      />
    </FormDialog>
  )
}

/** What stands over a cycle: its name, who leads it, who tests, its first day. */
export const EditCycleDialog = (props: DialogOf) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const seen = untrack(() => ({
    title: props.view.title,
    ownerId: props.view.owner.id,
    team: props.view.team.map(person => person.id),
    plannedStart: props.view.plannedStart,
  }))
  const [title, setTitle] = createSignal(seen.title)
  const [owner, setOwner] = createSignal(seen.ownerId)
  const [team, setTeam] = createSignal<readonly string[]>(seen.team)
  const [start, setStart] = createSignal(seen.plannedStart ?? '')
  const [attempts, setAttempts] = createSignal(0)
  const editing = useCommand(() =>
    cyclesCommands(slug()).edit({
      cycleId: props.view.id,
      title: title().trim(),
      ownerId: owner(),
      team: [...team()],
      plannedStart: start() || null,
      seen: { ...seen, team: [...seen.team] },
      locale: locale(),
    }),
  )
  const problem = () => (attempts() > 0 && title().trim() === '' ? t('cycles.title_missing') : undefined)
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (problem() !== undefined) return
    if ((await editing.run(undefined)).ok) props.onClose()
  }
  const owners = () => {
    const { owner: now, people } = props.view
    return people.some(person => person.id === now.id) ? people : [now, ...people]
  }
  return (
    <FormDialog
      title={t('cycles.edit_title')}
      saveLabel={t('common.save')}
      isBusy={editing.isBusy()}
      error={editing.error()}
      attempt={attempts()}
      problems={[{ field: 'cycle-title', message: problem() }]}
      onSave={save}
      onClose={props.onClose}
    >
      <TextField id="cycle-title" label={t('cycles.title_label')} maxlength={200} value={title()} error={problem()} onInput={setTitle} />
      <Select
        label={t('cycles.owner_label')}
        options={owners().map(person => ({ value: person.id, label: person.name }))}
        value={owner()}
        onChange={setOwner}
      />
      <NamePicker
        label={t('cycles.team_label')}
        hint={t('cycles.team_hint')}
        addLabel={t('cycles.add_person')}
        empty={t('cycles.no_people')}
        gone={t('common.person_gone')}
        options={props.view.people.filter(person => person.id !== owner())}
        chosen={team().filter(id => id !== owner())}
        onChange={setTeam}
      />
      <TextField type="date" width="medium" label={t('cycles.start_label')} optional value={start()} onInput={setStart} />
    </FormDialog>
  )
}

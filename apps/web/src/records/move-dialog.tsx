import type { FieldValues } from '@tilth/core/fields'
import { Dialog, RadioGroup, Skeleton, showToast, TextArea, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, Show, untrack } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { FieldSet, fieldDomId } from './field-set.tsx'
import { type OfferedMove, type RecordView, recordsCommands, touchedByRecords, useRecord } from './queries.ts'
import { fieldFaults, filledFields } from './record-draft.ts'
import { recordLabel } from './value-words.ts'

export interface MoveDone {
  readonly recordId: string
  readonly version: number
  readonly label: string
  /** Ids of statuses. */
  readonly from: string
  readonly to: string
}

export interface MoveDialogProps {
  readonly recordId: string
  /** Id of the status somebody wants it in; any where left out. */
  readonly to?: string | undefined
  readonly onMoved?: (done: MoveDone) => void
  readonly onClose: () => void
}

const Move = (props: MoveDialogProps & { readonly view: RecordView }) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const id = createUniqueId()
  const moves = untrack(() => props.view.moves.filter(move => props.to === undefined || move.to === props.to))
  const [chosen, setChosen] = createSignal<OfferedMove | null>(moves.length === 1 ? (moves[0] ?? null) : null)
  const [values, setValues] = createSignal<FieldValues>({})
  const [reason, setReason] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const statusOf = (status: string | null): string => props.view.form.statuses.find(candidate => candidate.id === status)?.label ?? ''
  const needed = () => {
    const missing = new Set(chosen()?.missing)
    const fields = props.view.form.fields.filter(field => missing.has(field.id)).map(field => ({ ...field, required: true }))
    return { ids: missing, form: { fields } }
  }
  const moving = useMutationWithIssues({
    mutate: async (move: OfferedMove) => {
      const commands = recordsCommands(slug())
      const { id: recordId, version } = props.view.record
      const filled =
        move.missing.length > 0
          ? await commands.edit({ recordId, version, fields: filledFields(needed().form, values()) })
          : { recordId, version }
      return commands.move({ ...filled, move: move.id, reason: reason().trim() })
    },
    touches: touchedByRecords,
  })
  const faults = () => fieldFaults(needed().form, { values: values(), writes: needed().ids })
  const errorOf = (fieldId: string): string | undefined => {
    const fault = attempts() > 0 ? faults()[fieldId] : undefined
    return fault && i18n.issue(fault)
  }
  const reasonProblem = () => {
    const isMissing = attempts() > 0 && chosen()?.asksReason === true && reason().trim() === ''
    return isMissing ? i18n.issue({ code: 'record.reason_missing' }) : undefined
  }
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    const move = chosen()
    if (move === null || Object.keys(faults()).length > 0 || reasonProblem()) return
    const { record } = props.view
    const outcome = await moving.run(move)
    if (!outcome.ok) return
    const label = recordLabel(record, i18n)
    showToast({ text: t('records.moved', { name: label, status: statusOf(move.to) }) })
    props.onMoved?.({ ...outcome.value, label, from: record.status ?? '', to: move.to })
    props.onClose()
  }
  return (
    <Show
      when={moves.length > 0}
      fallback={
        <Dialog open onOpenChange={isOpen => !isOpen && props.onClose()} title={t('records.no_move_title')}>
          {t('records.no_move_text', { name: recordLabel(props.view.record, i18n), status: statusOf(props.view.record.status) })}
        </Dialog>
      }
    >
      <FormDialog
        title={t('records.move_title', { name: recordLabel(props.view.record, i18n) })}
        lead={<p>{t('records.stands_at', { status: statusOf(props.view.record.status) })}</p>}
        saveLabel={chosen()?.label ?? t('records.move')}
        isBusy={moving.isBusy()}
        error={moving.error()}
        attempt={attempts()}
        problems={[
          { field: `${id}-move`, message: attempts() > 0 && chosen() === null ? t('records.choose_move') : undefined },
          ...needed().form.fields.map(field => {
            const message = errorOf(field.id)
            return { field: fieldDomId(id, field.id), message: message && `${field.label}: ${message}` }
          }),
          { field: `${id}-reason`, message: reasonProblem() },
        ]}
        onSave={() => void save()}
        onClose={props.onClose}
      >
        <Show when={moves.length > 1}>
          <RadioGroup
            id={`${id}-move`}
            legend={t('records.which_move')}
            options={moves.map(move => ({ value: move.id, label: move.label, hint: t('records.leads_to', { status: statusOf(move.to) }) }))}
            value={chosen()?.id ?? null}
            onChange={moveId => setChosen(moves.find(move => move.id === moveId) ?? null)}
          />
        </Show>
        <FieldSet
          idPrefix={id}
          form={needed().form}
          values={values()}
          writes={needed().ids}
          source={{
            pluginId: props.view.form.pluginId,
            formId: props.view.form.formId,
            orgId: props.view.record.orgId,
            names: props.view.names,
          }}
          errorOf={errorOf}
          onChange={(fieldId, value) => setValues(before => ({ ...before, [fieldId]: value }))}
        />
        <Show when={chosen()?.asksReason}>
          <TextArea
            id={`${id}-reason`}
            label={t('records.reason')}
            hint={t('records.reason_hint')}
            maxLength={2000}
            value={reason()}
            error={reasonProblem()}
            onInput={setReason}
          />
        </Show>
      </FormDialog>
    </Show>
  )
}

/** The next step in a record's life: what it needs first and, where it is asked, why. */
export const MoveDialog = (props: MoveDialogProps) => {
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const record = useRecord(() => ({ slug: slug(), recordId: props.recordId, locale: locale() }))
  return (
    <QueryView query={record} loading={<Skeleton rows={1} />}>
      {view => (
        <Show when={view().record.id} keyed>
          <Move {...props} view={view()} />
        </Show>
      )}
    </QueryView>
  )
}

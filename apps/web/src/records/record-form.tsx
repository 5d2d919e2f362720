import { Show } from 'solid-js'
import { FormErrors } from '../shell/form-errors.tsx'
import type { ChoiceSource } from './choice-picker.tsx'
import { FieldSet } from './field-set.tsx'
import { FillFoot, RestoredNotice } from './fill-foot.tsx'
import type { FormView } from './queries.ts'
import styles from './records.module.css'
import type { Filling } from './use-filling.ts'

export interface RecordFormProps {
  readonly form: FormView
  readonly filling: Filling
  readonly writes: ReadonlySet<string>
  readonly idPrefix: string
  readonly source: ChoiceSource
  readonly saveLabel: string
  readonly backHref: string
}

/** A record's fields from top to bottom, with what is missing said above and at the field. */
export const RecordForm = (props: RecordFormProps) => (
  <form
    class={styles.form}
    noValidate
    onSubmit={event => {
      event.preventDefault()
      void props.filling.save()
    }}
  >
    <RestoredNotice filling={props.filling} />
    <FormErrors attempt={props.filling.attempts()} error={props.filling.error()} problems={props.filling.problems()} />
    <Show when={props.form.notice}>{notice => <p class={styles.hint}>{notice()}</p>}</Show>
    <FieldSet
      idPrefix={props.idPrefix}
      form={props.form}
      values={props.filling.draft().fields}
      writes={props.writes}
      source={props.source}
      errorOf={props.filling.errorOf}
      onChange={props.filling.setField}
    />
    <FillFoot filling={props.filling} saveLabel={props.saveLabel} backHref={props.backHref} />
  </form>
)

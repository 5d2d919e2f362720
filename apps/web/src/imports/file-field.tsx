import { Button, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId } from 'solid-js'
import styles from './import.module.css'

export interface FileFieldProps {
  readonly label: string
  readonly hint: string
  /** As the `accept` of a file field. */
  readonly accept: string
  readonly isBusy: boolean
  readonly onFile: (file: File) => void
}

/** A place to drop a file, with a real file field in it. */
export const FileField = (props: FileFieldProps) => {
  const { t } = useI18n()
  const id = createUniqueId()
  const [isOver, setOver] = createSignal(false)
  let field: HTMLInputElement | undefined
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0]
    if (file && !props.isBusy) props.onFile(file)
    if (field) field.value = ''
  }
  return (
    <fieldset
      class={styles.drop}
      data-over={isOver() ? '' : undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <label class={styles.dropLabel} for={id}>
        {props.label}
      </label>
      <p class={styles.hint} id={`${id}-hint`}>
        {props.hint}
      </p>
      <input
        ref={element => {
          field = element
        }}
        class={styles.file}
        type="file"
        id={id}
        accept={props.accept}
        aria-describedby={`${id}-hint`}
        tabindex={-1}
        onChange={event => take(event.currentTarget.files)}
      />
      <Button variant="primary" busy={props.isBusy} onClick={() => field?.click()}>
        {t('imports.choose')}
      </Button>
    </fieldset>
  )
}

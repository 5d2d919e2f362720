import { useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { FileButton } from './file-button.tsx'
import styles from './import.module.css'

export interface FileFieldProps {
  readonly label: string
  readonly hint: string
  /** As the `accept` of a file field. */
  readonly accept: string
  readonly isBusy: boolean
  readonly onFile: (file: File) => void
}

/** A place to drop a file, with a button that opens the device's own choice. */
export const FileField = (props: FileFieldProps) => {
  const { t } = useI18n()
  const [isOver, setOver] = createSignal(false)
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
        const file = event.dataTransfer?.files[0]
        if (file && !props.isBusy) props.onFile(file)
      }}
    >
      <legend class={styles.dropLabel}>{props.label}</legend>
      <p class={styles.hint}>{props.hint}</p>
      <FileButton label={props.label} accept={props.accept} isBusy={props.isBusy} variant="primary" onFile={props.onFile}>
        {t('imports.choose')}
      </FileButton>
    </fieldset>
  )
}

import { Button } from '@tilth/ui'
import type { JSX } from 'solid-js'
import styles from './import.module.css'

export interface FileButtonProps {
  /** The name of the file field. */
  readonly label: string
  readonly accept: string
  readonly isBusy?: boolean
  readonly variant?: 'primary' | 'secondary'
  readonly onFile: (file: File) => void
  readonly children: JSX.Element
}

/** A button that opens the device's own choice of files. The real field stays for assistive technology. */
export const FileButton = (props: FileButtonProps) => {
  let field: HTMLInputElement | undefined
  return (
    <span class={styles.fileButton}>
      <input
        ref={element => {
          field = element
        }}
        class={styles.file}
        type="file"
        aria-label={props.label}
        accept={props.accept}
        tabindex={-1}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          if (file && !props.isBusy) props.onFile(file)
          event.currentTarget.value = ''
        }}
      />
      <Button variant={props.variant ?? 'secondary'} busy={props.isBusy} onClick={() => field?.click()}>
        {props.children}
      </Button>
    </span>
  )
}

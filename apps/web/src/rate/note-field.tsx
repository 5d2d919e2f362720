import { EyeOffIcon, Icon, TextArea, useI18n } from '@tilth/ui'
import { createEffect, createSignal, on, untrack } from 'solid-js'
import styles from './rate.module.css'

export interface NoteFieldProps {
  readonly id: string
  readonly note: string
  readonly onNote: (note: string) => void
  readonly isFixed: boolean
  /** Who sees it, in words. */
  readonly seenBy: string
}

/** A reason, if one likes. What another device wrote appears here only while nobody is writing. */
export const NoteField = (props: NoteFieldProps) => {
  const { t } = useI18n()
  const [text, setText] = createSignal(untrack(() => props.note))
  createEffect(
    on(
      () => props.note,
      note => {
        if (document.activeElement?.id !== props.id) setText(note)
      },
      { defer: true },
    ),
  )
  return (
    <div class={styles.note}>
      <TextArea
        id={props.id}
        label={t('rate.note')}
        value={text()}
        maxLength={4000}
        readonly={props.isFixed}
        onInput={written => {
          setText(written)
          props.onNote(written)
        }}
        onBlur={() => setText(props.note)}
      />
      <p class={styles.private}>
        <Icon of={EyeOffIcon} />
        <span>{props.seenBy}</span>
      </p>
    </div>
  )
}

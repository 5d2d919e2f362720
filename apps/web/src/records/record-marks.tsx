import { isPosition } from '@tilth/core/rubrics'
import { LevelGlyph, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { RecordView } from './queries.ts'
import { itemsAsked } from './record-draft.ts'
import styles from './records.module.css'

/** What was seen, item by item: the level in words first, then the note. */
export const RecordMarks = (props: { readonly view: RecordView }) => {
  const { t } = useI18n()
  const items = () => itemsAsked(props.view.form, { fields: props.view.record.fields, focus: props.view.focus })
  return (
    <ul class={styles.marks}>
      <For each={items()}>
        {item => {
          const given = () => props.view.marks?.[item.code]
          const scale = () => props.view.form.scales.find(candidate => candidate.id === item.scale)
          return (
            <li>
              <span class={styles.code}>{item.code}</span>
              <span class={styles.markWords}>
                <strong>{item.label}</strong>
                <span class={styles.level}>
                  <Show when={scale() && isPosition(given()?.mark ?? 255) ? scale() : undefined}>
                    {known => <LevelGlyph position={given()?.mark ?? 0} scale={known()} size={20} />}
                  </Show>
                  {given()?.inWords || t('records.not_marked')}
                </span>
                <Show when={given()?.note}>{note => <span class={styles.note}>{note()}</span>}</Show>
              </span>
            </li>
          )
        }}
      </For>
    </ul>
  )
}

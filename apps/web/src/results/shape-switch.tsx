import { useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import { keepShape, type ResultsShape, shape } from './kept-shape.ts'
import styles from './shape-switch.module.css'

const shapes: readonly ResultsShape[] = ['rings', 'list']

/** Rings beside the list, or the list alone. */
export const ShapeSwitch = () => {
  const { t } = useI18n()
  return (
    <fieldset class={styles.switch}>
      <legend class={styles.legend}>{t('results.shape')}</legend>
      <For each={shapes}>
        {one => (
          <label class={styles.choice}>
            <input class={styles.input} type="radio" name="results-shape" checked={shape() === one} onChange={() => keepShape(one)} />
            <span>{t(`results.shape_${one}`)}</span>
          </label>
        )}
      </For>
    </fieldset>
  )
}

import type { LevelScale } from '@tilth/core/conditions'
import { createUniqueId, For, Show } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import { LevelGlyph } from '../level-glyph/level-glyph.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import css from './level-input.module.css'

export interface LevelInputProps {
  /** The question, for assistive technology; it stands over the input already. */
  label: string
  scale: LevelScale
  /** What each level looks like here, least first. */
  descriptors: readonly string[]
  /** Index of the chosen level; null while there is none. */
  value: number | null
  onChange: (level: number) => void
  id?: string | undefined
  disabled?: boolean | undefined
}

/** Real radio buttons with every description in full. While the focus is inside, the keys 1, 2, 3 ... choose a level, least first. */
export const LevelInput = (props: LevelInputProps) => {
  const i18n = useI18n()
  const groupId = createUniqueId()
  const optionId = (level: number) => (level === 0 && props.id ? props.id : `${groupId}-${level}`)
  const pressKey = (event: KeyboardEvent) => {
    if (props.disabled || event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
    const level = Number(event.key) - 1
    if (level >= props.scale.levels.length) return
    event.preventDefault()
    document.getElementById(optionId(level))?.focus()
    if (level !== props.value) props.onChange(level)
  }
  return (
    <fieldset class={css.group} onKeyDown={pressKey} disabled={props.disabled ?? false}>
      <legend class={css.legend}>
        <VisuallyHidden>{props.label}</VisuallyHidden>
      </legend>
      <For each={props.scale.levels}>
        {(level, index) => (
          <label class={css.option} for={optionId(index())}>
            <input
              class={css.radio}
              type="radio"
              id={optionId(index())}
              name={groupId}
              value={index()}
              checked={props.value === index()}
              aria-labelledby={`${optionId(index())}-name`}
              aria-describedby={props.descriptors[index()] ? `${optionId(index())}-text` : undefined}
              onChange={() => props.onChange(index())}
            />
            <LevelGlyph position={index()} scale={props.scale} size={26} />
            <span>
              <span class={css.name} id={`${optionId(index())}-name`}>
                {level.label}
              </span>
              <Show when={props.descriptors[index()]}>
                <span class={css.descriptor} id={`${optionId(index())}-text`}>
                  {props.descriptors[index()]}
                </span>
              </Show>
            </span>
            <span class={css.key} aria-hidden="true">
              {index() + 1}
            </span>
          </label>
        )}
      </For>
      <VisuallyHidden>{i18n.t('ui.level.keys', { count: props.scale.levels.length })}</VisuallyHidden>
    </fieldset>
  )
}

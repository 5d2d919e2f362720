import { Button, Checkbox, Disclosure, FieldError, Select, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { FormView } from '../records/queries.ts'
import { visitKind } from './visit-kind.ts'
import styles from './visits.module.css'

export interface FocusPickerProps {
  readonly form: FormView
  readonly chosen: readonly string[]
  /** What was looked at last time; empty where there was none. */
  readonly last: readonly string[]
  readonly error?: string | undefined
  readonly onChoose: (codes: readonly string[]) => void
}

/** Which items one looks at: the last ones again, a named part to choose from, or any. */
export const FocusPicker = (props: FocusPickerProps) => {
  const { t, list } = useI18n()
  const id = createUniqueId()
  const [subset, setSubset] = createSignal('')
  const bounds = () => props.form.focus ?? { least: 1, most: props.form.items.length }
  const part = () => props.form.subsets.find(candidate => candidate.id === subset())
  const offered = () => {
    const within = part()
    return within ? props.form.items.filter(item => within.items.includes(item.code) || props.chosen.includes(item.code)) : props.form.items
  }
  const isFull = () => props.chosen.length >= bounds().most
  const labelOf = (code: string): string => props.form.items.find(item => item.code === code)?.label ?? code
  const isKnown = (code: string): boolean => props.form.items.some(item => item.code === code)
  const last = () => props.last.filter(isKnown)
  const toggle = (code: string, isOn: boolean): void =>
    props.onChoose(props.form.items.map(item => item.code).filter(known => (known === code ? isOn : props.chosen.includes(known))))
  return (
    <fieldset class={styles.focus} id={id}>
      <legend class={styles.legend}>{t(`records.${visitKind(props.form)}.focus`)}</legend>
      <p class={styles.hint}>{t('records.visit.focus_hint', bounds())}</p>
      <FieldError message={props.error} />
      <Show when={last().length > 0 && props.chosen.length === 0}>
        <div class={styles.last}>
          <Button onClick={() => props.onChoose(last())}>{t('records.visit.focus_last')}</Button>
          <p class={styles.hint}>{list(last().map(labelOf))}</p>
        </div>
      </Show>
      <Show when={props.form.subsets.length > 0}>
        <Select
          label={t('records.visit.part')}
          width="medium"
          options={[
            { value: '', label: t('records.visit.part_all') },
            ...props.form.subsets.map(({ id: value, label }) => ({ value, label })),
          ]}
          value={subset()}
          onChange={setSubset}
        />
        <Show when={part() && (part()?.items.length ?? 0) <= bounds().most ? part() : undefined}>
          {small => (
            <Button
              variant="quiet"
              onClick={() => props.onChoose(props.form.items.map(item => item.code).filter(code => small().items.includes(code)))}
            >
              {t('records.visit.part_take', { part: small().label })}
            </Button>
          )}
        </Show>
      </Show>
      <p class={styles.count} aria-live="polite">
        {t('records.visit.chosen', { count: props.chosen.length, most: bounds().most })}
      </p>
      <ul class={styles.focusItems}>
        <For each={offered()}>
          {item => (
            <li>
              <Checkbox
                label={
                  <>
                    <span class={styles.code}>{item.code}</span> {item.label}
                  </>
                }
                checked={props.chosen.includes(item.code)}
                disabled={isFull() && !props.chosen.includes(item.code)}
                onChange={isOn => toggle(item.code, isOn)}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={isFull()}>
        <Disclosure label={t('records.visit.full_why')}>
          <p class={styles.hint}>{t(`records.${visitKind(props.form)}.full_text`, { most: bounds().most })}</p>
        </Disclosure>
      </Show>
    </fieldset>
  )
}

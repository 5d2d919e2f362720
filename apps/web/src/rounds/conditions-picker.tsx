import { Button, Checkbox, FieldError, Section, useI18n } from '@tilth/ui'
import { createMemo, For } from 'solid-js'
import styles from './form.module.css'
import type { FormPart } from './form-part.ts'
import type { InstrumentChoice } from './queries.ts'
import { roundFields } from './round-draft.ts'

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every(code => b.includes(code))

/** All conditions by layer, with the framework's selections to start from, and what they come to in minutes. */
export const ConditionsPicker = (props: {
  readonly part: FormPart
  readonly choice: InstrumentChoice
  readonly minutes: number | null
}) => {
  const { t } = useI18n()
  const codes = () => props.choice.items.map(item => item.code)
  const chosen = createMemo(() => new Set(props.part.draft.items))
  const presets = () => [
    { id: 'all', label: t('rounds.form_all', { count: codes().length }), items: codes() },
    ...props.choice.subsets.map(subset => ({
      id: subset.id,
      label: t('rounds.form_preset', { label: subset.label, count: subset.items.length }),
      items: subset.items,
    })),
  ]
  const layers = createMemo(() =>
    [...new Map(props.choice.items.map(item => [item.layer, item.layerLabel])).entries()].map(([code, label]) => ({
      label,
      items: props.choice.items.filter(item => item.layer === code),
    })),
  )
  const lead = () => {
    const counts = { chosen: props.part.draft.items.length, total: codes().length }
    const minutes = props.minutes
    return minutes === null || counts.chosen === 0
      ? t('rounds.form_conditions_lead_short', counts)
      : t('rounds.form_conditions_lead', { ...counts, minutes })
  }
  const keep = (items: ReadonlySet<string>): void => props.part.change({ items: codes().filter(code => items.has(code)) })
  return (
    <Section title={t('rounds.form_conditions')}>
      <div class={styles.part}>
        <p class={styles.count} role="status">
          {lead()}
        </p>
        <FieldError id={`${roundFields.items}-error`} message={props.part.wrong('items')} />
        <fieldset class={styles.presets}>
          <legend>{t('rounds.form_presets')}</legend>
          <For each={presets()}>
            {(preset, index) => (
              <Button
                size="row"
                id={index() === 0 ? roundFields.items : undefined}
                aria-pressed={isSame(preset.items, props.part.draft.items)}
                onClick={() => keep(new Set(preset.items))}
              >
                {preset.label}
              </Button>
            )}
          </For>
        </fieldset>
        <div class={styles.layers}>
          <For each={layers()}>
            {layer => (
              <fieldset class={styles.layer}>
                <legend>{layer.label}</legend>
                <For each={layer.items}>
                  {item => (
                    <Checkbox
                      label={
                        <>
                          <span class={styles.code}>{item.code}</span> {item.label}
                        </>
                      }
                      checked={chosen().has(item.code)}
                      onChange={isChosen =>
                        keep(new Set(isChosen ? [...chosen(), item.code] : [...chosen()].filter(code => code !== item.code)))
                      }
                    />
                  )}
                </For>
              </fieldset>
            )}
          </For>
        </div>
      </div>
    </Section>
  )
}

import { RadioGroup, Section, TextField, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './form.module.css'
import type { FormPart } from './form-part.ts'
import type { InstrumentChoice } from './queries.ts'
import { instrumentKey, roundFields } from './round-draft.ts'

export interface FormWhatProps {
  readonly part: FormPart
  readonly choices: readonly InstrumentChoice[]
  readonly isNew: boolean
  /** Where a choice is switched off, in words, and whether that leaves nowhere to ask it; by the round's own org where not given. */
  readonly switchedOff?: (choice: InstrumentChoice) => { readonly words: string; readonly isEverywhere: boolean } | null
}

/** The instrument, with its purpose, and the round's title. */
export const FormWhat = (props: FormWhatProps) => {
  const { t } = useI18n()
  const switchedOff: NonNullable<FormWhatProps['switchedOff']> = choice => {
    if (props.switchedOff) return props.switchedOff(choice)
    return choice.offAt.includes(props.part.draft.orgId) ? { words: t('rounds.form_instrument_off'), isEverywhere: true } : null
  }
  const factsOf = (choice: InstrumentChoice): string =>
    choice.minutes === null
      ? t('rounds.form_instrument_facts_short', { conditions: choice.items.length })
      : t('rounds.form_instrument_facts', { conditions: choice.items.length, minutes: choice.minutes })
  const choose = (key: string): void => {
    const choice = props.choices.find(one => instrumentKey(one) === key)
    if (choice) props.part.change({ instrument: key, items: choice.items.map(item => item.code) })
  }
  return (
    <Section title={t('rounds.form_what')}>
      <div class={styles.part}>
        <Show when={props.isNew}>
          <RadioGroup
            id={roundFields.instrument}
            legend={t('rounds.form_instrument')}
            error={props.part.wrong('instrument')}
            options={props.choices.map(choice => ({
              value: instrumentKey(choice),
              label: choice.title,
              disabled: switchedOff(choice)?.isEverywhere ?? false,
              hint: (
                <>
                  <span class={styles.line}>{choice.purpose}</span>
                  <span class={styles.line}>
                    {choice.frameworkTitle}. {factsOf(choice)}.
                  </span>
                  <Show when={switchedOff(choice)}>{off => <span class={styles.line}>{off().words}</span>}</Show>
                </>
              ),
            }))}
            value={props.part.draft.instrument === '' ? null : props.part.draft.instrument}
            onChange={choose}
          />
        </Show>
        <TextField
          id={roundFields.title}
          label={t('rounds.form_title')}
          hint={t('rounds.form_title_hint')}
          value={props.part.draft.title}
          maxLength={160}
          error={props.part.wrong('title')}
          onInput={title => props.part.change({ title })}
        />
      </div>
    </Section>
  )
}

import { Checkbox, RadioGroup, Section, TextField, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './form.module.css'
import type { FormPart, FormState } from './form-part.ts'
import { roundFields } from './round-draft.ts'

/** When it opens, closes and is revealed, on the district's clock. */
export const FormWhen = (props: { readonly part: FormPart; readonly state: FormState }) => {
  const { t } = useI18n()
  const { me } = useDistrict()
  const zone = () => t('rounds.form_zone', { zone: me().district.timeZone.replaceAll('_', ' ') })
  const openings = () => [
    ...(props.state === 'new' ? [{ value: 'now' as const, label: t('rounds.form_opens_now') }] : []),
    { value: 'at' as const, label: t('rounds.form_opens_at') },
    { value: 'later' as const, label: t('rounds.form_opens_later') },
  ]
  return (
    <Section title={t('rounds.form_when')}>
      <div class={styles.part}>
        <Show when={props.state !== 'open'}>
          <RadioGroup
            legend={t('rounds.form_opens')}
            options={openings()}
            value={props.part.draft.opens}
            onChange={opens => props.part.change({ opens })}
          />
          <Show when={props.part.draft.opens === 'at'}>
            <TextField
              id={roundFields.opensAt}
              type="datetime-local"
              width="medium"
              label={t('rounds.form_opens_time')}
              hint={zone()}
              value={props.part.draft.opensAt}
              error={props.part.wrong('opensAt')}
              onInput={opensAt => props.part.change({ opensAt })}
            />
          </Show>
        </Show>
        <RadioGroup
          legend={t('rounds.form_closes')}
          options={[
            { value: 'at', label: t('rounds.form_closes_at') },
            { value: 'never', label: t('rounds.form_closes_never') },
          ]}
          value={props.part.draft.closes}
          onChange={closes => props.part.change({ closes })}
        />
        <Show when={props.part.draft.closes === 'at'}>
          <TextField
            id={roundFields.closesAt}
            type="datetime-local"
            width="medium"
            label={t('rounds.form_closes_time')}
            hint={zone()}
            value={props.part.draft.closesAt}
            error={props.part.wrong('closesAt')}
            onInput={closesAt => props.part.change({ closesAt })}
          />
          <Checkbox
            label={t('rounds.form_reveals')}
            hint={t('rounds.form_reveals_text')}
            checked={props.part.draft.revealsOnClose}
            onChange={revealsOnClose => props.part.change({ revealsOnClose })}
          />
        </Show>
      </div>
    </Section>
  )
}

import { Checkbox, RadioGroup, Section, useI18n } from '@tilth/ui'
import styles from './form.module.css'
import type { FormPart } from './form-part.ts'

/** Who sees what and when, each choice in a sentence; and whether "matters this year" is asked. */
export const FormSeen = (props: { readonly part: FormPart }) => {
  const { t } = useI18n()
  return (
    <Section title={t('rounds.form_seen')}>
      <div class={styles.part}>
        <RadioGroup
          legend={t('rounds.form_visibility')}
          options={(['confidential', 'named'] as const).map(value => ({
            value,
            label: t(`rounds.visibility_${value}`),
            hint: t(`rounds.visibility_${value}_text`),
          }))}
          value={props.part.draft.visibility}
          onChange={visibility => props.part.change({ visibility })}
        />
        <Checkbox
          label={t('rounds.form_importance')}
          hint={t('rounds.form_importance_text')}
          checked={props.part.draft.asksImportance}
          onChange={asksImportance => props.part.change({ asksImportance })}
        />
      </div>
    </Section>
  )
}

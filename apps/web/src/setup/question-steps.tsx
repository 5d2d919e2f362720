import { formatMonth } from '@tilth/i18n'
import { Select, TextArea, TextField, useI18n } from '@tilth/ui'
import { NewPasswordField } from '../session/new-password-field.tsx'
import styles from './setup.module.css'
import type { SetupDraft } from './setup-draft.ts'
import { schoolsOf } from './setup-steps.ts'

export interface StepProps {
  readonly draft: SetupDraft
  readonly change: (fields: Partial<SetupDraft>) => void
  readonly problemAt: (field: string) => string | undefined
}

export const AccountStep = (props: StepProps & { readonly password: string; readonly onPassword: (typed: string) => void }) => {
  const { t } = useI18n()
  return (
    <>
      <TextField
        id="setup-name"
        label={t('setup.name')}
        value={props.draft.name}
        onInput={name => props.change({ name })}
        error={props.problemAt('setup-name')}
        autocomplete="name"
        maxlength={120}
      />
      <TextField
        id="setup-email"
        type="email"
        label={t('setup.email')}
        hint={t('setup.email_hint')}
        value={props.draft.email}
        onInput={email => props.change({ email })}
        error={props.problemAt('setup-email')}
        autocomplete="username"
      />
      <NewPasswordField
        id="setup-password"
        label={t('setup.password')}
        value={props.password}
        onInput={props.onPassword}
        error={props.problemAt('setup-password')}
      />
    </>
  )
}

export const DistrictStep = (props: StepProps) => {
  const { t } = useI18n()
  return (
    <>
      <TextField
        id="setup-district"
        label={t('setup.district_name')}
        hint={t('setup.district_hint')}
        value={props.draft.districtName}
        onInput={districtName => props.change({ districtName })}
        error={props.problemAt('setup-district')}
        autocomplete="organization"
        maxlength={160}
      />
      <TextField
        id="setup-code"
        label={t('setup.code')}
        hint={t('setup.code_hint')}
        value={props.draft.code}
        onInput={code => props.change({ code })}
        error={props.problemAt('setup-code')}
        inputmode="numeric"
        autocomplete="off"
        width="medium"
        optional
      />
      <Select
        id="setup-languages"
        label={t('setup.languages')}
        hint={t('setup.languages_hint')}
        options={(['both', 'en', 'es'] as const).map(value => ({ value, label: t(`setup.languages_${value}`) }))}
        value={props.draft.languages}
        onChange={languages => props.change({ languages })}
        width="medium"
      />
    </>
  )
}

const timeZones = (own: string): readonly string[] => [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].toSorted()

export const CalendarStep = (props: StepProps) => {
  const { t, locale } = useI18n()
  return (
    <>
      <Select
        id="setup-year-start"
        label={t('setup.year_start')}
        options={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: formatMonth(locale(), index + 1) }))}
        value={String(props.draft.schoolYearStart)}
        onChange={month => props.change({ schoolYearStart: Number(month) })}
        width="medium"
      />
      <Select
        id="setup-time-zone"
        label={t('setup.time_zone')}
        hint={t('setup.time_zone_hint')}
        options={timeZones(props.draft.timeZone).map(value => ({ value, label: value.replaceAll('_', ' ') }))}
        value={props.draft.timeZone}
        onChange={timeZone => props.change({ timeZone })}
        error={props.problemAt('setup-time-zone')}
      />
    </>
  )
}

export const SchoolsStep = (props: StepProps) => {
  const { t } = useI18n()
  return (
    <div>
      <TextArea
        id="setup-schools"
        label={t('setup.schools')}
        hint={t('setup.schools_hint')}
        value={props.draft.schools}
        onInput={schools => props.change({ schools })}
        error={props.problemAt('setup-schools')}
        rows={8}
        optional
      />
      <p class={styles.quiet} aria-live="polite">
        {t('setup.schools_count', { count: schoolsOf(props.draft.schools).length })}
      </p>
    </div>
  )
}

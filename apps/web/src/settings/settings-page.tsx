import { formatMonth } from '@tilth/i18n'
import { Button, Section, Select, showToast, TextField, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { editProfile, type Me } from '../district/queries.ts'
import { districtCodeOf } from '../setup/setup-steps.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { wordsAtField } from '../shell/error-words.ts'
import { FormErrors } from '../shell/form-errors.tsx'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import styles from './settings.module.css'

interface Typed {
  name: string
  code: string
  languages: 'both' | 'en' | 'es'
  timeZone: string
  schoolYearStart: string
}

const typedFrom = ({ district }: Me): Typed => ({
  name: district.name,
  code: district.code ?? '',
  languages: district.languages.length > 1 ? 'both' : district.languages[0] === 'es' ? 'es' : 'en',
  timeZone: district.timeZone,
  schoolYearStart: String(district.schoolYearStart),
})

const ProfileForm = () => {
  const { t, locale } = useI18n()
  const { slug, me } = useDistrict()
  const [typed, setTyped] = createStore<Typed>(typedFrom(me()))
  const [attempts, setAttempts] = createSignal(0)
  const saving = useMutationWithIssues({ mutate: editProfile, touches: ['me', 'home'] })

  const isDirty = () => JSON.stringify(typed) !== JSON.stringify(typedFrom(me()))
  useUnsavedGuard(isDirty)

  const code = () => districtCodeOf(typed.code)
  const nameProblem = () => (attempts() > 0 && typed.name.trim() === '' ? t('setup.problem_district') : undefined)
  const codeProblem = () =>
    attempts() > 0 && code() !== null && !/^(\d{7}|\d{14})$/.test(code() ?? '') ? t('setup.problem_code') : undefined
  const refused = (field: string) => wordsAtField(locale(), { error: saving.error(), field }) ?? undefined
  const zones = () => [...new Set([typed.timeZone, ...Intl.supportedValuesOf('timeZone')])].toSorted()

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setAttempts(count => count + 1)
    if (nameProblem() ?? codeProblem()) return
    const outcome = await saving.run({
      slug: slug(),
      name: typed.name.trim(),
      code: code(),
      languages: typed.languages === 'both' ? ['en', 'es'] : [typed.languages],
      timeZone: typed.timeZone,
      schoolYearStart: Number(typed.schoolYearStart),
    })
    if (!outcome.ok) return
    setTyped(typedFrom(me()))
    showToast({ text: t('settings.saved') })
  }

  return (
    <form class={styles.form} onSubmit={save} noValidate>
      <FormErrors
        attempt={attempts()}
        error={saving.error()}
        problems={[
          { field: 'district-name', message: nameProblem() },
          { field: 'district-code', message: codeProblem() },
        ]}
      />
      <TextField
        id="district-name"
        label={t('setup.district_name')}
        hint={t('setup.district_hint')}
        value={typed.name}
        onInput={name => setTyped({ name })}
        error={nameProblem() ?? refused('name')}
        maxlength={160}
      />
      <TextField
        id="district-code"
        label={t('setup.code')}
        hint={t('setup.code_hint')}
        value={typed.code}
        onInput={typedCode => setTyped({ code: typedCode })}
        error={codeProblem() ?? refused('code')}
        inputmode="numeric"
        autocomplete="off"
        width="medium"
        optional
      />
      <Select
        label={t('setup.languages')}
        hint={t('setup.languages_hint')}
        options={(['both', 'en', 'es'] as const).map(value => ({ value, label: t(`setup.languages_${value}`) }))}
        value={typed.languages}
        onChange={languages => setTyped({ languages })}
        width="medium"
      />
      <Select
        label={t('setup.time_zone')}
        options={zones().map(value => ({ value, label: value.replaceAll('_', ' ') }))}
        value={typed.timeZone}
        onChange={timeZone => setTyped({ timeZone })}
      />
      <Select
        label={t('setup.year_start')}
        options={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: formatMonth(locale(), index + 1) }))}
        value={typed.schoolYearStart}
        onChange={schoolYearStart => setTyped({ schoolYearStart })}
        width="medium"
      />
      <p class={styles.address}>
        <span>{t('settings.address')}</span> <code>/d/{slug()}</code>. {t('settings.address_hint')}
      </p>
      <div>
        <Button type="submit" variant="primary" busy={saving.isBusy()}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}

/** The district's profile, for whoever may change it. */
const SettingsPage = () => {
  const { t } = useI18n()
  const { may } = useDistrict()
  return (
    <Show when={may().editDistrict} fallback={<NotFoundPage />}>
      <Page title={t('settings.title')} lead={t('settings.lead')} width="text">
        <Section title={t('settings.profile')}>
          <ProfileForm />
        </Section>
      </Page>
    </Show>
  )
}

export default SettingsPage

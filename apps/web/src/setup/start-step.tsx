import { formatMonth } from '@tilth/i18n'
import { Button, RadioGroup, Section, useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import type { StepProps } from './question-steps.tsx'
import styles from './setup.module.css'
import { districtCodeOf, type SetupStep, schoolsOf } from './setup-steps.ts'

/** The last question, and everything that was answered before, each with the way back to it. */
export const StartStep = (props: StepProps & { readonly onChange: (step: SetupStep) => void }) => {
  const { t, locale, list } = useI18n()
  const rows = () => {
    const draft = props.draft
    const code = districtCodeOf(draft.code)
    const schools = schoolsOf(draft.schools)
    return [
      { step: 'account', words: `${draft.name}, ${draft.email}` },
      {
        step: 'district',
        words: [draft.districtName, code, t(`setup.languages_${draft.languages}`)].filter(part => part !== null).join(' · '),
      },
      { step: 'calendar', words: `${formatMonth(locale(), draft.schoolYearStart)} · ${draft.timeZone.replaceAll('_', ' ')}` },
      { step: 'schools', words: schools.length === 0 ? t('setup.schools_count', { count: 0 }) : list(schools) },
    ] as const
  }
  return (
    <>
      <RadioGroup
        legend={t('setup.title_start')}
        legendHidden
        options={[
          { value: 'demo', label: t('setup.start_demo'), hint: t('setup.start_demo_text') },
          { value: 'empty', label: t('setup.start_empty'), hint: t('setup.start_empty_text') },
        ]}
        value={props.draft.withDemo ? 'demo' : 'empty'}
        onChange={choice => props.change({ withDemo: choice === 'demo' })}
      />
      <Section title={t('setup.check')}>
        <dl class={styles.check}>
          <For each={rows()}>
            {row => (
              <div class={styles.checkRow}>
                <dt>{t(`setup.step_${row.step}`)}</dt>
                <dd>{row.words}</dd>
                <dd>
                  <Button
                    variant="quiet"
                    size="row"
                    aria-label={t('setup.change_step', { step: t(`setup.step_${row.step}`) })}
                    onClick={() => props.onChange(row.step)}
                  >
                    {t('setup.change')}
                  </Button>
                </dd>
              </div>
            )}
          </For>
        </dl>
        <p>{t('setup.second_step')}</p>
      </Section>
    </>
  )
}

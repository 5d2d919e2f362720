import { RadioGroup, Select, useI18n } from '@tilth/ui'
import { createSignal, untrack } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type MeasureView, measuresCommands, touchedByMeasures } from './queries.ts'

/** By whose rules the chart is read, and whether its median stays at what it was over the first points. */
export const SettingsDialog = (props: { readonly view: MeasureView; readonly onClose: () => void }) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const [rules, setRules] = createSignal(untrack(() => props.view.chart.rules))
  const [until, setUntil] = createSignal(untrack(() => props.view.chart.baselineUntil ?? ''))
  const saving = useMutationWithIssues({
    mutate: () =>
      measuresCommands(slug()).setChart({
        measureId: props.view.measure.id,
        version: props.view.version,
        rules: rules(),
        baselineUntil: until() || null,
      }),
    touches: touchedByMeasures,
  })
  const save = async (): Promise<void> => {
    if ((await saving.run(undefined)).ok) props.onClose()
  }
  return (
    <FormDialog
      title={t('measures.settings')}
      saveLabel={t('common.save')}
      isBusy={saving.isBusy()}
      error={saving.error()}
      attempt={0}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <RadioGroup
        legend={t('measures.rules')}
        options={[
          { value: 'anhoj', label: t('measures.rules_name_anhoj'), hint: t('measures.rules_hint_anhoj') },
          { value: 'ihi', label: t('measures.rules_name_ihi'), hint: t('measures.rules_hint_ihi') },
        ]}
        value={rules()}
        onChange={setRules}
      />
      <Select
        label={t('measures.baseline')}
        hint={t('measures.baseline_hint')}
        options={[
          { value: '', label: t('measures.baseline_none') },
          ...props.view.chart.values.map((value, index) => ({
            value: value.on,
            label: t('measures.baseline_until', { count: index + 1, day: i18n.date(value.on) }),
          })),
        ]}
        value={until()}
        onChange={setUntil}
      />
    </FormDialog>
  )
}

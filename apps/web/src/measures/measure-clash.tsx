import { Button, Notice, useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import { cadenceOf, type MeasureDraft } from './measure-draft.ts'
import styles from './measure-form.module.css'
import { useMeasureWords } from './measure-words.ts'
import type { MeasureChoices } from './queries.ts'

export interface MeasureClashProps {
  /** As the form was filled, and as the measure stands now. */
  readonly before: MeasureDraft
  readonly now: MeasureDraft
  readonly choices: MeasureChoices
  readonly isBusy: boolean
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Somebody was faster: what they changed, and whether mine goes over it. Nothing typed is lost until one says so. */
export const MeasureClash = (props: MeasureClashProps) => {
  const { t } = useI18n()
  const words = useMeasureWords()
  const lines = (draft: MeasureDraft): readonly (readonly [string, string])[] => [
    [t('measures.form.name'), draft.name],
    [t('measures.form.kind'), t(`measures.form.kind_${draft.kind}`)],
    [t('measures.form.plan'), props.choices.plans.find(({ id }) => id === draft.planId)?.title ?? t('measures.form.no_plan')],
    [t('measures.form.place'), props.choices.orgs.find(({ id }) => id === draft.orgId)?.name ?? ''],
    [t('measures.form.definition'), draft.definition],
    [t('measures.form.value_kind'), t(`measures.form.value_${draft.valueKind}`)],
    [t('measures.form.numerator'), draft.numerator],
    [t('measures.form.denominator'), draft.denominator],
    [t('measures.form.multiplier'), draft.multiplier],
    [t('measures.form.unit'), draft.unit],
    [t('measures.form.direction'), t(`measures.form.direction_${draft.direction}`)],
    [t('measures.form.target'), draft.target],
    [t('measures.form.source'), draft.source],
    [t('measures.form.often'), words.cadence({ cadence: cadenceOf(draft) })],
    [
      t('measures.form.collector'),
      props.choices.people.find(({ id }) => id === draft.collectorId)?.name ?? t('measures.form.collector_none'),
    ],
    [t('measures.form.counts'), t(`measures.form.counts_${draft.counts}`)],
    [t('measures.form.purpose'), draft.purpose === '' ? t('measures.form.not_said') : t(`measures.form.purpose_${draft.purpose}`)],
    [t('measures.form.in_time'), draft.inTime === '' ? t('measures.form.not_said') : t(`measures.form.in_time_${draft.inTime}`)],
  ]
  const changed = () => {
    const before = lines(props.before)
    return lines(props.now).filter(([, said], at) => said !== before[at]?.[1])
  }
  return (
    <Notice
      tone="straw"
      title={t('measures.form.clash_title')}
      actions={
        <>
          <Button busy={props.isBusy} onClick={() => props.onMine()}>
            {t('measures.form.clash_mine')}
          </Button>
          <Button onClick={() => props.onTheirs()}>{t('measures.form.clash_theirs')}</Button>
        </>
      }
    >
      {t(changed().length === 0 ? 'measures.form.clash_kept' : 'measures.form.clash_text')}
      <dl class={styles.theirs}>
        <For each={changed()}>
          {([label, said]) => (
            <div>
              <dt>{label}</dt>
              <dd>{said || t('measures.form.empty')}</dd>
            </div>
          )}
        </For>
      </dl>
    </Notice>
  )
}

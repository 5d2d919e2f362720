import { californiaPolicy, fivePolicy } from '@tilth/core/privacy'
import { RadioGroup, Section, Select, TextField, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { measureFields, rhythms } from './measure-draft.ts'
import styles from './measure-form.module.css'
import type { MeasureFormPart } from './measure-form-part.ts'
import type { MeasureChoices } from './queries.ts'

/** Which way is better and how far it should go. */
export const MeasureFormAim = (props: { readonly part: MeasureFormPart }) => {
  const { t } = useI18n()
  const draft = () => props.part.draft
  return (
    <Section title={t('measures.form.aim')}>
      <div class={styles.part}>
        <RadioGroup
          legend={t('measures.form.direction')}
          options={(['up', 'down', 'neither'] as const).map(value => ({ value, label: t(`measures.form.direction_${value}`) }))}
          value={draft().direction}
          onChange={direction => props.part.change({ direction })}
        />
        <TextField
          id={measureFields.target}
          label={t(draft().valueKind === 'share' ? 'measures.form.target_percent' : 'measures.form.target')}
          hint={t(`measures.form.target_hint_${draft().valueKind}`)}
          optional
          width="short"
          inputmode="decimal"
          autocomplete="off"
          value={draft().target}
          error={props.part.wrong('target')}
          onInput={target => props.part.change({ target })}
        />
      </div>
    </Section>
  )
}

/** Where it comes from, how often, and who sees to it. */
export const MeasureFormRhythm = (props: { readonly part: MeasureFormPart; readonly choices: MeasureChoices }) => {
  const { t } = useI18n()
  const draft = () => props.part.draft
  return (
    <Section title={t('measures.form.rhythm')}>
      <div class={styles.part}>
        <TextField
          label={t('measures.form.source')}
          hint={t('measures.form.source_hint')}
          optional
          width="full"
          maxlength={500}
          value={draft().source}
          onInput={source => props.part.change({ source })}
        />
        <div class={styles.pair}>
          <Select
            label={t('measures.form.often')}
            hint={t('measures.form.often_hint')}
            options={rhythms.map(value => ({ value, label: t(`measures.form.often_${value}`) }))}
            value={draft().rhythm}
            onChange={rhythm => props.part.change({ rhythm })}
          />
          <Select
            id={measureFields.collectorId}
            label={t('measures.form.collector')}
            hint={t('measures.form.collector_hint')}
            options={[
              { value: '', label: t('measures.form.collector_none') },
              ...props.choices.people.map(person => ({ value: person.id, label: person.name })),
            ]}
            value={draft().collectorId}
            error={props.part.wrong('collectorId')}
            onChange={collectorId => props.part.change({ collectorId })}
          />
        </div>
        <Show when={draft().rhythm === 'other'}>
          <div class={styles.pair}>
            <TextField
              id={measureFields.every}
              label={t('measures.form.every')}
              width="short"
              inputmode="numeric"
              autocomplete="off"
              value={draft().every}
              error={props.part.wrong('every')}
              onInput={every => props.part.change({ every })}
            />
            <Select
              label={t('measures.form.every_unit')}
              width="medium"
              options={(['day', 'week', 'month'] as const).map(value => ({ value, label: t(`measures.form.every_unit_${value}`) }))}
              value={draft().everyUnit}
              onChange={everyUnit => props.part.change({ everyUnit })}
            />
          </div>
        </Show>
      </div>
    </Section>
  )
}

/** Whom it counts, which decides who sees how much. */
export const MeasureFormWhom = (props: { readonly part: MeasureFormPart }) => {
  const { t, number } = useI18n()
  const counts = () => props.part.draft.counts
  const floor = (): string => number((counts() === 'staff' ? fivePolicy() : californiaPolicy()).threshold)
  return (
    <Section title={t('measures.form.whom')}>
      <div class={styles.part}>
        <RadioGroup
          legend={t('measures.form.counts')}
          options={(['students', 'families', 'staff', 'things'] as const).map(value => ({
            value,
            label: t(`measures.form.counts_${value}`),
            ...(value === 'things' ? { hint: t('measures.form.counts_things_hint') } : {}),
          }))}
          value={counts()}
          onChange={chosen => props.part.change({ counts: chosen })}
        />
        <p class={styles.said} aria-live="polite">
          {counts() === 'things' ? t('measures.form.floor_none') : t('measures.form.floor', { floor: floor() })}
        </p>
      </div>
    </Section>
  )
}

/** What the list of all data says about it. */
export const MeasureFormInventory = (props: { readonly part: MeasureFormPart }) => {
  const { t } = useI18n()
  const draft = () => props.part.draft
  return (
    <Section title={t('measures.form.inventory')} lead={t('measures.form.inventory_lead')}>
      <div class={styles.part}>
        <RadioGroup
          legend={t('measures.form.purpose')}
          options={(['implementation', 'impact', ''] as const).map(value => ({
            value,
            label: t(value === '' ? 'measures.form.not_said' : `measures.form.purpose_${value}`),
          }))}
          value={draft().purpose}
          onChange={purpose => props.part.change({ purpose })}
        />
        <RadioGroup
          legend={t('measures.form.in_time')}
          hint={t('measures.form.in_time_hint')}
          options={(['yes', 'no', ''] as const).map(value => ({
            value,
            label: t(value === '' ? 'measures.form.not_said' : `measures.form.in_time_${value}`),
          }))}
          value={draft().inTime}
          onChange={inTime => props.part.change({ inTime })}
        />
      </div>
    </Section>
  )
}

import { RadioGroup, Section, Select, TextField, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { measureFields } from './measure-draft.ts'
import styles from './measure-form.module.css'
import type { MeasureFormPart } from './measure-form-part.ts'
import type { MeasureChoices } from './queries.ts'

/** What it is called, what it is for in the plan, and whose it is. */
export const MeasureFormWhat = (props: { readonly part: MeasureFormPart; readonly choices: MeasureChoices }) => {
  const { t } = useI18n()
  const orgs = () => props.choices.orgs.map(org => ({ value: org.id, label: `${'\u2003'.repeat(org.depth)}${org.name}` }))
  const plans = () => [
    { value: '', label: t('measures.form.no_plan') },
    ...props.choices.plans.map(plan => ({ value: plan.id, label: plan.title })),
  ]
  const choosePlan = (planId: string): void => {
    const plan = props.choices.plans.find(one => one.id === planId)
    props.part.change(plan && !props.part.hasValues ? { planId, orgId: plan.orgId } : { planId })
  }
  return (
    <Section title={t('measures.form.what')}>
      <div class={styles.part}>
        <TextField
          id={measureFields.name}
          label={t('measures.form.name')}
          hint={t('measures.form.name_hint')}
          maxlength={160}
          width="full"
          autocomplete="off"
          value={props.part.draft.name}
          error={props.part.wrong('name')}
          onInput={name => props.part.change({ name })}
        />
        <RadioGroup
          legend={t('measures.form.kind')}
          options={(['outcome', 'driver', 'process', 'balancing'] as const).map(value => ({
            value,
            label: t(`measures.form.kind_${value}`),
            hint: t(`measures.form.kind_${value}_hint`),
          }))}
          value={props.part.draft.kind}
          onChange={kind => props.part.change({ kind })}
        />
        <div class={styles.pair}>
          <Show when={plans().length > 1}>
            <Select
              label={t('measures.form.plan')}
              hint={t('measures.form.plan_hint')}
              options={plans()}
              value={props.part.draft.planId}
              onChange={choosePlan}
            />
          </Show>
          <Show when={orgs().length > 1}>
            <Select
              id={measureFields.orgId}
              label={t('measures.form.place')}
              hint={t(props.part.hasValues ? 'measures.form.place_fixed' : 'measures.form.place_hint')}
              options={orgs()}
              value={props.part.draft.orgId}
              error={props.part.wrong('orgId')}
              disabled={props.part.hasValues}
              onChange={orgId => props.part.change({ orgId })}
            />
          </Show>
        </div>
      </div>
    </Section>
  )
}

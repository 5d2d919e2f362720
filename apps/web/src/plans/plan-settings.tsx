import { Notice, RadioGroup, Select, TextArea, TextField, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, Show, untrack } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { usePlan } from './plan-context.tsx'
import { type PlanView, planCommands, type ReviewRule, touchedByPlans } from './queries.ts'

type State = PlanView['plan']['state']
type Unit = ReviewRule['unit']

const states: readonly State[] = ['active', 'paused', 'ended']
const units: readonly Unit[] = ['term', 'month', 'week', 'day']
const most = 60

/** Name, lead, where it stands and how often it is looked at. What somebody else changed meanwhile is shown, and what was typed stays. */
export const PlanSettings = (props: { readonly onClose: () => void }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const plan = usePlan()
  const id = createUniqueId()
  const began = untrack(() => plan.view().plan)
  const [base, setBase] = createSignal(began.version)
  const [title, setTitle] = createSignal(began.title)
  const [leadId, setLeadId] = createSignal(began.leadId)
  const [state, setState] = createSignal<State>(began.state)
  const [reason, setReason] = createSignal(began.stateReason)
  const [unit, setUnit] = createSignal<Unit>(began.reviewRule.unit)
  const [every, setEvery] = createSignal(began.reviewRule.unit === 'term' ? '1' : String(began.reviewRule.every))
  const [attempts, setAttempts] = createSignal(0)
  const [isClash, setClash] = createSignal(false)
  const rule = (): ReviewRule => {
    const chosen = unit()
    return chosen === 'term' ? { unit: 'term' } : { unit: chosen, every: Number(every()) }
  }
  const changing = useMutationWithIssues({
    mutate: () =>
      planCommands(slug()).change({
        planId: plan.view().plan.id,
        version: base(),
        title: title().trim(),
        leadId: leadId(),
        state: state(),
        stateReason: reason().trim(),
        reviewRule: rule(),
      }),
    touches: touchedByPlans,
  })
  const isTried = () => attempts() > 0
  const titleProblem = () => (isTried() && title().trim() === '' ? t('plans.title_missing') : undefined)
  const reasonProblem = () => (isTried() && state() !== 'active' && reason().trim() === '' ? t('issue.plan.reason_missing') : undefined)
  const everyProblem = () => {
    const count = Number(every())
    const isRight = unit() === 'term' || (Number.isInteger(count) && count >= 1 && count <= most)
    return isTried() && !isRight ? t('plans.every_wrong', { most }) : undefined
  }
  const people = () => {
    const known = plan.view().people.map(person => ({ value: person.id, label: person.name }))
    const lead = leadId()
    const isGone = lead !== null && !known.some(person => person.value === lead)
    return [{ value: '', label: t('plans.no_lead') }, ...known, ...(isGone ? [{ value: lead, label: t('common.person_gone') }] : [])]
  }
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (titleProblem() ?? reasonProblem() ?? everyProblem()) return
    setClash(false)
    const outcome = await changing.run(undefined)
    if (outcome.ok) {
      props.onClose()
      return
    }
    if (outcome.error.code !== 'conflict.plan_changed') return
    await plan.reload()
    setBase(plan.view().plan.version)
    setClash(true)
  }
  return (
    <FormDialog
      title={t('plans.settings')}
      saveLabel={t(isClash() ? 'plans.keep_mine' : 'plans.keep')}
      isBusy={changing.isBusy()}
      error={isClash() ? null : changing.error()}
      attempt={attempts()}
      problems={[
        { field: `${id}-title`, message: titleProblem() },
        { field: `${id}-every`, message: everyProblem() },
        { field: `${id}-reason`, message: reasonProblem() },
      ]}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <Show when={isClash()}>
        <Notice tone="straw" role="alert" title={t('plans.settings_clash')}>
          {t('plans.settings_theirs', {
            title: plan.view().plan.title,
            lead: plan.view().plan.lead ?? t('plans.no_lead'),
            state: t(`plans.state_${plan.view().plan.state}`),
          })}
        </Notice>
      </Show>
      <TextField
        id={`${id}-title`}
        label={t('plans.name')}
        value={title()}
        maxlength={200}
        width="full"
        error={titleProblem()}
        onInput={setTitle}
      />
      <Select
        label={t('plans.lead')}
        hint={t('plans.lead_hint')}
        options={people()}
        value={leadId() ?? ''}
        onChange={value => setLeadId(value === '' ? null : value)}
      />
      <Select
        label={t('plans.review_unit')}
        options={units.map(one => ({ value: one, label: t(`plans.unit_${one}`) }))}
        value={unit()}
        onChange={setUnit}
      />
      <Show when={unit() !== 'term'}>
        <TextField
          id={`${id}-every`}
          type="number"
          min="1"
          max={most}
          label={t('plans.review_every')}
          value={every()}
          width="short"
          error={everyProblem()}
          onInput={setEvery}
        />
      </Show>
      <RadioGroup
        legend={t('plans.where_it_stands')}
        options={states.map(one => ({ value: one, label: t(`plans.state_${one}`), hint: t(`plans.state_${one}_hint`) }))}
        value={state()}
        onChange={setState}
      />
      <Show when={state() !== 'active'}>
        <TextArea
          id={`${id}-reason`}
          label={t('plans.state_reason')}
          value={reason()}
          rows={2}
          maxLength={2000}
          error={reasonProblem()}
          onInput={setReason}
        />
      </Show>
    </FormDialog>
  )
}

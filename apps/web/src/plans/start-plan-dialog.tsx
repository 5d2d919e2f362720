import { useNavigate } from '@solidjs/router'
import { Notice, RadioGroup, Select, Skeleton, showToast, TextField, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, Show, untrack } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { type PlanStartView, planCommands, touchedByPlans, usePlanStart } from './queries.ts'

export interface StartPlanDialogProps {
  readonly roundId: string
  readonly item: string
  readonly onClose: () => void
}

const Start = (props: StartPlanDialogProps & { readonly choices: PlanStartView }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const navigate = useNavigate()
  const id = createUniqueId()
  const [title, setTitle] = createSignal(untrack(() => props.choices.label))
  const [templateId, setTemplateId] = createSignal(untrack(() => props.choices.templates[0]?.id ?? ''))
  const [leadId, setLeadId] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const starting = useMutationWithIssues({
    mutate: () =>
      planCommands(slug()).start({
        roundId: props.roundId,
        item: props.item,
        title: title().trim(),
        templateId: templateId(),
        leadId: leadId() === '' ? null : leadId(),
      }),
    touches: touchedByPlans,
  })
  const titleProblem = () => (attempts() > 0 && title().trim() === '' ? t('plans.title_missing') : undefined)
  const open = (planId: string): void => {
    props.onClose()
    navigate(`/d/${slug()}/plans/${planId}`)
  }
  const start = async (): Promise<void> => {
    const there = props.choices.planId
    if (there !== null) {
      open(there)
      return
    }
    setAttempts(count => count + 1)
    if (titleProblem()) return
    const outcome = await starting.run(undefined)
    if (!outcome.ok) return
    if (!outcome.value.isNew) showToast({ text: t('plans.there_is_one_text') })
    open(outcome.value.planId)
  }
  return (
    <FormDialog
      title={t('plans.start_title', { condition: props.choices.label })}
      saveLabel={t(props.choices.planId === null ? 'plans.start' : 'plans.open')}
      isBusy={starting.isBusy()}
      error={starting.error()}
      attempt={attempts()}
      problems={[{ field: `${id}-title`, message: titleProblem() }]}
      onSave={() => void start()}
      onClose={props.onClose}
    >
      <Show
        when={props.choices.planId === null}
        fallback={
          <Notice tone="wash" role="status" title={t('plans.there_is_one')}>
            {t('plans.there_is_one_text')}
          </Notice>
        }
      >
        <TextField
          id={`${id}-title`}
          label={t('plans.name')}
          hint={t('plans.name_hint')}
          value={title()}
          maxlength={200}
          width="full"
          error={titleProblem()}
          onInput={setTitle}
        />
        <RadioGroup
          legend={t('plans.template')}
          options={props.choices.templates.map(template => ({
            value: template.id,
            label: template.title,
            hint: t('plans.template_by', { summary: template.summary, owner: template.owner }),
          }))}
          value={templateId()}
          onChange={setTemplateId}
        />
        <Select
          label={t('plans.lead')}
          hint={t('plans.lead_hint')}
          options={[
            { value: '', label: t('plans.no_lead') },
            ...props.choices.people.map(person => ({
              value: person.id,
              label: person.position === null ? person.name : `${person.name}, ${person.position}`,
            })),
          ]}
          value={leadId()}
          onChange={setLeadId}
        />
      </Show>
    </FormDialog>
  )
}

/** A plan for one priority: its name, the questions it asks, who leads it. There is one a priority: a second start opens the first. */
export const StartPlanDialog = (props: StartPlanDialogProps) => {
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const choices = usePlanStart(() => ({ slug: slug(), roundId: props.roundId, item: props.item, locale: locale() }))
  return (
    <QueryView query={choices} loading={<Skeleton rows={2} />}>
      {found => <Start choices={found()} roundId={props.roundId} item={props.item} onClose={props.onClose} />}
    </QueryView>
  )
}

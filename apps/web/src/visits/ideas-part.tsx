import { Button, Section, Select, showToast, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { touchedByPlans, usePlans } from '../plans/queries.ts'
import { type RecordIdea, recordsCommands, useIdeas } from '../records/queries.ts'
import { recordPaths } from '../records/record-paths.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './visits.module.css'

const TakeDialog = (props: { readonly idea: RecordIdea; readonly onTaken: (planId: string) => void; readonly onClose: () => void }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const plans = usePlans(() => ({ slug: slug(), locale: locale() }))
  const [planId, setPlanId] = createSignal('')
  const [attempts, setAttempts] = createSignal(0)
  const rows = () =>
    ((plans.isSuccess && plans.data?.places) || []).flatMap(place =>
      place.rows.flatMap(({ plan }) => (plan === null ? [] : [{ plan, place }])),
    )
  const taking = useMutationWithIssues({
    mutate: (plan: string) =>
      recordsCommands(slug()).takeIdea({ recordId: props.idea.recordId, fieldId: props.idea.fieldId, planId: plan }),
    touches: ['records', ...touchedByPlans],
  })
  const problem = () => (attempts() > 0 && planId() === '' ? t('records.visit.choose_plan') : undefined)
  const save = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (planId() === '') return
    const outcome = await taking.run(planId())
    if (!outcome.ok) return
    showToast({ text: t('records.visit.idea_taken') })
    props.onTaken(planId())
    props.onClose()
  }
  return (
    <FormDialog
      title={t('records.visit.take_title')}
      saveLabel={t('records.visit.take')}
      isBusy={taking.isBusy()}
      error={taking.error()}
      attempt={attempts()}
      problems={[{ field: 'idea-plan', message: problem() }]}
      lead={
        <>
          <blockquote class={styles.quote}>{props.idea.text}</blockquote>
          <Show when={props.idea.isPrivate}>
            <p class={styles.hint}>{t('records.visit.read_first')}</p>
          </Show>
        </>
      }
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <Show when={!plans.isSuccess || rows().length > 0} fallback={<p>{t('records.visit.no_plans')}</p>}>
        <Select
          id="idea-plan"
          label={t('records.visit.plan')}
          error={problem()}
          options={[
            { value: '', label: t('records.choose') },
            ...rows().map(({ plan, place }) => ({ value: plan.id, label: `${plan.title} · ${place.orgName}` })),
          ]}
          value={planId()}
          onChange={setPlanId}
        />
      </Show>
    </FormDialog>
  )
}

const shownAtOnce = 10

/** What was noticed and can become a change idea, each a step from a plan. */
export const IdeasPart = (props: { readonly orgId: string; readonly pluginId: string; readonly formId: string }) => {
  const { t, date, locale } = useI18n()
  const { slug } = useDistrict()
  const [taking, setTaking] = createSignal<RecordIdea | null>(null)
  const [isAll, setAll] = createSignal(false)
  const query = useIdeas(() => ({ slug: slug(), orgId: props.orgId, locale: locale() }))
  const ideas = () =>
    ((query.isSuccess && query.data?.ideas) || []).filter(idea => idea.pluginId === props.pluginId && idea.formId === props.formId)
  const shown = () => (isAll() ? ideas() : ideas().slice(0, shownAtOnce))
  return (
    <Show when={ideas().length > 0}>
      <Section title={t('records.visit.ideas')} lead={t('records.visit.ideas_lead')}>
        <ul class={styles.ideas}>
          <For each={shown()}>
            {idea => (
              <li>
                <p class={styles.quote}>{idea.text}</p>
                <p class={styles.second}>
                  {[idea.fieldLabel, idea.orgName, idea.on && date(idea.on)].filter(Boolean).join(' · ')} ·{' '}
                  <a href={recordPaths(slug()).record(idea.recordId)}>{t('records.visit.to_record')}</a>
                </p>
                <div class={styles.ideaActs}>
                  <Button size="row" onClick={() => setTaking(idea)}>
                    {t('records.visit.make_idea')}
                  </Button>
                  <For each={idea.takenInto}>{planId => <a href={`/d/${slug()}/plans/${planId}`}>{t('records.visit.in_plan')}</a>}</For>
                </div>
              </li>
            )}
          </For>
        </ul>
        <Show when={shown().length < ideas().length}>
          <Button variant="quiet" onClick={() => setAll(true)}>
            {t('records.show_rest', { count: ideas().length - shown().length })}
          </Button>
        </Show>
      </Section>
      <Show when={taking()}>
        {idea => <TakeDialog idea={idea()} onTaken={() => void query.refetch()} onClose={() => setTaking(null)} />}
      </Show>
    </Show>
  )
}

import { useNavigate, useSearchParams } from '@solidjs/router'
import { EmptyState, LinkButton, Skeleton, showToast, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { emptyMeasure, inputOfMeasure, type MeasureDraft } from './measure-draft.ts'
import { MeasureForm } from './measure-form.tsx'
import { type MeasureChoices, measuresCommands, touchedByMeasures, useMeasureChoices } from './queries.ts'

export interface NewMeasureProps {
  readonly choices: MeasureChoices
  readonly planId: string | null
  readonly orgId: string | null
}

/** The form of a measure that is not there yet, begun with the plan or the place one came from. */
export const NewMeasure = (props: NewMeasureProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const navigate = useNavigate()
  const creating = useMutationWithIssues({
    mutate: (draft: MeasureDraft) => measuresCommands(slug()).create(inputOfMeasure(draft)),
    touches: touchedByMeasures,
  })
  const plan = () => props.choices.plans.find(({ id }) => id === props.planId)
  const org = () => props.choices.orgs.find(({ id }) => id === (props.orgId ?? plan()?.orgId)) ?? props.choices.orgs[0]
  const backHref = () => (plan() ? `/d/${slug()}/plans/${plan()?.id}` : `/d/${slug()}/see`)
  const save = async (draft: MeasureDraft): Promise<(() => void) | null> => {
    const outcome = await creating.run(draft)
    if (!outcome.ok) return null
    showToast({ text: t('measures.form.created') })
    return () => navigate(`/d/${slug()}/measures/${outcome.value.measureId}`)
  }
  return (
    <Show
      when={org()}
      fallback={
        <EmptyState
          level={2}
          title={t('measures.form.not_yours')}
          actions={<LinkButton href={`/d/${slug()}/see`}>{t('measures.form.see_measures')}</LinkButton>}
        >
          {t('measures.form.not_yours_text')}
        </EmptyState>
      }
    >
      {first => (
        <MeasureForm
          first={emptyMeasure({ orgId: first().id, planId: plan()?.id ?? '' })}
          choices={props.choices}
          hasValues={false}
          error={creating.error()}
          isBusy={creating.isBusy()}
          saveLabel={t('measures.form.create')}
          backHref={backHref()}
          onSave={save}
        />
      )}
    </Show>
  )
}

/** `/d/:slug/measures/new`, with `plan` and `org` in the address where one comes from a plan. */
const NewMeasurePage = () => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const [search] = useSearchParams<{ plan?: string; org?: string }>()
  const choices = useMeasureChoices(slug)
  return (
    <Page
      title={t('measures.form.new_title')}
      lead={t('measures.form.new_lead')}
      eyebrow={<a href={`/d/${slug()}/see`}>{t('measures.form.all')}</a>}
    >
      <QueryView query={choices} loading={<Skeleton rows={6} />}>
        {shown => <NewMeasure choices={shown()} planId={search.plan ?? null} orgId={search.org ?? null} />}
      </QueryView>
    </Page>
  )
}

export default NewMeasurePage

import { useNavigate, useParams } from '@solidjs/router'
import { Skeleton, showToast, useI18n } from '@tilth/ui'
import { createSignal, Show, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { MeasureClash } from './measure-clash.tsx'
import { draftOfMeasure, inputOfMeasure, type MeasureDraft } from './measure-draft.ts'
import { MeasureForm } from './measure-form.tsx'
import { MeasureKeeping } from './measure-keeping.tsx'
import { type MeasureChoices, type MeasureView, measuresCommands, touchedByMeasures, useMeasure, useMeasureChoices } from './queries.ts'

export interface EditMeasureProps {
  readonly view: MeasureView
  readonly choices: MeasureChoices
  /** Reads the measure again: somebody was faster. */
  readonly onStale: () => void
}

/** The form of a measure that exists. What is typed is never overwritten from outside. */
export const EditMeasure = (props: EditMeasureProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const navigate = useNavigate()
  const [base, setBase] = createSignal(untrack(() => props.view))
  const [version, setVersion] = createSignal(untrack(() => props.view.version))
  const measureId = () => props.view.measure.id
  const home = () => `/d/${slug()}/measures/${measureId()}`
  const editing = useMutationWithIssues({
    mutate: ({ draft, over }: { readonly draft: MeasureDraft; readonly over: number }) =>
      measuresCommands(slug()).edit({ measureId: measureId(), version: over, ...inputOfMeasure(draft) }),
    touches: touchedByMeasures,
  })
  const isClash = () => editing.error()?.code === 'conflict.measure_changed'
  const save = async (draft: MeasureDraft): Promise<(() => void) | null> => {
    const address = home()
    const outcome = await editing.run({ draft, over: version() })
    if (!outcome.ok) {
      if (outcome.error.code === 'conflict.measure_changed') props.onStale()
      return null
    }
    showToast({ text: t('measures.form.saved') })
    return () => navigate(address)
  }
  const takeTheirs = (): void => {
    editing.clear()
    setVersion(props.view.version)
    setBase(props.view)
  }
  return (
    <>
      <Show when={base()} keyed>
        {view => (
          <MeasureForm
            first={draftOfMeasure(view.measure)}
            choices={props.choices}
            hasValues={props.view.places.some(place => place.hasValues)}
            error={editing.error()}
            isBusy={editing.isBusy()}
            saveLabel={t('measures.form.save')}
            backHref={home()}
            notice={sendAgain => (
              <Show when={isClash()}>
                <MeasureClash
                  before={draftOfMeasure(view.measure)}
                  now={draftOfMeasure(props.view.measure)}
                  choices={props.choices}
                  isBusy={editing.isBusy()}
                  onMine={() => {
                    setVersion(props.view.version)
                    sendAgain()
                  }}
                  onTheirs={takeTheirs}
                />
              </Show>
            )}
            onSave={save}
          />
        )}
      </Show>
      <MeasureKeeping
        measureId={measureId()}
        version={props.view.version}
        name={props.view.measure.name}
        isArchived={props.view.measure.isArchived}
        onVersion={next => setVersion(before => (before === next - 1 ? next : before))}
        onDeleted={() => navigate(`/d/${slug()}/see`)}
      />
    </>
  )
}

/** `/d/:slug/measures/:id/edit`. */
const EditMeasurePage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const measure = useMeasure(() => ({
    slug: slug(),
    measureId: params.id ?? '',
    orgId: null,
    group: '',
    control: false,
    locale: locale(),
  }))
  const choices = useMeasureChoices(slug)
  return (
    <QueryView query={measure} loading={<Skeleton rows={6} />}>
      {view => (
        <Page title={t('measures.form.edit_title')} eyebrow={<a href={`/d/${slug()}/measures/${params.id}`}>{view().measure.name}</a>}>
          <QueryView query={choices} loading={<Skeleton rows={6} />}>
            {shown => <EditMeasure view={view()} choices={shown()} onStale={() => void measure.refetch()} />}
          </QueryView>
        </Page>
      )}
    </QueryView>
  )
}

export default EditMeasurePage

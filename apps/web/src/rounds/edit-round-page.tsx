import { useNavigate, useParams } from '@solidjs/router'
import { Skeleton, showToast, useI18n } from '@tilth/ui'
import { createSignal, Show, untrack } from 'solid-js'
import { usePeople } from '../people/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { PeopleView } from './choosable-people.ts'
import { type InstrumentChoice, type RoundView, roundCommands, useInstruments, useRound } from './queries.ts'
import { draftOfRound, type RoundDraft, settingsOf } from './round-draft.ts'
import { RoundForm } from './round-form.tsx'

interface EditRoundProps {
  readonly round: RoundView
  readonly choices: readonly InstrumentChoice[]
  readonly people: PeopleView
}

const EditRound = (props: EditRoundProps) => {
  const { t } = useI18n()
  const { slug, me } = useDistrict()
  const navigate = useNavigate()
  const timeZone = () => me().district.timeZone
  // The round this form was filled from. It changes only when somebody asks for it: what is typed is not overwritten from outside.
  const [base, setBase] = createSignal(untrack(() => props.round))
  const edit = useMutationWithIssues({
    mutate: async (draft: RoundDraft): Promise<unknown> =>
      roundCommands(slug()).edit({ roundId: base().id, version: base().version, ...settingsOf(draft, timeZone()) }),
    touches: ['rounds', 'home'],
  })
  const save = async (draft: RoundDraft): Promise<(() => void) | null> => {
    const roundId = base().id
    const outcome = await edit.run(draft)
    if (!outcome.ok) return null
    showToast({ text: t('rounds.form_saved') })
    return () => navigate(`/d/${slug()}/rounds/${roundId}`)
  }
  return (
    <Show when={base()} keyed>
      {round => (
        <RoundForm
          first={draftOfRound(round, timeZone())}
          state={round.state === 'draft' ? 'draft' : 'open'}
          choices={props.choices}
          people={props.people}
          members={round.progress.people ?? []}
          error={edit.error()}
          isBusy={edit.isBusy()}
          onReload={() => {
            edit.clear()
            setBase(props.round)
          }}
          onSend={save}
        />
      )}
    </Show>
  )
}

/** The same form for a round that exists. Once it is open, only what may still change can be changed. */
const EditRoundPage = () => {
  const params = useParams()
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const round = useRound(() => ({ slug: slug(), roundId: params.id ?? '', locale: locale() }))
  const choices = useInstruments(() => ({ slug: slug(), locale: locale() }))
  const people = usePeople(slug)
  const isOpen = () => round.isSuccess && round.data?.state === 'open'
  return (
    <Page title={t('rounds.edit_title')} lead={t(isOpen() ? 'rounds.edit_lead_open' : 'rounds.edit_lead_draft')}>
      <QueryView query={round} loading={<Skeleton rows={6} />}>
        {shownRound => (
          <QueryView query={choices} loading={<Skeleton rows={6} />}>
            {shownChoices => (
              <QueryView query={people} loading={<Skeleton rows={6} />}>
                {shownPeople => <EditRound round={shownRound()} choices={shownChoices().instruments} people={shownPeople()} />}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </Page>
  )
}

export default EditRoundPage

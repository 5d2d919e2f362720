import { useNavigate } from '@solidjs/router'
import { EmptyState, LinkButton, Skeleton, showToast, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { usePeople } from '../people/queries.ts'
import { readError } from '../server/read-error.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { PeopleView } from './choosable-people.ts'
import { toLocalTime } from './local-time.ts'
import { orgChoices } from './org-choices.ts'
import { type InstrumentChoice, roundCommands, useInstruments } from './queries.ts'
import { instrumentKey, type RoundDraft, seasonOf, settingsOf, suggestedClosing } from './round-draft.ts'
import { RoundForm } from './round-form.tsx'

interface Creation {
  readonly draft: RoundDraft
  readonly opens: boolean
}

const NewRound = (props: { readonly choices: readonly InstrumentChoice[]; readonly people: PeopleView }) => {
  const { t, locale } = useI18n()
  const { slug, me, may } = useDistrict()
  const navigate = useNavigate()
  const timeZone = () => me().district.timeZone
  const now = Date.now()
  const season = seasonOf(toLocalTime(new Date(now).toISOString(), timeZone()))

  const create = useMutationWithIssues({
    mutate: async ({ draft, opens }: Creation) => {
      const choice = props.choices.find(one => instrumentKey(one) === draft.instrument)
      const { roundId } = await roundCommands(slug()).create({
        orgId: draft.orgId,
        pluginId: choice?.pluginId ?? '',
        frameworkId: choice?.frameworkId ?? '',
        instrumentId: choice?.instrumentId ?? '',
        ...settingsOf(draft, timeZone()),
      })
      if (!opens) return { roundId, notOpened: null }
      try {
        await roundCommands(slug()).open({ roundId })
        return { roundId, notOpened: null }
      } catch (thrown) {
        return { roundId, notOpened: readError(thrown) }
      }
    },
    touches: ['rounds', 'home'],
  })

  const draft = (): RoundDraft => {
    const firstChoice = props.choices[0]
    return {
      instrument: firstChoice === undefined ? '' : instrumentKey(firstChoice),
      orgId: orgChoices(props.people, locale())[0]?.org.id ?? '',
      title: t('rounds.form_title_suggestion', { season, year: toLocalTime(new Date(now).toISOString(), timeZone()).slice(0, 4) }),
      people: [],
      visibility: 'confidential',
      items: firstChoice?.items.map(item => item.code) ?? [],
      asksImportance: true,
      opens: 'now',
      opensAt: '',
      closes: 'at',
      closesAt: suggestedClosing(now, timeZone()),
      revealsOnClose: false,
    }
  }
  const send = async (sent: RoundDraft, opens: boolean): Promise<(() => void) | null> => {
    const outcome = await create.run({ draft: sent, opens })
    if (!outcome.ok) return null
    const { roundId, notOpened } = outcome.value
    if (notOpened !== null) showToast({ text: t('rounds.form_not_opened', { reason: errorWords(locale(), notOpened) }), tone: 'rust' })
    return () => navigate(`/d/${slug()}/rounds/${roundId}`)
  }

  return (
    <Show
      when={props.choices.length > 0}
      fallback={
        <EmptyState
          level={2}
          title={t('rounds.form_no_instrument_title')}
          actions={
            <Show when={may().enablePlugins}>
              <LinkButton variant="primary" href={`/d/${slug()}/frameworks`}>
                {t('rounds.form_no_instrument_action')}
              </LinkButton>
            </Show>
          }
        >
          {t('rounds.form_no_instrument_text')}
        </EmptyState>
      }
    >
      <RoundForm
        first={draft()}
        state="new"
        choices={props.choices}
        people={props.people}
        members={[]}
        error={create.error()}
        isBusy={create.isBusy()}
        onSend={send}
      />
    </Show>
  )
}

/** A new round: what, whom, how, when; all on one page, with what it comes to beside it. */
const NewRoundPage = () => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const choices = useInstruments(() => ({ slug: slug(), locale: locale() }))
  const people = usePeople(slug)
  return (
    <Page title={t('rounds.new_title')} lead={t('rounds.new_lead')}>
      <QueryView query={choices} loading={<Skeleton rows={6} />}>
        {shownChoices => (
          <QueryView query={people} loading={<Skeleton rows={6} />}>
            {shownPeople => <NewRound choices={shownChoices().instruments} people={shownPeople()} />}
          </QueryView>
        )}
      </QueryView>
    </Page>
  )
}

export default NewRoundPage

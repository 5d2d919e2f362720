import { useNavigate, useSearchParams } from '@solidjs/router'
import { Button, EmptyState, LinkButton, Notice, Skeleton, showToast, useI18n } from '@tilth/ui'
import { createSignal, Match, Show, Switch, untrack } from 'solid-js'
import { usePeople } from '../people/queries.ts'
import { readError } from '../server/read-error.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { PeopleView } from './choosable-people.ts'
import { keptRound } from './kept-round.ts'
import { toLocalTime } from './local-time.ts'
import { orgChoices } from './org-choices.ts'
import { type InstrumentChoice, type RoundToCopy, roundCommands, useInstruments, useRounds, useRoundToCopy } from './queries.ts'
import { draftOfCopy, instrumentKey, type RoundDraft, seasonOf, settingsOf, suggestedClosing } from './round-draft.ts'
import { RoundForm } from './round-form.tsx'
import { StartFrom } from './start-from.tsx'

interface Creation {
  readonly draft: RoundDraft
  readonly opens: boolean
}

interface NewRoundProps {
  readonly choices: readonly InstrumentChoice[]
  readonly people: PeopleView
  readonly from: string | null
  readonly source: RoundToCopy | null
  readonly onFrom: (roundId: string | null) => void
}

const NewRound = (props: NewRoundProps) => {
  const { t, locale } = useI18n()
  const { slug, me } = useDistrict()
  const navigate = useNavigate()
  const timeZone = () => me().district.timeZone
  const now = Date.now()
  const season = seasonOf(toLocalTime(new Date(now).toISOString(), timeZone()))
  const rounds = useRounds(() => ({ slug: slug(), locale: locale() }))
  const startable = () => ((rounds.isSuccess && rounds.data?.rounds) || []).filter(card => card.runs && card.source === 'people')
  const [isWithFacilitators, setWithFacilitators] = createSignal(true)
  const kept = untrack(() => keptRound(sessionStorage, { districtId: me().district.id, personId: me().personId }))
  const begun = untrack(() => kept.read())
  const [restored, setRestored] = createSignal(begun !== null && begun.from === untrack(() => props.from) ? begun.draft : null)

  const create = useMutationWithIssues({
    mutate: async ({ draft, opens }: Creation) => {
      const choice = props.choices.find(one => instrumentKey(one) === draft.instrument)
      const facilitators = isWithFacilitators() ? (props.source?.facilitators.map(one => one.personId) ?? []) : []
      const { roundId } = await roundCommands(slug()).create({
        orgId: draft.orgId,
        pluginId: choice?.pluginId ?? '',
        frameworkId: choice?.frameworkId ?? '',
        instrumentId: choice?.instrumentId ?? '',
        variant: choice?.variant ?? null,
        ...settingsOf(draft, timeZone()),
        ...(props.source === null ? {} : { copiedFrom: props.source.roundId, facilitators }),
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
    const fresh: RoundDraft = {
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
    return props.source === null ? fresh : draftOfCopy(props.source, fresh)
  }
  const send = async (sent: RoundDraft, opens: boolean): Promise<(() => void) | null> => {
    const outcome = await create.run({ draft: sent, opens })
    if (!outcome.ok) return null
    kept.forget()
    const { roundId, notOpened } = outcome.value
    if (notOpened !== null) showToast({ text: t('rounds.form_not_opened', { reason: errorWords(locale(), notOpened) }), tone: 'rust' })
    return () => navigate(`/d/${slug()}/rounds/${roundId}`)
  }
  const startAfresh = (): void => {
    kept.forget()
    setRestored(null)
  }
  const Opening = () => (
    <>
      <Show when={restored()}>
        <Notice tone="leaf" title={t('rounds.kept_title')} actions={<Button onClick={startAfresh}>{t('rounds.kept_afresh')}</Button>}>
          {t('rounds.kept_text')}
        </Notice>
      </Show>
      <Show when={startable().length > 0}>
        <StartFrom
          rounds={startable()}
          from={props.from}
          onFrom={props.onFrom}
          source={props.source}
          isWithFacilitators={isWithFacilitators()}
          onFacilitators={setWithFacilitators}
        />
      </Show>
    </>
  )
  const Form = (form: { readonly first: RoundDraft }) => (
    <RoundForm
      first={form.first}
      state="new"
      choices={props.choices}
      people={props.people}
      members={[]}
      error={create.error()}
      isBusy={create.isBusy()}
      opening={<Opening />}
      onDraft={changed => kept.keep({ from: props.from, draft: changed })}
      onSend={send}
    />
  )

  return (
    <Show when={restored()} keyed fallback={<Form first={draft()} />}>
      {first => <Form first={first} />}
    </Show>
  )
}

const NothingToOpen = () => {
  const { t } = useI18n()
  const { slug, may } = useDistrict()
  return (
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
  )
}

/** A new round: what, whom, how, when; all on one page, with what it comes to beside it. It may begin with an earlier one. */
const NewRoundPage = () => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [search, setSearch] = useSearchParams()
  const choices = useInstruments(() => ({ slug: slug(), locale: locale() }))
  const people = usePeople(slug)
  const from = () => (typeof search.from === 'string' && search.from !== '' ? search.from : null)
  const source = useRoundToCopy(() => ({ slug: slug(), roundId: from() }))
  const choose = (roundId: string | null): void => setSearch({ from: roundId }, { replace: true })
  return (
    <Page title={t('rounds.new_title')} lead={t('rounds.new_lead')}>
      <QueryView query={choices} loading={<Skeleton rows={6} />}>
        {shownChoices => (
          <QueryView query={people} loading={<Skeleton rows={6} />}>
            {shownPeople => (
              <Show when={shownChoices().instruments.length > 0} fallback={<NothingToOpen />}>
                <Switch>
                  <Match when={from() === null}>
                    <NewRound choices={shownChoices().instruments} people={shownPeople()} from={null} source={null} onFrom={choose} />
                  </Match>
                  <Match when={from()} keyed>
                    {began => (
                      <QueryView query={source} loading={<Skeleton rows={6} />}>
                        {shownSource => (
                          <NewRound
                            choices={shownChoices().instruments}
                            people={shownPeople()}
                            from={began}
                            source={shownSource()}
                            onFrom={choose}
                          />
                        )}
                      </QueryView>
                    )}
                  </Match>
                </Switch>
              </Show>
            )}
          </QueryView>
        )}
      </QueryView>
    </Page>
  )
}

export default NewRoundPage

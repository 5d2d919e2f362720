import { useNavigate } from '@solidjs/router'
import { EmptyState, LinkButton, Skeleton, showToast, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { usePeople } from '../people/queries.ts'
import type { PeopleView } from '../rounds/choosable-people.ts'
import { toLocalTime } from '../rounds/local-time.ts'
import { type InstrumentChoice, useInstruments } from '../rounds/queries.ts'
import { instrumentKey, seasonOf, suggestedClosing } from '../rounds/round-draft.ts'
import { readError } from '../server/read-error.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { windowCommands } from './queries.ts'
import { schoolChoices, windowOrgs } from './school-choices.ts'
import { type WindowDraft, windowSettingsOf } from './window-draft.ts'
import { WindowForm } from './window-form.tsx'

interface Creation {
  readonly draft: WindowDraft
  readonly opens: boolean
}

const NewWindow = (props: { readonly choices: readonly InstrumentChoice[]; readonly people: PeopleView }) => {
  const { t, locale } = useI18n()
  const { slug, me, may } = useDistrict()
  const navigate = useNavigate()
  const timeZone = () => me().district.timeZone
  const now = Date.now()

  const create = useMutationWithIssues({
    mutate: async ({ draft, opens }: Creation) => {
      const choice = props.choices.find(one => instrumentKey(one) === draft.instrument)
      const { windowId } = await windowCommands(slug()).create({
        orgId: draft.orgId,
        pluginId: choice?.pluginId ?? '',
        frameworkId: choice?.frameworkId ?? '',
        instrumentId: choice?.instrumentId ?? '',
        variant: choice?.variant ?? null,
        ...windowSettingsOf(draft, timeZone()),
      })
      if (!opens) return { windowId, notOpened: null }
      try {
        await windowCommands(slug()).open({ windowId })
        return { windowId, notOpened: null }
      } catch (thrown) {
        return { windowId, notOpened: readError(thrown) }
      }
    },
    touches: ['windows', 'rounds', 'home'],
  })

  const draft = (): WindowDraft => {
    const anywhere = schoolChoices(props.people, { orgId: windowOrgs(props.people, locale())[0]?.id ?? '', locale: locale() })
    const isOnSomewhere = (one: InstrumentChoice): boolean =>
      anywhere.groups.some(group => group.schools.some(school => !one.offAt.includes(school.id)))
    const choice = props.choices.find(isOnSomewhere) ?? props.choices[0]
    const orgId = windowOrgs(props.people, locale())[0]?.id ?? ''
    const local = toLocalTime(new Date(now).toISOString(), timeZone())
    return {
      instrument: choice === undefined ? '' : instrumentKey(choice),
      orgId,
      title: t('rounds.form_title_suggestion', { season: seasonOf(local), year: local.slice(0, 4) }),
      people: [],
      visibility: 'confidential',
      items: choice?.items.map(item => item.code) ?? [],
      asksImportance: true,
      opens: 'now',
      opensAt: '',
      closes: 'at',
      closesAt: suggestedClosing(now, timeZone()),
      revealsOnClose: false,
      schools: schoolChoices(props.people, { orgId, locale: locale() }).groups.flatMap(group => group.schools.map(school => school.id)),
      team: 'role-holders',
    }
  }
  const send = async (sent: WindowDraft, opens: boolean): Promise<(() => void) | null> => {
    const outcome = await create.run({ draft: sent, opens })
    if (!outcome.ok) return null
    const { windowId, notOpened } = outcome.value
    if (notOpened !== null) showToast({ text: t('windows.form_not_opened', { reason: errorWords(locale(), notOpened) }), tone: 'rust' })
    return () => navigate(`/d/${slug()}/windows/${windowId}`)
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
      <Show
        when={windowOrgs(props.people, locale()).length > 0}
        fallback={
          <EmptyState
            level={2}
            title={t('windows.no_schools_title')}
            actions={<LinkButton href={`/d/${slug()}/rounds/new`}>{t('rounds.new')}</LinkButton>}
          >
            {t('windows.no_schools_text')}
          </EmptyState>
        }
      >
        <WindowForm
          first={draft()}
          choices={props.choices}
          people={props.people}
          error={create.error()}
          isBusy={create.isBusy()}
          onSend={send}
        />
      </Show>
    </Show>
  )
}

/** A new window: one set-up, and the schools it goes to. */
const NewWindowPage = () => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const choices = useInstruments(() => ({ slug: slug(), locale: locale() }))
  const people = usePeople(slug)
  return (
    <Page title={t('windows.new_title')} eyebrow={<a href={`/d/${slug()}/windows`}>{t('windows.title')}</a>} lead={t('windows.new_lead')}>
      <QueryView query={choices} loading={<Skeleton rows={6} />}>
        {shownChoices => (
          <QueryView query={people} loading={<Skeleton rows={6} />}>
            {shownPeople => <NewWindow choices={shownChoices().instruments} people={shownPeople()} />}
          </QueryView>
        )}
      </QueryView>
    </Page>
  )
}

export default NewWindowPage

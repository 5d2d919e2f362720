import { useSearchParams } from '@solidjs/router'
import { addDays, addNextYear } from '@tilth/core/cycles'
import { Button, ConfirmDialog, Notice, Select, Skeleton, showToast, useI18n } from '@tilth/ui'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { seesWork } from '../portfolio/sees-work.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords, errorWordsIfAny } from '../shell/error-words.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './calendar.module.css'
import { CalendarForm } from './calendar-form.tsx'
import { CalendarYears } from './calendar-years.tsx'
import { MyDates } from './my-dates.tsx'
import { MyMail } from './my-mail.tsx'
import { type CalendarView, calendarCommands, useCalendar } from './queries.ts'

/** From this many days before the last year ends on, the next one is asked for. */
const askAhead = 150

const Source = (props: { readonly view: CalendarView }) => {
  const { t, date } = useI18n()
  return (
    <Switch>
      <Match when={props.view.source === 'assumed'}>
        <Notice tone="straw" title={t('calendar.source_assumed_title')}>
          {t('calendar.source_assumed')}
        </Notice>
      </Match>
      <Match when={props.view.source === 'inherited' && props.view.from}>
        {from => <p class={styles.source}>{t('calendar.source_inherited', { org: props.view.org.name, from: from().name })}</p>}
      </Match>
      <Match when={props.view.changed}>
        {changed => (
          <p class={styles.source}>
            {changed().by === null
              ? t('calendar.source_own_unnamed', { org: props.view.org.name, day: date(changed().at) })
              : t('calendar.source_own', { org: props.view.org.name, name: changed().by ?? '', day: date(changed().at) })}
          </p>
        )}
      </Match>
    </Switch>
  )
}

interface ShownProps {
  readonly view: CalendarView
  readonly onEdit: () => void
}

const Shown = (props: ShownProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [isGivingUp, setGivingUp] = createSignal(false)
  const touches = ['calendar', 'portfolio', 'home']
  const at = () => ({ orgId: props.view.org.id, version: props.view.version })
  const inheriting = useMutationWithIssues({ mutate: () => calendarCommands(slug()).inherit(at()), touches })
  const adding = useMutationWithIssues({ mutate: () => calendarCommands(slug()).addYear({ ...at(), locale: locale() }), touches })
  const isRoot = () => props.view.orgs[0]?.id === props.view.org.id
  const parent = () => {
    const here = props.view.orgs.findIndex(org => org.id === props.view.org.id)
    const depth = props.view.orgs[here]?.depth ?? 0
    return props.view.orgs.slice(0, Math.max(0, here)).findLast(org => org.depth === depth - 1)?.name ?? ''
  }
  const lastYear = () => props.view.calendar.years.at(-1)
  const missing = () => {
    const last = lastYear()
    if (!last || props.view.source === 'assumed' || addDays(props.view.today, askAhead) <= last.to) return null
    const next = addNextYear(props.view.calendar)
    return next.ok ? { year: next.value.years.at(-1)?.label ?? '', last: last.label } : null
  }
  const giveUp = async (): Promise<boolean> => {
    const outcome = await inheriting.run(undefined)
    if (outcome.ok) showToast({ text: t('calendar.inherited') })
    return outcome.ok
  }
  const add = async (): Promise<void> => {
    const outcome = await adding.run(undefined)
    showToast(outcome.ok ? { text: t('calendar.next_added') } : { text: errorWords(locale(), outcome.error), tone: 'rust' })
  }
  return (
    <>
      <Source view={props.view} />
      <Show when={missing()}>
        {year => (
          <Notice
            tone="wash"
            title={t('calendar.next_missing', { year: year().year })}
            actions={
              <Show when={props.view.may.edit}>
                <Button busy={adding.isBusy()} onClick={() => void add()}>
                  {t('calendar.next_add', { last: year().last })}
                </Button>
              </Show>
            }
          >
            {t('calendar.next_missing_text', { last: year().last })}
          </Notice>
        )}
      </Show>
      <Show when={props.view.may.edit}>
        <div class={styles.bar}>
          <Button variant={props.view.source === 'assumed' ? 'primary' : 'secondary'} onClick={() => props.onEdit()}>
            {props.view.source === 'own'
              ? t('calendar.edit')
              : props.view.source === 'assumed'
                ? t('calendar.write')
                : t('calendar.write_own', { org: props.view.org.name })}
          </Button>
          <Show when={props.view.source === 'own'}>
            <Button variant="quiet" onClick={() => setGivingUp(true)}>
              {isRoot() ? t('calendar.inherit_root') : t('calendar.inherit', { from: parent() })}
            </Button>
          </Show>
        </div>
      </Show>
      <CalendarYears calendar={props.view.calendar} today={props.view.today} />
      <ConfirmDialog
        open={isGivingUp()}
        onOpenChange={setGivingUp}
        title={t('calendar.inherit_title', { org: props.view.org.name })}
        confirmLabel={t('calendar.inherit_confirm')}
        onConfirm={giveUp}
        error={errorWordsIfAny(locale(), inheriting.error())}
      >
        {t('calendar.inherit_text', { org: props.view.org.name })}
      </ConfirmDialog>
    </>
  )
}

const Calendar = (props: {
  readonly view: CalendarView
  readonly onChoose: (orgId: string) => void
  readonly onRead: () => Promise<unknown>
}) => {
  const { t } = useI18n()
  const [isEditing, setEditing] = createSignal(false)
  const indented = (name: string, depth: number): string => `${'\u2003'.repeat(depth)}${name}`
  const saved = (): void => {
    setEditing(false)
    showToast({ text: t('calendar.saved') })
  }
  return (
    <Show
      when={isEditing()}
      fallback={
        <>
          <Show when={props.view.orgs.length > 1}>
            <Select
              label={t('calendar.org')}
              options={props.view.orgs.map(org => ({
                value: org.id,
                label: indented(org.hasOwn && org.depth > 0 ? t('calendar.org_own', { name: org.name }) : org.name, org.depth),
              }))}
              value={props.view.org.id}
              onChange={props.onChoose}
            />
          </Show>
          <Shown view={props.view} onEdit={() => setEditing(true)} />
          <MyDates />
          <MyMail />
        </>
      }
    >
      <CalendarForm
        view={props.view}
        start={props.view.calendar}
        onSaved={saved}
        onClose={() => setEditing(false)}
        onOutrun={props.onRead}
      />
    </Show>
  )
}

/** When the district works: school years, terms, days without school; and how I hear of my dates. */
const CalendarPage = () => {
  const { t, locale } = useI18n()
  const { slug, me } = useDistrict()
  const [search, setSearch] = useSearchParams<{ org: string }>()
  const orgId = () => search.org ?? null
  const calendar = useCalendar(() => ({ slug: slug(), orgId: orgId(), locale: locale() }))
  return (
    <Show when={seesWork(me())} fallback={<NotFoundPage />}>
      <Page title={t('calendar.title')} lead={t('calendar.lead')}>
        <QueryView query={calendar} loading={<Skeleton rows={6} />}>
          {view => <Calendar view={view()} onChoose={org => setSearch({ org })} onRead={() => calendar.refetch()} />}
        </QueryView>
      </Page>
    </Show>
  )
}

export default CalendarPage

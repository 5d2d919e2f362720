import type { Issue } from '@tilth/core'
import type { SchoolCalendar } from '@tilth/core/cycles'
import { Button, Checkbox, Disclosure, FieldError, Icon, Notice, PlusIcon, Section, TextField, useI18n } from '@tilth/ui'
import { createSignal, For, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts'
import styles from './calendar.module.css'
import { calendarOf, type DraftSpan, draftOf, fieldId, problemsOf, sorted } from './calendar-draft.ts'
import { CalendarYears } from './calendar-years.tsx'
import { weekdayName } from './day-words.ts'
import { type CalendarView, calendarCommands } from './queries.ts'

export interface CalendarFormProps {
  /** As it stands now: it moves on while somebody else writes. */
  readonly view: CalendarView
  /** What the form starts from. */
  readonly start: SchoolCalendar
  readonly onSaved: () => void
  readonly onClose: () => void
  /** Reads what stands now. */
  readonly onOutrun: () => Promise<unknown>
}

type Path = readonly (string | number)[]

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** School years, terms and days without school, written at once. What was typed stays while it is refused or somebody else was faster. */
export const CalendarForm = (props: CalendarFormProps) => {
  const { t, issue, locale } = useI18n()
  const { slug } = useDistrict()
  const initial = untrack(() => draftOf(props.start))
  const [draft, setDraft] = createStore(draftOf(untrack(() => props.start)))
  const [version, setVersion] = createSignal(untrack(() => props.view.version))
  const [attempts, setAttempts] = createSignal(0)
  const [isOutrun, setOutrun] = createSignal(false)
  const saving = useMutationWithIssues({
    mutate: (calendar: SchoolCalendar) => calendarCommands(slug()).write({ orgId: props.view.org.id, version: version(), calendar }),
    touches: ['calendar', 'portfolio', 'home'],
  })
  const [isDone, setDone] = createSignal(false)
  useUnsavedGuard(() => !isDone() && JSON.stringify(draft) !== JSON.stringify(initial))

  const problems = () => (attempts() === 0 ? [] : problemsOf(draft))
  const wrongAt = (path: Path): string | undefined => {
    const found = problems().find(({ path: at = [] }) => fieldId(at) === fieldId(path))
    return found && issue(found)
  }
  /** The row an issue belongs to, as its heading says it. */
  const rowOf = ([list, at, terms, place]: Path): string | null => {
    if (typeof at !== 'number') return null
    if (list === 'closed') return draft.closed[at]?.label.trim() || t('calendar.closed')
    if (list !== 'years') return null
    const year = draft.years[at]?.label.trim()
    const named = year ? t('calendar.form_year', { label: year }) : t('calendar.form_year_new')
    return terms === 'terms' && typeof place === 'number' ? `${named}, ${t('calendar.form_term', { count: place + 1 })}` : named
  }
  const inWords = (found: Issue): string => {
    const row = rowOf(found.path ?? [])
    return row === null ? issue(found) : t('calendar.form_problem', { row, problem: issue(found) })
  }
  const newId = (): string => crypto.randomUUID().slice(0, 8)
  const addYear = () => setDraft('years', years => [...years, { id: newId(), label: '', from: '', to: '', terms: [] }])
  const addTerm = (year: number) => setDraft('years', year, 'terms', terms => [...terms, { id: newId(), label: '', from: '', to: '' }])
  const addClosed = () => setDraft('closed', closed => [...closed, { label: '', from: '', to: '' }])
  const removeAt = <Row,>(rows: Row[], index: number): Row[] => rows.filter((_, at) => at !== index)
  const toggle = (weekday: number, isOn: boolean) =>
    setDraft('schoolDays', days => (isOn ? [...days, weekday] : days.filter(day => day !== weekday)))

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setDraft(sorted(draft))
    setAttempts(count => count + 1)
    if (problemsOf(draft).length > 0) return
    const outcome = await saving.run(calendarOf(draft))
    if (outcome.ok) {
      setDone(true)
      props.onSaved()
    } else if (outcome.error.code === 'conflict.calendar_changed') {
      await props.onOutrun()
      setVersion(props.view.version)
      setOutrun(true)
    }
  }
  const takeTheirs = (): void => {
    setDraft(draftOf(props.view.calendar))
    setOutrun(false)
    saving.clear()
  }

  const spanFields = (row: DraftSpan, at: { readonly path: Path; readonly set: (change: Partial<DraftSpan>) => void }) => (
    <div class={styles.row}>
      <TextField
        id={fieldId([...at.path, 'label'])}
        label={t('calendar.form_label')}
        value={row.label}
        onInput={label => at.set({ label })}
        error={wrongAt([...at.path, 'label'])}
        maxlength={200}
      />
      <TextField
        id={fieldId([...at.path, 'from'])}
        type="date"
        label={t('calendar.form_from')}
        value={row.from}
        onInput={from => at.set({ from })}
        error={wrongAt([...at.path, 'from'])}
        width="medium"
      />
      <TextField
        id={fieldId([...at.path, 'to'])}
        type="date"
        label={t('calendar.form_to')}
        value={row.to}
        onInput={to => at.set({ to })}
        error={wrongAt([...at.path, 'to'])}
        width="medium"
      />
    </div>
  )
  const removeButton = (label: string, onRemove: () => void) => (
    <Button
      variant="quiet"
      aria-label={t('calendar.form_remove_named', { label: label.trim() || t('calendar.form_unnamed') })}
      onClick={onRemove}
    >
      {t('calendar.form_remove')}
    </Button>
  )

  return (
    <form class={styles.form} onSubmit={save} noValidate>
      <p class={styles.source}>
        <strong>{t('calendar.form_title', { org: props.view.org.name })}</strong>
        <Show when={props.view.source === 'inherited'}> {t('calendar.form_own_hint', { org: props.view.org.name })}</Show>
      </p>
      <FormErrors
        attempt={attempts()}
        error={saving.error()}
        problems={problems().map(found => ({ field: fieldId(found.path ?? []), message: inWords(found) }))}
      />
      <Show when={isOutrun()}>
        <Notice tone="straw" actions={<Button onClick={takeTheirs}>{t('calendar.theirs_take')}</Button>}>
          {t('calendar.theirs_text')}
          <Disclosure label={t('calendar.theirs')}>
            <CalendarYears calendar={props.view.calendar} today={props.view.today} />
          </Disclosure>
        </Notice>
      </Show>
      <fieldset class={styles.group}>
        <legend>{t('calendar.week')}</legend>
        <FieldError id="calendar-week-error" message={wrongAt(['schoolDays', 1])} />
        <div class={styles.week}>
          <For each={weekdays}>
            {weekday => (
              <Checkbox
                id={fieldId(['schoolDays', weekday])}
                label={weekdayName(locale(), weekday)}
                checked={draft.schoolDays.includes(weekday)}
                onChange={isOn => toggle(weekday, isOn)}
              />
            )}
          </For>
        </div>
      </fieldset>
      <For each={draft.years}>
        {(year, index) => (
          <Section
            title={year.label.trim() === '' ? t('calendar.form_year_new') : t('calendar.form_year', { label: year.label })}
            aside={removeButton(year.label, () => setDraft('years', years => removeAt(years, index())))}
          >
            {spanFields(year, { path: ['years', index()], set: change => setDraft('years', index(), change) })}
            <For each={year.terms}>
              {(term, place) => (
                <fieldset class={styles.group}>
                  <legend>{t('calendar.form_term', { count: place() + 1 })}</legend>
                  <div class={styles.withRemove}>
                    {spanFields(term, {
                      path: ['years', index(), 'terms', place()],
                      set: change => setDraft('years', index(), 'terms', place(), change),
                    })}
                    {removeButton(term.label, () => setDraft('years', index(), 'terms', terms => removeAt(terms, place())))}
                  </div>
                </fieldset>
              )}
            </For>
            <Button before={<Icon of={PlusIcon} />} onClick={() => addTerm(index())}>
              {t('calendar.form_add_term')}
            </Button>
          </Section>
        )}
      </For>
      <div>
        <FieldError id="calendar-years-error" message={wrongAt(['years', 'add'])} />
        <Button id={fieldId(['years', 'add'])} before={<Icon of={PlusIcon} />} onClick={addYear}>
          {t('calendar.form_add_year')}
        </Button>
      </div>
      <Section title={t('calendar.closed')} lead={t('calendar.form_closed_hint')}>
        <For each={draft.closed}>
          {(span, index) => (
            <div class={styles.withRemove}>
              {spanFields(span, { path: ['closed', index()], set: change => setDraft('closed', index(), change) })}
              {removeButton(span.label, () => setDraft('closed', closed => removeAt(closed, index())))}
            </div>
          )}
        </For>
        <Button before={<Icon of={PlusIcon} />} onClick={addClosed}>
          {t('calendar.form_add_closed')}
        </Button>
      </Section>
      <div class={styles.bar}>
        <Button type="submit" variant="primary" busy={saving.isBusy()}>
          {t('common.save')}
        </Button>
        <Button onClick={() => props.onClose()} disabled={saving.isBusy()}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

import { Button, Checkbox, Disclosure, FieldError, Select, TextField, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { choosablePeople, type PeopleView, type Person, type RoleFilter } from './choosable-people.ts'
import styles from './form.module.css'
import type { FormPart } from './form-part.ts'
import type { RoundView } from './queries.ts'
import { roundFields } from './round-draft.ts'

export interface PeoplePickerProps {
  readonly part: FormPart
  readonly view: PeopleView
  /** Who is on the team already; once the round is open they stay. */
  readonly members: NonNullable<RoundView['progress']['people']>
}

const roles = [
  'any',
  'member',
  'facilitator',
  'coach',
  'lead',
  'observer',
  'viewer',
  'administrator',
] as const satisfies readonly RoleFilter[]

const shownAtFirst = 12
const mostAtFirst = 16

/** Whom to ask: searched, narrowed by role, chosen one by one or all of those shown. */
export const PeoplePicker = (props: PeoplePickerProps) => {
  const { t, locale } = useI18n()
  const [sought, setSought] = createSignal('')
  const [role, setRole] = createSignal<RoleFilter>('any')
  const chosen = createMemo(() => new Set(props.part.draft.people))
  const staying = createMemo(() => new Set(props.part.isFixed ? props.members.map(member => member.personId) : []))
  const found = createMemo(() =>
    choosablePeople(props.view, { orgId: props.part.draft.orgId, sought: sought(), role: role(), locale: locale() }),
  )
  const orgName = () => props.view.orgs.find(org => org.id === props.part.draft.orgId)?.name ?? ''

  const keep = (ids: ReadonlySet<string>): void => props.part.change({ people: [...ids] })
  const choose = (people: readonly Person[]): void => keep(new Set([...chosen(), ...people.map(person => person.id)]))
  const drop = (people: readonly Person[]): void => {
    const gone = new Set(people.map(person => person.id).filter(id => !staying().has(id)))
    keep(new Set([...chosen()].filter(id => !gone.has(id))))
  }
  const Group = (group: { readonly title: string; readonly people: readonly Person[] }) => {
    const [showsAll, setShowsAll] = createSignal(false)
    const listed = () => (showsAll() || group.people.length <= mostAtFirst ? group.people : group.people.slice(0, shownAtFirst))
    return (
      <fieldset class={styles.people}>
        <legend>{group.title}</legend>
        <Show when={group.people.length > 1}>
          <Show
            when={group.people.every(person => chosen().has(person.id))}
            fallback={
              <Button variant="quiet" onClick={() => choose(group.people)}>
                {t('rounds.form_people_select', { count: group.people.length })}
              </Button>
            }
          >
            <Button variant="quiet" onClick={() => drop(group.people)}>
              {t('rounds.form_people_clear')}
            </Button>
          </Show>
        </Show>
        <div class={styles.names}>
          <For each={listed()}>
            {person => (
              <Checkbox
                label={person.name}
                hint={person.position ?? undefined}
                checked={chosen().has(person.id)}
                disabled={staying().has(person.id)}
                onChange={isChosen => (isChosen ? choose([person]) : drop([person]))}
              />
            )}
          </For>
        </div>
        <Show when={listed().length < group.people.length}>
          <Button variant="quiet" onClick={() => setShowsAll(true)}>
            {t('rounds.form_people_show_all', { count: group.people.length })}
          </Button>
        </Show>
      </fieldset>
    )
  }
  return (
    <div class={styles.part}>
      <FieldError id={`${roundFields.people}-error`} message={props.part.wrong('people')} />
      <p class={styles.hint}>
        {t('rounds.form_people_hint')} <Show when={staying().size > 0}>{t('rounds.form_people_stay')}</Show>
      </p>
      <div class={styles.narrow}>
        <TextField
          id={roundFields.people}
          type="search"
          width="medium"
          label={t('rounds.form_people_search')}
          value={sought()}
          onInput={setSought}
          onKeyDown={event => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        <Select
          width="medium"
          label={t('rounds.form_people_role')}
          options={roles.map(value => ({ value, label: t(value === 'any' ? 'rounds.form_people_any_role' : `rounds.role_${value}`) }))}
          value={role()}
          onChange={setRole}
        />
      </div>
      <p class={styles.count} role="status">
        {t('rounds.form_people_count', { count: props.part.draft.people.length })}
      </p>
      <Show
        when={found().here.length > 0}
        fallback={<p class={styles.hint}>{t(sought() === '' ? 'rounds.form_people_empty' : 'rounds.form_people_none_found')}</p>}
      >
        <Group title={t('rounds.form_people_here', { org: orgName() })} people={found().here} />
      </Show>
      <Show when={found().elsewhere.length > 0}>
        <Disclosure label={`${t('rounds.form_people_elsewhere')} (${found().elsewhere.length})`}>
          <Group title={t('rounds.form_people_elsewhere')} people={found().elsewhere} />
        </Disclosure>
      </Show>
    </div>
  )
}

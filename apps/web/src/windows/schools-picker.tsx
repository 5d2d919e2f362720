import { Button, Checkbox, Disclosure, FieldError, useI18n } from '@tilth/ui'
import { createMemo, For, Show } from 'solid-js'
import formStyles from '../rounds/form.module.css'
import type { SchoolChoice, SchoolChoices } from './school-choices.ts'
import { windowFields } from './window-draft.ts'

export interface SchoolsPickerProps {
  readonly choices: SchoolChoices
  readonly chosen: readonly string[]
  /** Ids of schools at which what is asked is switched off: they are shown and cannot be chosen. */
  readonly offAt?: readonly string[] | undefined
  readonly onChange: (chosen: readonly string[]) => void
  readonly error?: string | undefined
}

/** Schools under what they belong to, one by one or all of a branch at once; then teams that are not schools. */
export const SchoolsPicker = (props: SchoolsPickerProps) => {
  const { t, list } = useI18n()
  const isOff = (school: SchoolChoice): boolean => props.offAt?.includes(school.id) ?? false
  const chosen = createMemo(() => new Set(props.chosen))
  const everySchool = createMemo(() => props.choices.groups.flatMap(group => group.schools))
  const leftOut = createMemo(() => everySchool().filter(isOff))
  const add = (schools: readonly SchoolChoice[]): void => props.onChange([...new Set([...chosen(), ...schools.map(school => school.id)])])
  const drop = (schools: readonly SchoolChoice[]): void => {
    const gone = new Set(schools.map(school => school.id))
    props.onChange(props.chosen.filter(id => !gone.has(id)))
  }
  const hasAll = (schools: readonly SchoolChoice[]): boolean => schools.every(school => chosen().has(school.id))

  const Branch = (branch: { readonly title: string; readonly schools: readonly SchoolChoice[]; readonly isFirst: boolean }) => {
    const choosable = createMemo(() => branch.schools.filter(school => !isOff(school)))
    return (
      <fieldset class={formStyles.people}>
        <legend>{branch.title}</legend>
        <Show when={choosable().length > 1}>
          <Button
            variant="quiet"
            id={branch.isFirst ? windowFields.schools : undefined}
            aria-label={t(hasAll(choosable()) ? 'windows.schools_none_of' : 'windows.schools_all_of', {
              count: choosable().length,
              branch: branch.title,
            })}
            onClick={() => (hasAll(choosable()) ? drop(choosable()) : add(choosable()))}
          >
            {t(hasAll(choosable()) ? 'windows.schools_none' : 'windows.schools_all', { count: choosable().length })}
          </Button>
        </Show>
        <div class={formStyles.names}>
          <For each={branch.schools}>
            {(school, index) => (
              <Checkbox
                id={branch.isFirst && choosable().length <= 1 && index() === 0 ? windowFields.schools : undefined}
                label={school.name}
                hint={isOff(school) ? t('windows.school_off') : t('windows.people_there', { count: school.people })}
                disabled={isOff(school)}
                checked={chosen().has(school.id) && !isOff(school)}
                onChange={isChosen => (isChosen ? add([school]) : drop([school]))}
              />
            )}
          </For>
        </div>
      </fieldset>
    )
  }

  return (
    <div class={formStyles.part}>
      <FieldError id={`${windowFields.schools}-error`} message={props.error} />
      <p class={formStyles.count} role="status">
        {t('windows.schools_chosen', { chosen: props.chosen.length, total: everySchool().length + props.choices.others.length })}
      </p>
      <Show when={leftOut().length > 0}>
        <p class={formStyles.hint}>
          {t('windows.schools_off', { count: leftOut().length, schools: list(leftOut().map(school => school.name)) })}
        </p>
      </Show>
      <For each={props.choices.groups}>
        {(group, index) => <Branch title={group.parent.name} schools={group.schools} isFirst={index() === 0} />}
      </For>
      <Show when={props.choices.others.length > 0}>
        <Disclosure label={t('windows.schools_others', { count: props.choices.others.length })}>
          <Branch title={t('windows.schools_others_title')} schools={props.choices.others} isFirst={false} />
        </Disclosure>
      </Show>
    </div>
  )
}

import { Section, Select, useI18n } from '@tilth/ui'
import { createMemo, Show } from 'solid-js'
import type { PeopleView } from './choosable-people.ts'
import styles from './form.module.css'
import type { FormPart } from './form-part.ts'
import { orgChoices } from './org-choices.ts'
import { PeoplePicker } from './people-picker.tsx'
import type { RoundView } from './queries.ts'
import { roundFields } from './round-draft.ts'

export interface FormWhomProps {
  readonly part: FormPart
  readonly people: PeopleView
  readonly members: NonNullable<RoundView['progress']['people']>
  readonly isNew: boolean
}

const indent = '\u2003'

/** The school or team, and the people. Orgs are offered as a tree, those where one may run rounds. */
export const FormWhom = (props: FormWhomProps) => {
  const { t, locale } = useI18n()
  const options = createMemo(() =>
    orgChoices(props.people, locale()).map(({ org, depth }) => ({ value: org.id, label: `${indent.repeat(depth)}${org.name}` })),
  )
  return (
    <Section title={t('rounds.form_whom')}>
      <div class={styles.part}>
        <Show when={props.isNew}>
          <Select
            id={roundFields.orgId}
            label={t('rounds.form_org')}
            options={options()}
            value={props.part.draft.orgId}
            error={props.part.wrong('orgId')}
            onChange={orgId => props.part.change({ orgId })}
          />
        </Show>
        <PeoplePicker part={props.part} view={props.people} members={props.members} />
      </div>
    </Section>
  )
}

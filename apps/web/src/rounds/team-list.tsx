import { LinkButton, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { nameInWords } from '../people/name-in-words.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { AddPeopleButton } from './add-people-button.tsx'
import type { RoundView } from './queries.ts'
import styles from './round.module.css'

type Member = NonNullable<RoundView['progress']['people']>[number]

/** Who is invited, for whoever runs the round. Who has finished stands here in a named round only. */
export const TeamList = (props: { readonly round: RoundView; readonly people: readonly Member[] }) => {
  const { t } = useI18n()
  const { slug, may } = useDistrict()
  return (
    <Section
      title={t('rounds.page_team')}
      aside={t('rounds.page_team_count', { count: props.people.length })}
      lead={t(props.round.visibility === 'named' ? 'rounds.page_team_named' : 'rounds.page_team_confidential')}
    >
      <ul class={styles.team}>
        <For each={props.people} fallback={<li class={styles.aside}>{t('rounds.page_team_empty')}</li>}>
          {person => (
            <li>
              <span>
                {nameInWords(person.name, t)}
                <Show when={person.position}>
                  <span class={styles.aside}> · {person.position}</span>
                </Show>
              </span>
              <Show when={person.finished !== null && props.round.state !== 'draft'}>
                <span class={styles.state} data-in={person.finished ? '' : undefined}>
                  {t(person.finished ? 'rounds.page_team_in' : 'rounds.page_team_still')}
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <AddPeopleButton round={props.round} />
      <Show when={props.round.may.invite && may().seePeople && props.round.state === 'draft'}>
        <LinkButton size="row" href={`/d/${slug()}/rounds/${props.round.id}/edit#round-people`}>
          {t('rounds.page_edit_team')}
        </LinkButton>
      </Show>
    </Section>
  )
}

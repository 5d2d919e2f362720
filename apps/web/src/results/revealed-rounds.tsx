import { EmptyState, LinkButton, Section, TextField, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { matchesWords } from '../rounds/matches-words.ts'
import type { RoundCard } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './revealed-rounds.module.css'

export interface RevealedRoundsProps {
  readonly rounds: readonly RoundCard[]
  /** Address of a round's page of this kind. */
  readonly hrefOf: (round: RoundCard) => string
  /** Where each stands, in a few words. */
  readonly standingOf: (round: RoundCard) => string
  readonly empty: { readonly title: string; readonly text: string }
}

const fewEnough = 8

const Row = (props: { readonly round: RoundCard; readonly list: RevealedRoundsProps }) => {
  const { t } = useI18n()
  return (
    <li class={styles.row}>
      <div class={styles.name}>
        <h3>
          <a href={props.list.hrefOf(props.round)}>{props.round.source === 'import' ? props.round.orgName : props.round.title}</a>
        </h3>
        <p class={styles.quiet}>{props.round.source === 'import' ? props.round.title : props.round.orgName}</p>
      </div>
      <p class={styles.quiet}>
        {props.round.source === 'import'
          ? t('results.agree_imported', { count: props.round.finished })
          : t('results.agree_revealed', { finished: props.round.finished, invited: props.round.invited })}
      </p>
      <p class={styles.standing}>{props.list.standingOf(props.round)}</p>
    </li>
  )
}

/** The rounds that are revealed, teams of files apart and searchable. */
export const RevealedRounds = (props: RevealedRoundsProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [sought, setSought] = createSignal('')
  const revealed = () => props.rounds.filter(round => round.revealed)
  const ours = () => revealed().filter(round => round.source === 'people')
  const imported = createMemo(() => {
    const byName = new Intl.Collator(locale(), { numeric: true })
    return revealed()
      .filter(round => round.source === 'import')
      .toSorted((a, b) => byName.compare(a.orgName, b.orgName))
  })
  const found = () => imported().filter(round => matchesWords(`${round.orgName} ${round.title}`, sought()))
  return (
    <Show
      when={revealed().length > 0}
      fallback={
        <EmptyState
          title={props.empty.title}
          actions={
            <LinkButton variant="primary" href={`/d/${slug()}/rounds`}>
              {t('results.agree_empty_action')}
            </LinkButton>
          }
        >
          {props.empty.text}
        </EmptyState>
      }
    >
      <Show when={ours().length > 0}>
        <Section title={t('rounds.revealed')} aside={ours().length}>
          <ul class={styles.list}>
            <For each={ours()}>{round => <Row round={round} list={props} />}</For>
          </ul>
        </Section>
      </Show>
      <Show when={imported().length > 0}>
        <Section
          title={t('results.imported')}
          lead={t('results.imported_lead', { count: imported().length })}
          aside={t('common.count_of', { count: found().length, total: imported().length })}
        >
          <Show when={imported().length > fewEnough}>
            <div class={styles.search}>
              <TextField type="search" width="medium" label={t('results.search')} value={sought()} onInput={setSought} />
            </div>
          </Show>
          <ul class={styles.list}>
            <For each={found()} fallback={<li class={styles.quiet}>{t('results.search_none')}</li>}>
              {round => <Row round={round} list={props} />}
            </For>
          </ul>
        </Section>
      </Show>
    </Show>
  )
}

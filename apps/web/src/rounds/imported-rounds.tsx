import { Button, Section, TextField, useI18n } from '@tilth/ui'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { matchesWords } from './matches-words.ts'
import type { RoundCard } from './queries.ts'
import styles from './rounds.module.css'

const shownAtFirst = 12

/** Rounds that came from a file: many at once, so they are searched, by team. */
export const ImportedRounds = (props: { readonly rounds: readonly RoundCard[] }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [sought, setSought] = createSignal('')
  const [showsAll, setShowsAll] = createSignal(false)
  const sorted = createMemo(() => {
    const byName = new Intl.Collator(locale(), { numeric: true })
    return props.rounds.toSorted((a, b) => byName.compare(a.orgName, b.orgName) || byName.compare(a.title, b.title))
  })
  const found = () => sorted().filter(round => matchesWords(`${round.orgName} ${round.title}`, sought()))
  const listed = () => (showsAll() || sought() !== '' ? found() : found().slice(0, shownAtFirst))
  return (
    <Section
      title={t('rounds.imported')}
      aside={t('rounds.imported_found', { shown: listed().length, total: props.rounds.length })}
      lead={t('rounds.imported_lead')}
    >
      <div class={styles.imported}>
        <TextField type="search" width="medium" label={t('rounds.imported_search')} value={sought()} onInput={setSought} />
        <ul class={styles.teams} aria-live="polite">
          <For each={listed()} fallback={<li class={styles.facts}>{t('rounds.imported_none')}</li>}>
            {round => (
              <li>
                <a href={`/d/${slug()}/rounds/${round.id}`}>{round.orgName}</a>
                <span class={styles.facts}>{t('rounds.imported_raters', { count: round.finished })}</span>
              </li>
            )}
          </For>
        </ul>
        <Show when={listed().length < found().length}>
          <Button onClick={() => setShowsAll(true)}>{t('rounds.imported_all', { count: props.rounds.length })}</Button>
        </Show>
      </div>
    </Section>
  )
}

import { useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from '../rounds/form.module.css'
import { fromLocalTime } from '../rounds/local-time.ts'
import { useDistrict } from '../shell/district-context.tsx'
import type { SchoolChoices } from './school-choices.ts'
import type { WindowDraft } from './window-draft.ts'

/** What the set-up comes to, in words, while it is filled in. */
export const WindowSummary = (props: { readonly draft: WindowDraft; readonly schools: SchoolChoices; readonly minutes: number | null }) => {
  const { t, day, time, list } = useI18n()
  const { me } = useDistrict()
  const chosen = () => {
    const ids = new Set(props.draft.schools)
    return [...props.schools.groups.flatMap(group => group.schools), ...props.schools.others].filter(school => ids.has(school.id))
  }
  const people = (): string => {
    if (props.draft.team === 'none') return t('windows.summary_nobody_yet')
    return t('common.people', { count: chosen().reduce((sum, school) => sum + school.people, 0) })
  }
  const withoutPeople = () => (props.draft.team === 'none' ? [] : chosen().filter(school => school.people === 0))
  const at = (local: string): string => {
    const iso = fromLocalTime(local, me().district.timeZone)
    return iso === null ? t('rounds.form_no_time') : t('rounds.page_fact_at', { day: day(iso), time: time(iso) })
  }
  const opens = (): string => {
    if (props.draft.opens === 'now') return t('rounds.form_now')
    return props.draft.opens === 'at' ? at(props.draft.opensAt) : t('rounds.form_by_hand')
  }
  const facts = () => [
    { name: t('windows.summary_schools'), words: t('common.schools', { count: props.draft.schools.length }) },
    { name: t('rounds.form_summary_people'), words: people() },
    {
      name: t('rounds.form_summary_asks'),
      words:
        props.minutes === null
          ? t('common.conditions', { count: props.draft.items.length })
          : `${t('common.conditions', { count: props.draft.items.length })}, ${t('common.minutes', { count: props.minutes })}`,
    },
    { name: t('rounds.form_summary_seen'), words: t(`rounds.visibility_${props.draft.visibility}`) },
    { name: t('rounds.form_summary_opens'), words: opens() },
    {
      name: t('rounds.form_summary_closes'),
      words: props.draft.closes === 'at' ? at(props.draft.closesAt) : t('rounds.form_by_hand'),
    },
    { name: t('windows.summary_released'), words: t('windows.summary_released_text') },
  ]
  return (
    <div class={styles.summary}>
      <h2>{t('windows.summary')}</h2>
      <dl>
        <For each={facts()}>
          {fact => (
            <div>
              <dt>{fact.name}</dt>
              <dd>{fact.words}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={withoutPeople().length > 0}>
        <p class={styles.hint}>{t('windows.summary_without', { schools: list(withoutPeople().map(school => school.name)) })}</p>
      </Show>
    </div>
  )
}

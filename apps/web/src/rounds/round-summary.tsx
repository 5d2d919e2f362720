import { useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './form.module.css'
import type { FormState } from './form-part.ts'
import { fromLocalTime } from './local-time.ts'
import type { RoundDraft } from './round-draft.ts'

/** What the form comes to, in words, while it is filled in. */
export const RoundSummary = (props: { readonly draft: RoundDraft; readonly state: FormState; readonly minutes: number | null }) => {
  const { t, day, time } = useI18n()
  const { me } = useDistrict()
  const at = (local: string): string => {
    const iso = fromLocalTime(local, me().district.timeZone)
    return iso === null ? t('rounds.form_no_time') : t('rounds.page_fact_at', { day: day(iso), time: time(iso) })
  }
  const opens = (): string => {
    if (props.draft.opens === 'now') return t('rounds.form_now')
    return props.draft.opens === 'at' ? at(props.draft.opensAt) : t('rounds.form_by_hand')
  }
  const facts = () => [
    {
      name: t('rounds.form_summary_asks'),
      words:
        props.minutes === null
          ? t('common.conditions', { count: props.draft.items.length })
          : `${t('common.conditions', { count: props.draft.items.length })}, ${t('common.minutes', { count: props.minutes })}`,
    },
    { name: t('rounds.form_summary_people'), words: t('rounds.form_people_count', { count: props.draft.people.length }) },
    { name: t('rounds.form_summary_seen'), words: t(`rounds.visibility_${props.draft.visibility}`) },
    ...(props.state === 'open' ? [] : [{ name: t('rounds.form_summary_opens'), words: opens() }]),
    {
      name: t('rounds.form_summary_closes'),
      words: props.draft.closes === 'at' ? at(props.draft.closesAt) : t('rounds.form_by_hand'),
    },
    {
      name: t('rounds.form_summary_reveals'),
      words: t(props.draft.closes === 'at' && props.draft.revealsOnClose ? 'rounds.form_on_close' : 'rounds.form_by_hand'),
    },
  ]
  return (
    <div class={styles.summary}>
      <h2>{t('rounds.form_summary')}</h2>
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
    </div>
  )
}

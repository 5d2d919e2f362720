import { Section, useI18n } from '@tilth/ui'
import { type JSX, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { PreviewButton } from './preview-button.tsx'
import { type RoundView, useForm } from './queries.ts'
import styles from './round.module.css'

const Fact = (props: { readonly name: string; readonly children: JSX.Element }) => (
  <div>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </div>
)

/** What the round asks, who sees what, and when it opens, closes and is revealed. */
export const RoundFacts = (props: { readonly round: RoundView }) => {
  const { t, day, time, locale } = useI18n()
  const { slug } = useDistrict()
  const at = (iso: string): string => t('rounds.page_fact_at', { day: day(iso), time: time(iso) })
  const form = useForm(() => ({ slug: slug(), roundId: props.round.id, locale: locale() }))
  return (
    <Section title={t('rounds.page_facts')}>
      <dl class={styles.facts}>
        <Fact name={t('rounds.page_fact_seen')}>
          <strong>{t(`rounds.visibility_${props.round.visibility}`)}</strong>
          <Show when={props.round.visibility === 'named' || props.round.visibility === 'confidential'}>
            <span>{t(props.round.visibility === 'named' ? 'rounds.visibility_named_text' : 'rounds.visibility_confidential_text')}</span>
          </Show>
        </Fact>
        <Fact name={t('rounds.page_fact_asks')}>
          {t('rounds.page_fact_conditions', { count: props.round.items.length, conditions: props.round.items.length })}
          <Show when={props.round.asksImportance}> {t('rounds.page_fact_importance')}</Show>
          <Show when={form.isSuccess && form.data?.fields.length}>
            {count => <> {t('rounds.page_fact_questions', { count: count() })}</>}
          </Show>
        </Fact>
        <Show when={props.round.state === 'draft'}>
          <Fact name={t('rounds.page_fact_opens')}>
            {props.round.opensAt === null ? t('rounds.page_fact_opens_by_hand') : at(props.round.opensAt)}
          </Fact>
        </Show>
        <Show when={props.round.state !== 'closed'}>
          <Fact name={t('rounds.page_fact_closes')}>
            {props.round.closesAt === null ? t('rounds.page_fact_by_hand') : at(props.round.closesAt)}
          </Fact>
        </Show>
        <Fact name={t('rounds.page_fact_reveals')}>
          {t(
            props.round.revealsOnClose && props.round.state !== 'closed'
              ? 'rounds.page_fact_reveals_on_close'
              : 'rounds.page_fact_reveals_by_hand',
          )}
        </Fact>
      </dl>
      <Show when={props.round.may.edit}>
        <PreviewButton form={form} />
      </Show>
      <p class={styles.credit}>{props.round.framework.attribution}</p>
    </Section>
  )
}

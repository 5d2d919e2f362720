import { AgreementGlyph, Section, Sparkline, useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './home.module.css'
import type { ChosenPriority, ChosenWork } from './home-view.ts'
import { sparkSource } from './spark-source.ts'

/** What is tried about a priority now, and what was decided before. */
const TryingNow = (props: { readonly work: ChosenWork | undefined }) => {
  const { t, day, list } = useI18n()
  const { slug } = useDistrict()
  return (
    <Switch
      fallback={
        <>
          {t('home.no_plan')} <a href={`/d/${slug()}/plan`}>{t('home.make_plan')}</a>
        </>
      }
    >
      <Match when={props.work?.trying}>
        {trying => (
          <>
            <span class={styles.agreed}>
              {t('home.cycle', { number: trying().number })}
              <Show when={trying().scope}>{scope => <span class={styles.plain}> · {scope()}</span>}</Show>
            </span>
            <a href={`/d/${slug()}/cycles/${trying().cycleId}`}>{trying().title}</a>
            <span class={styles.facts}>
              <Switch>
                <Match when={trying().decision}>{decision => t('home.cycle_ended', { decision: decision() })}</Match>
                <Match when={trying().startsOn}>{startsOn => t('home.cycle_starts', { day: day(startsOn()) })}</Match>
                <Match when={trying().stage}>{stage => t('home.cycle_in', { stage: stage() })}</Match>
              </Switch>
              <Show when={trying().before.length > 0}>
                {', '}
                {t('home.cycle_after', { decisions: list(trying().before.map(word => word.toLocaleLowerCase())) })}
              </Show>
            </span>
          </>
        )}
      </Match>
      <Match when={props.work}>
        {work => (
          <>
            {t('home.not_tried')} <a href={`/d/${slug()}/plans/${work().planId}`}>{t('home.open_plan')}</a>
          </>
        )}
      </Match>
    </Switch>
  )
}

/** The small picture of the plan's measure with its sentence. */
const WhatItSays = (props: { readonly work: ChosenWork | undefined }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  return (
    <Show when={props.work?.measure} fallback={<span class={styles.facts}>{t('home.not_measured')}</span>}>
      {measure => (
        <>
          <Show when={sparkSource(measure().chart)}>
            {source => <Sparkline {...source()} sentence={measure().chart.sentence} width={180} stacked sentenceHidden />}
          </Show>
          <span class={styles.agreed}>{measure().chart.sentence.verdict}</span>
          <a href={`/d/${slug()}/measures/${measure().id}`}>{measure().name}</a>
        </>
      )}
    </Show>
  )
}

export interface ChosenPrioritiesProps {
  readonly priorities: readonly ChosenPriority[]
  /** Null for whoever sees no plans. */
  readonly work: readonly ChosenWork[] | null
}

/** What the team chose: why, what was agreed, what is tried, what the measure says. One slice of the thread a row. */
export const ChosenPriorities = (props: ChosenPrioritiesProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const workOf = (priority: ChosenPriority) => props.work?.find(row => row.roundId === priority.roundId && row.item === priority.item)
  return (
    <Section title={t('home.chosen')}>
      <table class={styles.chosen} data-work={props.work ? '' : undefined}>
        <thead>
          <tr>
            <th scope="col">{t('home.chosen_condition')}</th>
            <th scope="col">{t('home.chosen_agreed')}</th>
            <Show when={props.work}>
              <th scope="col">{t('home.chosen_trying')}</th>
              <th scope="col">{t('home.chosen_measure')}</th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.priorities}>
            {priority => (
              <tr>
                <th scope="row">
                  <span class={styles.code}>{priority.item}</span>
                  <a href={`/d/${slug()}/rounds/${priority.roundId}/priorities`}>{priority.label}</a>
                  <span class={styles.facts}>
                    {priority.orgName}. <Show when={priority.lens}>{lens => <>{t(`home.lens_${lens()}`)}. </>}</Show>
                    <Show when={priority.reason}>{reason => t('home.chosen_reason', { reason: reason() })}</Show>
                  </span>
                </th>
                <td>
                  <span class={styles.agreed}>{priority.agreed ?? t('home.not_agreed')}</span>
                  <span class={styles.agreement}>
                    <AgreementGlyph word={priority.agreement} /> {t(`common.agreement.${priority.agreement}`)}
                  </span>
                </td>
                <Show when={props.work}>
                  <td data-label={t('home.chosen_trying')}>
                    <TryingNow work={workOf(priority)} />
                  </td>
                  <td data-label={t('home.chosen_measure')}>
                    <WhatItSays work={workOf(priority)} />
                  </td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Section>
  )
}

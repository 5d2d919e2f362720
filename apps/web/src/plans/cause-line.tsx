import { Disclosure, Thread, type ThreadStep, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { AgreementWord } from '../results/agreement-word.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './cause.module.css'
import { lineOf } from './entry-lines.ts'
import { usePlan } from './plan-context.tsx'

/** From the condition to this plan, as far as this person may see the round; each knot leads there. */
export const CauseLine = () => {
  const { t, date } = useI18n()
  const { slug } = useDistrict()
  const plan = usePlan()
  const thread = () => plan.view().thread
  const round = () => `/d/${slug()}/rounds/${thread().roundId}`
  const condition = () => `${round()}/agree/${encodeURIComponent(thread().item)}`
  const challenges = () => plan.view().entries.filter(entry => entry.kind === 'challenge')
  const cycles = () => Object.values(plan.view().outline.cycles).flat()
  const agreed = (): string => {
    const { finding, rating, round: read } = thread()
    if (read === null) return t('plans.not_for_you')
    return finding?.agreed ?? (rating ? t(`common.agreement.${rating.agreement}`) : t('plans.too_few'))
  }
  const why = (): string => {
    const { priority, round: read } = thread()
    if (priority.state !== 'chosen') return t(`plans.priority_${priority.state}`)
    if (read === null) return t('plans.not_for_you')
    return priority.lens === null ? t('plans.priority_chosen') : t(`plans.lens_${priority.lens}`)
  }
  const steps = (): readonly ThreadStep[] => {
    const read = thread().round
    const [first] = challenges()
    return [
      {
        label: t('plans.step_condition'),
        detail: `${thread().item} ${thread().label}`,
        state: 'past',
        href: read ? condition() : undefined,
      },
      {
        label: read?.revealedAt ? t('plans.step_agreed_on', { date: date(read.revealedAt) }) : t('plans.step_agreed'),
        detail: agreed(),
        state: 'past',
        href: read ? condition() : undefined,
      },
      { label: t('plans.step_priority'), detail: why(), state: 'past', href: read ? `${round()}/priorities` : undefined },
      {
        label: t('plans.step_challenge'),
        detail: first ? lineOf(first) : t('plans.none_yet'),
        state: first ? 'past' : 'future',
        href: first ? `#entry-${first.id}` : undefined,
      },
      { label: t('plans.step_plan'), detail: <strong>{plan.view().plan.title}</strong>, state: 'current' },
      {
        label: t('plans.step_cycles'),
        detail: cycles().length === 0 ? t('plans.none_yet') : t('plans.cycles_count', { count: cycles().length }),
        state: 'future',
      },
    ]
  }
  return (
    <div class={styles.line} data-print="hide">
      <Thread label={t('plans.why')} steps={steps()} direction="horizontal" use="progress" />
    </div>
  )
}

/** The same in full: what the team saw, what it agreed, and why it chose this. */
export const WhyWeDoThis = () => {
  const { t } = useI18n()
  const plan = usePlan()
  const thread = () => plan.view().thread
  const finding = () => thread().finding
  return (
    <Disclosure label={t('plans.why')}>
      <Show when={thread().round} fallback={<p class={styles.quiet}>{t('plans.why_not_for_you')}</p>}>
        {round => (
          <dl class={styles.why}>
            <div>
              <dt>{t('plans.why_seen', { round: round().title })}</dt>
              <dd>
                <Show when={thread().rating} fallback={<span class={styles.quiet}>{t('plans.too_few')}</span>}>
                  {rating => (
                    <>
                      <AgreementWord word={rating().agreement} /> {rating().sentence}
                    </>
                  )}
                </Show>
              </dd>
            </div>
            <Show when={finding()}>
              {found => (
                <div>
                  <dt>{t('plans.why_agreed')}</dt>
                  <dd>
                    <For each={[found().agreed ?? '', found().reason].filter(words => words !== '')}>{words => <p>{words}</p>}</For>
                    <Show when={found().minorityNote !== ''}>
                      <p class={styles.minority}>{t('plans.why_minority', { note: found().minorityNote })}</p>
                    </Show>
                  </dd>
                </div>
              )}
            </Show>
            <Show when={thread().priority.reason !== ''}>
              <div>
                <dt>{t('plans.why_chosen')}</dt>
                <dd>{thread().priority.reason}</dd>
              </div>
            </Show>
          </dl>
        )}
      </Show>
    </Disclosure>
  )
}

import { Button, useI18n } from '@tilth/ui'
import { Match, Show, Switch } from 'solid-js'
import { AgreementWord } from '../results/agreement-word.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './plans.module.css'
import type { PlanListRow } from './queries.ts'

/** One slice of the thread: the condition, what the team agreed, why it was chosen, and its plan or the way to one. */
export const PlanRow = (props: { readonly row: PlanListRow; readonly onStart: () => void }) => {
  const { t, list } = useI18n()
  const { slug } = useDistrict()
  const plan = () => props.row.plan
  const doing = (): string => {
    const card = plan()
    if (!card) return ''
    const { open, done, late } = card.actions
    return list([
      t('plans.card_actions', { open, done }),
      ...(late > 0 ? [t('plans.card_late', { count: late })] : []),
      ...(card.cycles.all > 0 ? [t('plans.card_cycles', card.cycles)] : []),
    ])
  }
  return (
    <li class={styles.row} data-state={plan()?.state ?? 'none'}>
      <div class={styles.condition}>
        <p class={styles.code}>{props.row.item}</p>
        <h3>{props.row.label}</h3>
        <Show when={props.row.priority !== 'chosen'}>
          <p class={styles.quiet}>{t(`plans.priority_${props.row.priority as 'parked' | 'released'}`)}</p>
        </Show>
      </div>
      <div class={styles.agreed}>
        <Show when={props.row.agreed}>{agreed => <p>{agreed()}</p>}</Show>
        <Show when={props.row.agreement}>{word => <AgreementWord word={word()} />}</Show>
        <Show when={props.row.reason !== ''}>
          <p class={styles.reason}>
            <strong>{t('plans.because')}</strong> {props.row.reason}
          </p>
        </Show>
      </div>
      <div class={styles.plan}>
        <Switch>
          <Match when={plan()}>
            {card => (
              <>
                <a class={styles.planTitle} href={`/d/${slug()}/plans/${card().id}`}>
                  {card().title}
                </a>
                <p class={styles.quiet}>{card().lead === null ? t('plans.no_lead_yet') : t('plans.led_by', { name: card().lead ?? '' })}</p>
                <Show when={card().state !== 'active'} fallback={<p class={styles.quiet}>{doing()}</p>}>
                  <p class={styles.quiet}>{t(`plans.is_${card().state as 'paused' | 'ended'}`)}</p>
                </Show>
              </>
            )}
          </Match>
          <Match when={props.row.mayStart}>
            <Button aria-label={t('plans.start_for', { condition: props.row.label })} onClick={() => props.onStart()}>
              {t('plans.start')}
            </Button>
          </Match>
          <Match when={true}>
            <p class={styles.quiet}>{t('plans.none_yet')}</p>
          </Match>
        </Switch>
      </div>
    </li>
  )
}

import { Button, LinkButton, useI18n } from '@tilth/ui'
import { Match, Show, Switch } from 'solid-js'
import styles from './cycle.module.css'
import { nextInPanel } from './next-words.ts'
import type { CycleView } from './queries.ts'

export interface NextPanelProps {
  readonly view: CycleView
  /** Of the cycle's own page. */
  readonly href: string
  readonly isBusy: boolean
  readonly onAnswer: (prompt: string) => void
  readonly onMove: (stage: string) => void
  readonly onExtend: () => void
  readonly onDecide: (decision: string | null) => void
  readonly onReopen: () => void
}

/** The one thing to do next, with the page's single primary button; for whoever may not, whom it waits for. */
export const NextPanel = (props: NextPanelProps) => {
  const { t } = useI18n()
  const words = () => nextInPanel(props.view, { t })
  const can = () => props.view.can
  const next = () => props.view.next
  const movesTo = () => {
    const step = next()
    return step.kind === 'move' && can().move.includes(step.stage) ? step.stage : null
  }
  const answers = () => {
    const step = next()
    return step.kind === 'answer' && can().answer.includes(step.prompt) ? step.prompt : null
  }
  const following = () => {
    const at = props.view.stages.findIndex(stage => stage.standing === 'now')
    return props.view.stages[at + 1]
  }
  const stops = () => can().decide.find(id => props.view.decisions.some(decision => decision.id === id && decision.isAnytime)) ?? null
  const isMine = () =>
    movesTo() !== null || answers() !== null || can().extend || can().reopen || can().follow || (next().kind === 'log' && can().log)
  const planHref = () => `${props.href.replace(/\/cycles\/[^/]+$/, '')}/plans/${props.view.plan?.id ?? ''}/cycles/new?from=${props.view.id}`
  const label = (prompt: string): string => {
    const stage = props.view.stages.find(each => each.prompts.some(candidate => candidate.id === prompt))
    return stage?.standing === 'now' ? t('cycles.do_answer') : t('cycles.do_answer_in', { stage: stage?.label ?? '' })
  }
  const PastEnd = () => (
    <>
      <Show
        when={following() && can().move.includes(following()?.id ?? '')}
        fallback={
          <Show
            when={can().log}
            fallback={
              <Show when={can().extend}>
                <Button variant="primary" onClick={() => props.onExtend()}>
                  {t('cycles.do_extend')}
                </Button>
              </Show>
            }
          >
            <LinkButton variant="primary" href={`${props.href}/log`}>
              {t('cycles.do_log')}
            </LinkButton>
          </Show>
        }
      >
        <Button variant="primary" busy={props.isBusy} onClick={() => props.onMove(following()?.id ?? '')}>
          {t('cycles.do_study', { stage: following()?.label ?? '' })}
        </Button>
      </Show>
      <Show when={can().extend}>
        <Button onClick={() => props.onExtend()}>{t('cycles.do_extend')}</Button>
      </Show>
      <Show when={stops()}>{decision => <Button onClick={() => props.onDecide(decision())}>{t('cycles.do_stop')}</Button>}</Show>
    </>
  )
  return (
    <section class={styles.next} aria-labelledby="next-thing">
      <p>{t(props.view.end === null ? 'cycles.next_thing' : 'cycles.ended')}</p>
      <h2 id="next-thing">{words().title}</h2>
      <p>{words().text}</p>
      <Show when={props.view.end}>
        {end => <p class={styles.said}>{t('cycles.end_reason', { decision: end().label, name: end().by.name, reason: end().reason })}</p>}
      </Show>
      <div class={styles.acts}>
        <Switch>
          <Match when={next().kind === 'past-end'}>
            <PastEnd />
          </Match>
          <Match when={next().kind === 'log' && can().log}>
            <LinkButton variant="primary" href={`${props.href}/log`}>
              {t('cycles.do_log')}
            </LinkButton>
          </Match>
          <Match when={answers()}>
            {prompt => (
              <Button variant="primary" onClick={() => props.onAnswer(prompt())}>
                {label(prompt())}
              </Button>
            )}
          </Match>
          <Match when={movesTo()}>
            {stage => (
              <Button variant="primary" busy={props.isBusy} onClick={() => props.onMove(stage())}>
                {t('cycles.do_move', { stage: props.view.stages.find(each => each.id === stage())?.label ?? '' })}
              </Button>
            )}
          </Match>
          <Match when={next().kind === 'decide' && can().reopen === false && mayDecide(props.view)}>
            <Button variant="primary" onClick={() => props.onDecide(null)}>
              {t('cycles.do_decide')}
            </Button>
          </Match>
          <Match when={props.view.followedBy}>
            {after => (
              <LinkButton variant="primary" href={props.href.replace(/[^/]+$/, after().id)}>
                {t('cycles.to_follower', { number: after().number })}
              </LinkButton>
            )}
          </Match>
          <Match when={next().kind === 'done' && can().follow && props.view.plan}>
            <LinkButton variant={props.view.end?.opens === 'next-cycle' ? 'primary' : 'secondary'} href={planHref()}>
              {t(props.view.end?.opens === 'next-cycle' ? 'cycles.do_follow' : 'cycles.do_larger')}
            </LinkButton>
          </Match>
        </Switch>
        <Show when={can().reopen}>
          <Button variant="quiet" onClick={() => props.onReopen()}>
            {t('cycles.do_reopen')}
          </Button>
        </Show>
      </div>
      <Show when={!isMine() && !mayDecide(props.view) && props.view.end === null}>
        <p class={styles.second}>{t('cycles.waits_for', { name: props.view.owner.name })}</p>
      </Show>
    </section>
  )
}

/** The owner's: whoever may change what stands over the cycle decides, once its last stage is reached. */
const mayDecide = (view: CycleView): boolean => view.can.edit && view.end === null && view.next.kind === 'decide'

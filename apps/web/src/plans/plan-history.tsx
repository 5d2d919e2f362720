import { Button, Disclosure, Skeleton, showToast, useI18n } from '@tilth/ui'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { QueryView } from '../shell/query-view.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './comments.module.css'
import { usePlan } from './plan-context.tsx'
import { type PlanHistoryLine, planCommands, touchedByPlans, usePlanHistory } from './queries.ts'
import { useRuleWords } from './rule-words.ts'

type PlanLine = Extract<PlanHistoryLine, { readonly subject: 'plan' }>
type EntryLine = Extract<PlanHistoryLine, { readonly subject: 'entry' }>

const OfPlan = (props: { readonly line: PlanLine }) => {
  const { t, list } = useI18n()
  const ruleWords = useRuleWords()
  const parts = (): readonly string[] => {
    const { what, title, lead, state, review } = props.line
    return [
      ...(what === 'started' ? [t('plans.history_started')] : []),
      ...(title === null ? [] : [t('plans.history_title', { title })]),
      ...(lead === null ? [] : [lead.name === null ? t('plans.history_no_lead') : t('plans.history_lead', { name: lead.name })]),
      ...(state === null ? [] : [t(`plans.history_${state.to}`)]),
      ...(review === null ? [] : [t('plans.history_review', { rule: ruleWords(review) })]),
    ]
  }
  return (
    <>
      <p class={styles.text}>{list(parts())}</p>
      <Show when={props.line.state?.reason}>{reason => <p class={styles.text}>{reason()}</p>}</Show>
    </>
  )
}

const OfEntry = (props: { readonly line: EntryLine }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const plan = usePlan()
  const restoring = useMutationWithIssues({
    mutate: () =>
      planCommands(slug()).restoreEntry({ planId: plan.view().plan.id, entryId: props.line.entryId, version: props.line.version }),
    touches: touchedByPlans,
  })
  const restore = async (): Promise<void> => {
    const done = await restoring.run(undefined)
    if (!done.ok) showToast({ text: errorWords(locale(), done.error), tone: 'rust' })
  }
  return (
    <>
      <p class={styles.text}>
        <span class={styles.what}>{t(`plans.history_${props.line.what}`, { kind: t(`plans.kind_${props.line.kind}`) })}</span>{' '}
        {props.line.words}
      </p>
      <Show when={props.line.canRestore && plan.mayWrite()}>
        <Button variant="quiet" size="row" busy={restoring.isBusy()} onClick={() => void restore()}>
          {t('plans.put_back')}
        </Button>
      </Show>
    </>
  )
}

/** As many as are read before somebody wants the whole of it. */
const firstLines = 12

const Lines = () => {
  const { t, dateTime } = useI18n()
  const [isWhole, setWhole] = createSignal(false)
  const { slug } = useDistrict()
  const plan = usePlan()
  const history = usePlanHistory(() => ({ slug: slug(), planId: plan.view().plan.id }))
  return (
    <QueryView query={history} loading={<Skeleton rows={4} />}>
      {lines => (
        <>
          <ol class={styles.list}>
            <For each={isWhole() ? lines() : lines().slice(0, firstLines)}>
              {line => (
                <li class={styles.comment}>
                  <p class={styles.by}>
                    <strong>{line.by === '' ? t('common.person_gone') : line.by}</strong>{' '}
                    <time dateTime={line.at}>{dateTime(line.at)}</time>
                  </p>
                  <Switch>
                    <Match when={line.subject === 'plan' && line}>{own => <OfPlan line={own()} />}</Match>
                    <Match when={line.subject === 'entry' && line}>{own => <OfEntry line={own()} />}</Match>
                  </Switch>
                </li>
              )}
            </For>
          </ol>
          <Show when={!isWhole() && lines().length > firstLines}>
            <Button size="row" onClick={() => setWhole(true)}>
              {t('plans.history_all', { count: lines().length })}
            </Button>
          </Show>
        </>
      )}
    </QueryView>
  )
}

/** Who changed what and when; what was taken out can come back from here. */
export const PlanHistory = () => {
  const { t } = useI18n()
  return (
    <Disclosure label={t('plans.history')}>
      <Lines />
    </Disclosure>
  )
}

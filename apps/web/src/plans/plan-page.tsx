import { useParams } from '@solidjs/router'
import { Button, Icon, Notice, PrinterIcon, Skeleton, useI18n } from '@tilth/ui'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { NewNames } from '../editions/new-names.tsx'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { LastStep } from '../priorities/last-step.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { CauseLine, WhyWeDoThis } from './cause-line.tsx'
import { CommentsAside } from './comments-aside.tsx'
import { EngagementPart } from './engagement-part.tsx'
import { OutlinePart } from './outline-part.tsx'
import styles from './plan.module.css'
import { PlanProvider, usePlan } from './plan-context.tsx'
import { PlanHistory } from './plan-history.tsx'
import { PlanSettings } from './plan-settings.tsx'
import { usePlanQuery } from './queries.ts'
import { ReviewPart } from './review-part.tsx'
import { useRuleWords } from './rule-words.ts'
import { TemplatePart } from './template-part.tsx'

/** What somebody should know before reading on: it stands still, it has ended, or its priority is no longer one. */
const Standing = () => {
  const { t, date } = useI18n()
  const plan = usePlan()
  const own = () => plan.view().plan
  const priority = () => plan.view().thread.priority
  return (
    <Switch>
      <Match when={own().state !== 'active'}>
        <Notice tone="wash" title={t(`plans.is_${own().state as 'paused' | 'ended'}`)}>
          {own().stateReason}
        </Notice>
      </Match>
      <Match when={priority().state === 'parked'}>
        <Notice tone="straw" title={t('plans.was_parked')}>
          {t('plans.was_parked_text', { date: date(priority().revisitOn ?? '') })}
        </Notice>
      </Match>
      <Match when={priority().state === 'released'}>
        <Notice tone="straw" title={t('plans.was_released')}>
          {t('plans.was_released_text')}
        </Notice>
      </Match>
    </Switch>
  )
}

const Plan = () => {
  const { t } = useI18n()
  const { slug, me } = useDistrict()
  const plan = usePlan()
  const ruleWords = useRuleWords()
  const [isChanging, setChanging] = createSignal(false)
  const own = () => plan.view().plan
  const facts = () =>
    [
      own().orgName,
      own().lead === null ? t('plans.no_lead_yet') : t('plans.led_by', { name: own().lead ?? '' }),
      ruleWords(own().reviewRule),
    ].join(' · ')
  return (
    <div class={styles.page}>
      <CauseLine />
      <Page
        title={own().title}
        windowTitle={t('plans.window_title', { plan: own().title })}
        eyebrow={
          <>
            <a href={`/d/${slug()}/plan`} data-print="hide">
              {t('plans.title')}
            </a>
            <span class={styles.printHead} data-print="only">
              {me().district.name} · {plan.view().thread.item} {plan.view().thread.label}
            </span>
          </>
        }
        lead={facts()}
        actions={
          <>
            <Show when={plan.view().may.write}>
              <Button onClick={() => setChanging(true)}>{t('plans.change_settings')}</Button>
            </Show>
            <Button before={<Icon of={PrinterIcon} />} onClick={() => print()}>
              {t('common.print')}
            </Button>
          </>
        }
      >
        <FrameworkNotice notice={plan.view().thread.notice} />
        <NewNames names={plan.view().newNames} />
        <Standing />
        <div data-print="hide">
          <WhyWeDoThis />
        </div>
        <Show when={plan.view().template.parts[0]}>
          {part => (
            <div class={styles.first}>
              <TemplatePart part={part()} />
            </div>
          )}
        </Show>
        <div class={styles.columns}>
          <div class={styles.main}>
            <For
              each={plan
                .view()
                .template.parts.slice(1)
                .map(part => part.id)}
            >
              {id => <Show when={plan.view().template.parts.find(part => part.id === id)}>{part => <TemplatePart part={part()} />}</Show>}
            </For>
            <OutlinePart />
            <EngagementPart />
            <ReviewPart />
            <p class={styles.credit}>
              {t('plans.made_with', { title: plan.view().template.title, owner: plan.view().template.owner })}{' '}
              <Show when={plan.view().template.parts.some(part => part.owner === 'framework' && part.verbatim)}>
                {t('plans.in_their_words')}{' '}
              </Show>
              {plan.view().template.attribution}
            </p>
          </div>
          <aside class={styles.aside} aria-label={t('plans.beside')} data-print="hide">
            <CommentsAside />
            <PlanHistory />
          </aside>
        </div>
      </Page>
      <Show when={isChanging()}>
        <PlanSettings onClose={() => setChanging(false)} />
      </Show>
      <Show when={plan.takenOut()}>
        {out => (
          <LastStep words={out().words} isBusy={plan.isBusy()} onTakeBack={() => void plan.putBack()} onForget={() => plan.forget()} />
        )}
      </Show>
    </div>
  )
}

/** `/d/:slug/plans/:id`: the whole plan of one priority, written where it is read. */
const PlanPage = () => {
  const params = useParams()
  const { slug } = useDistrict()
  const { locale } = useI18n()
  const plan = usePlanQuery(() => ({ slug: slug(), planId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={plan} loading={<Skeleton rows={8} />}>
      {view => (
        <PlanProvider view={view()} onReload={() => plan.refetch()}>
          <Plan />
        </PlanProvider>
      )}
    </QueryView>
  )
}

export default PlanPage

import { useParams, useSearchParams } from '@solidjs/router'
import { Button, EmptyState, Icon, LinkButton, PrinterIcon, Skeleton, type TabEntry, Tabs, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { Attribution } from '../results/attribution.tsx'
import { type RoundView, useRound } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import styles from './groups-page.module.css'
import { everyCondition, GroupsShown } from './groups-shown.tsx'
import { type Partition, useBreakdown } from './queries.ts'

const partitions: readonly Partition[] = ['role', 'site', 'language']

const partitionOf = (asked: unknown): Partition => partitions.find(one => one === asked) ?? 'role'

const Groups = (props: { readonly round: RoundView }) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [search, setSearch] = useSearchParams()
  const by = () => partitionOf(search.by)
  const at = () => (props.round.items.includes(String(search.at)) ? String(search.at) : everyCondition)
  const isShown = () => props.round.revealed && !props.round.heldBack
  const breakdown = useBreakdown(() => ({ slug: slug(), roundId: props.round.id, by: by(), locale: locale(), isShown: isShown() }))
  const home = () => `/d/${slug()}/rounds/${props.round.id}`
  const tabs = (): readonly TabEntry<Partition>[] =>
    partitions.map(value => ({
      value,
      label: t(`breakdowns.tab_${value}`),
      content: () => (
        <QueryView query={breakdown} loading={<Skeleton rows={6} />}>
          {shown => (
            <Show when={shown().by === value}>
              <GroupsShown
                shown={shown()}
                at={at()}
                onChooseCondition={code => setSearch({ at: code === everyCondition ? null : code }, { replace: true })}
              />
            </Show>
          )}
        </QueryView>
      ),
    }))
  return (
    <div class={styles.page}>
      <Page
        title={t('breakdowns.title')}
        windowTitle={t('breakdowns.window_title', { round: props.round.title })}
        eyebrow={
          <>
            <a href={home()} data-print="hide">
              {t('breakdowns.back', { round: props.round.title })}
            </a>
            <span data-print="only">
              {t('breakdowns.print_head', { round: props.round.title, org: props.round.orgName, by: t(`breakdowns.tab_${by()}`) })}
            </span>
          </>
        }
        lead={t('breakdowns.lead')}
        actions={
          <Show when={isShown()}>
            <Button data-print="hide" before={<Icon of={PrinterIcon} />} onClick={() => print()}>
              {t('common.print')}
            </Button>
          </Show>
        }
      >
        <FrameworkNotice notice={props.round.framework.notice} />
        <Show
          when={isShown()}
          fallback={
            <EmptyState
              level={2}
              title={t(props.round.heldBack ? 'breakdowns.held_back_title' : 'breakdowns.sealed_title')}
              actions={<LinkButton href={home()}>{t('breakdowns.sealed_action')}</LinkButton>}
            >
              {t(props.round.heldBack ? 'breakdowns.held_back_text' : 'breakdowns.sealed_text')}
            </EmptyState>
          }
        >
          <Tabs label={t('breakdowns.tabs')} tabs={tabs()} value={by()} onChange={next => setSearch({ by: next }, { replace: true })} />
        </Show>
        <Attribution framework={props.round.framework} />
      </Page>
    </div>
  )
}

/** A revealed round by role, by site and by language: lines under each other on one axis, small groups protected. */
const GroupsPage = () => {
  const params = useParams()
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const round = useRound(() => ({ slug: slug(), roundId: params.id ?? '', locale: locale() }))
  return (
    <QueryView query={round} loading={<Skeleton rows={6} />}>
      {shown => <Groups round={shown()} />}
    </QueryView>
  )
}

export default GroupsPage

import { EmptyState, Icon, LinkButton, PlusIcon, Section, Skeleton, useI18n } from '@tilth/ui'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { groupRounds } from './group-rounds.ts'
import { ImportedRounds } from './imported-rounds.tsx'
import { type RoundCard, useRounds } from './queries.ts'
import { RoundRow } from './round-row.tsx'
import styles from './rounds.module.css'

const NoRounds = () => {
  const { t } = useI18n()
  const { slug, may } = useDistrict()
  return (
    <Show
      when={may().createRounds}
      fallback={
        <EmptyState level={2} title={t('rounds.empty_member_title')}>
          {t('rounds.empty_member_text')}
        </EmptyState>
      }
    >
      <EmptyState
        level={2}
        title={t('rounds.empty_title')}
        actions={
          <LinkButton variant="primary" href={`/d/${slug()}/rounds/new`}>
            {t('rounds.empty_action')}
          </LinkButton>
        }
      >
        {t('rounds.empty_text')}
      </EmptyState>
    </Show>
  )
}

const RoundSection = (props: {
  readonly title: string
  readonly lead?: JSX.Element
  readonly rounds: readonly RoundCard[]
  /** Whether the first row carries the green button. */
  readonly leads?: boolean
}) => (
  <Show when={props.rounds.length > 0}>
    <Section title={props.title} aside={props.rounds.length} lead={props.lead}>
      <ul class={styles.rounds}>
        <For each={props.rounds}>{(round, index) => <RoundRow round={round} isFirst={props.leads === true && index() === 0} />}</For>
      </ul>
    </Section>
  </Show>
)

const RoundList = (props: { readonly rounds: readonly RoundCard[] }) => {
  const { t } = useI18n()
  const groups = createMemo(() => groupRounds(props.rounds))
  return (
    <Show when={props.rounds.length > 0} fallback={<NoRounds />}>
      <RoundSection title={t('rounds.open')} rounds={groups().open} leads />
      <RoundSection title={t('rounds.sealed')} rounds={groups().sealed} />
      <RoundSection title={t('rounds.drafts')} lead={t('rounds.drafts_lead')} rounds={groups().drafts} />
      <RoundSection title={t('rounds.revealed')} rounds={groups().revealed} />
      <Show when={groups().imported.length > 0}>
        <ImportedRounds rounds={groups().imported} />
      </Show>
    </Show>
  )
}

/** Take stock: the rounds one may see, and the one thing to do about each. */
const RoundsPage = () => {
  const { t, locale } = useI18n()
  const { slug, may } = useDistrict()
  const rounds = useRounds(() => ({ slug: slug(), locale: locale() }))
  const hasSome = () => rounds.isSuccess && (rounds.data?.rounds.length ?? 0) > 0
  return (
    <Page
      title={t('rounds.title')}
      lead={t('rounds.lead')}
      actions={
        <>
          <Show when={may().importRatings}>
            <LinkButton variant="quiet" href={`/d/${slug()}/rounds/import`}>
              {t('imports.from_file')}
            </LinkButton>
          </Show>
          <Show when={may().createRounds && hasSome()}>
            <LinkButton href={`/d/${slug()}/rounds/new`} before={<Icon of={PlusIcon} />}>
              {t('rounds.new')}
            </LinkButton>
          </Show>
        </>
      }
    >
      <QueryView query={rounds} loading={<Skeleton rows={5} />}>
        {shown => <RoundList rounds={shown().rounds} />}
      </QueryView>
    </Page>
  )
}

export default RoundsPage

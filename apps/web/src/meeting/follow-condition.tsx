import { isPosition, markInWords } from '@tilth/core/rubrics'
import { ArrowRightIcon, Icon, LinkButton, Notice, Section, Seeds, useI18n } from '@tilth/ui'
import { Match, Show, Switch } from 'solid-js'
import { AgreementWord } from '../results/agreement-word.tsx'
import { FindingWords } from '../results/finding-words.tsx'
import styles from './follow.module.css'
import { MeetingStrip } from './meeting-strip.tsx'
import { MyMark } from './my-mark.tsx'
import type { MeetingCondition, MeetingView } from './queries.ts'
import { SecondMark } from './second-mark.tsx'
import { type Standing, standingOf } from './standing-of.ts'

export interface FollowConditionProps {
  readonly meeting: MeetingView
  readonly condition: MeetingCondition
  readonly home: string
}

const Revealed = (props: FollowConditionProps & { readonly standing: Standing }) => {
  const { t, locale } = useI18n()
  const second = () => props.condition.secondPass.own
  const own = () => (props.standing.before === null ? (props.condition.result?.own ?? null) : second())
  const ownPlace = () => {
    const mark = own()
    return mark !== null && isPosition(mark) ? mark : null
  }
  const inWords = () => {
    const mark = own()
    return mark === null ? null : markInWords(mark, { scale: props.condition.item.scale, locale: locale() })
  }
  return (
    <div class={styles.picture}>
      <MeetingStrip
        item={props.condition.item}
        standing={props.standing}
        size="default"
        agreed={props.condition.result?.finding?.position ?? null}
        own={ownPlace()}
        hasTable
      />
      <AgreementWord word={props.standing.agreement} size="title" />
      <Show when={props.standing.before}>
        {before => <p class={styles.quiet}>{t('meeting.before', { word: t(`common.agreement.${before()}`) })}</p>}
      </Show>
      <p>{props.standing.sentence}</p>
      <Show when={inWords()}>{words => <p class={styles.quiet}>{t('results.own', { place: words() })}</p>}</Show>
    </div>
  )
}

/** The condition on the screen of the room, in the hand: my own mark while it is sealed, what the team sees after, a second mark when asked. */
export const FollowCondition = (props: FollowConditionProps) => {
  const { t } = useI18n()
  const standing = () => (props.condition.result === null ? null : standingOf(props.condition.result))
  const finding = () => props.condition.result?.finding ?? null
  const rateHref = () => `${props.home}/rate?at=${encodeURIComponent(props.condition.item.code)}`
  return (
    <>
      <Switch>
        <Match when={!props.condition.revealed}>
          <div class={styles.sealed}>
            <Show when={props.meeting.may.rate}>
              <MyMark roundId={props.meeting.round.id} item={props.condition.item} href={rateHref()} />
            </Show>
            <Seeds in={props.condition.counts.in} still={props.condition.counts.stillRating} />
            <p class={styles.quiet}>{t('meeting.sealed')}</p>
          </div>
        </Match>
        <Match when={standing()}>
          {shown => <Revealed meeting={props.meeting} condition={props.condition} home={props.home} standing={shown()} />}
        </Match>
        <Match when={true}>
          <p class={styles.protected}>{t('results.protected')}</p>
        </Match>
      </Switch>
      <Show when={props.condition.secondPass.state === 'open'}>
        <Show
          when={props.meeting.may.markAgain}
          fallback={
            <Notice tone="straw" role="status" title={t('meeting.second_open')}>
              {t('meeting.second_counted', { counted: props.condition.secondPass.counted })}
            </Notice>
          }
        >
          <Show when={props.condition.item.code} keyed>
            {_ => <SecondMark roundId={props.meeting.round.id} condition={props.condition} />}
          </Show>
          <p class={styles.quiet} role="status">
            {t('meeting.second_counted', { counted: props.condition.secondPass.counted })}
          </p>
        </Show>
      </Show>
      <Show when={props.condition.revealed && props.meeting.may.rate && props.condition.result?.own === null}>
        <div>
          <LinkButton href={rateHref()} after={<Icon of={ArrowRightIcon} />}>
            {t('meeting.rate_late')}
          </LinkButton>
        </div>
      </Show>
      <Show when={finding()}>
        {kept => (
          <Section title={t('meeting.agreed')}>
            <FindingWords finding={kept()} positionInWords={kept().positionInWords} />
          </Section>
        )}
      </Show>
    </>
  )
}

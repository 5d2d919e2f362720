import { AgreementGlyph, Seeds, useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import { MeetingStrip } from './meeting-strip.tsx'
import type { MeetingCondition, MeetingView } from './queries.ts'
import { splitQuestion } from './split-question.ts'
import styles from './stage.module.css'
import { type Standing, standingOf } from './standing-of.ts'

interface OfCondition {
  readonly meeting: MeetingView
  readonly condition: MeetingCondition
}

const glyphSize = 46
const mostQuestions = 4
/** Letters; what is longer is read on paper and on the phones. */
const longestRest = 90

const Sealed = (props: OfCondition) => {
  const { t } = useI18n()
  const places = () =>
    props.condition.item.scale.kind === 'spectrum' ? props.condition.item.scale.anchors : props.condition.item.scale.levels
  return (
    <div class={styles.sealed}>
      <ol class={styles.places}>
        <For each={places()}>
          {(place, index) => (
            <li>
              <strong>{place.label}</strong>
              <Show when={props.condition.item.descriptors[index()]}>{descriptor => <p>{descriptor()}</p>}</Show>
            </li>
          )}
        </For>
      </ol>
      <div class={styles.waiting}>
        <div class={styles.counts}>
          <Seeds in={props.condition.counts.in} still={props.condition.counts.stillRating} size="room" wordsHidden />
          <p class={styles.word}>{t('ui.seeds', { in: props.condition.counts.in, still: props.condition.counts.stillRating })}</p>
        </div>
        <p class={styles.quiet}>{t('meeting.sealed')}</p>
      </div>
    </div>
  )
}

const Agreement = (props: OfCondition & { readonly standing: Standing }) => {
  const { t } = useI18n()
  return (
    <section class={styles.part} aria-label={t('meeting.agreement')}>
      <p class={styles.agreement}>
        <AgreementGlyph word={props.standing.agreement} size={glyphSize} />
        <span class={styles.word}>{t(`common.agreement.${props.standing.agreement}`)}</span>
      </p>
      <Show when={props.standing.before}>
        {before => <p class={styles.quiet}>{t('meeting.before', { word: t(`common.agreement.${before()}`) })}</p>}
      </Show>
      <p class={styles.sentence}>{props.standing.sentence}</p>
      <Show when={props.condition.secondPass.state === 'open'}>
        <p class={styles.now} role="status">
          <strong>{t('meeting.second_open')}</strong> {t('meeting.second_counted', { counted: props.condition.secondPass.counted })}
        </p>
      </Show>
      <Show when={props.condition.secondPass.state === 'closed' && props.condition.secondPass.protection !== null}>
        <p class={styles.quiet}>{t('meeting.second_protected')}</p>
      </Show>
    </section>
  )
}

const Questions = (props: OfCondition) => {
  const { t } = useI18n()
  return (
    <section class={styles.part} aria-label={t('meeting.questions')}>
      <ol class={styles.questions}>
        <For each={props.meeting.protocol.slice(0, mostQuestions)}>
          {question => {
            const parts = () => splitQuestion(question.text)
            return (
              <li>
                <strong>{parts().first}</strong> <span>{parts().rest.length > longestRest ? '' : parts().rest}</span>
              </li>
            )
          }}
        </For>
      </ol>
    </section>
  )
}

const Agreed = (props: OfCondition) => {
  const { t } = useI18n()
  const finding = () => props.condition.result?.finding ?? null
  return (
    <section class={styles.part} aria-label={t('meeting.agreed')}>
      <p class={styles.quiet}>{t('meeting.agreed')}</p>
      <Show when={finding()} fallback={<p class={styles.sentence}>{t('meeting.agreed_none')}</p>}>
        {kept => (
          <>
            <p class={styles.position}>{kept().positionInWords ?? t('results.position_none')}</p>
            <Show when={kept().reason.trim()}>{reason => <p class={styles.reason}>{reason()}</p>}</Show>
            <Show when={kept().minorityNote.trim()}>
              {note => (
                <blockquote class={styles.minority}>
                  <strong>{t('results.minority_kept')}</strong> “{note()}”
                </blockquote>
              )}
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}

/** The condition the room talks about: its question while it is sealed; the marks, how much they agree, what to ask and what is agreed after. */
export const StageCondition = (props: OfCondition & { readonly settle: boolean }) => {
  const { t } = useI18n()
  const layer = () => props.meeting.layers.find(one => one.code === props.condition.item.layer)
  const standing = () => (props.condition.result === null ? null : standingOf(props.condition.result))
  return (
    <div class={styles.condition}>
      <div class={styles.name}>
        <div>
          <p class={styles.where}>
            <strong>{props.condition.item.code}</strong> {layer()?.label}
          </p>
          <h1 class={styles.title} data-long={props.condition.item.label.length > 22 ? '' : undefined}>
            {props.condition.item.label}
          </h1>
        </div>
        <div class={styles.described}>
          <p class={styles.lead}>{props.condition.item.description}</p>
          <Show when={standing()}>
            <p class={styles.key}>
              <span>
                <span class={styles.seed} aria-hidden="true" /> {t('meeting.key_mark')}
              </span>
              <Show when={(standing()?.firstMarks?.length ?? 0) > 0}>
                <span>
                  <span class={styles.ring} aria-hidden="true" /> {t('meeting.key_first')}
                </span>
              </Show>
              <Show when={standing()?.quartiles !== null && standing()?.camps === null && (standing()?.marks.length ?? 0) >= 5}>
                <span>
                  <span class={styles.band} aria-hidden="true" /> {t('results.key_band')}
                </span>
              </Show>
            </p>
          </Show>
        </div>
      </div>
      <Switch>
        <Match when={!props.condition.revealed}>
          <Sealed meeting={props.meeting} condition={props.condition} />
        </Match>
        <Match when={standing()}>
          {shown => (
            <>
              <div class={styles.strip}>
                <MeetingStrip
                  item={props.condition.item}
                  standing={shown()}
                  size="projector"
                  agreed={props.condition.result?.finding?.position ?? null}
                  settle={props.settle}
                />
              </div>
              <div class={styles.parts}>
                <Agreement meeting={props.meeting} condition={props.condition} standing={shown()} />
                <Questions meeting={props.meeting} condition={props.condition} />
                <Agreed meeting={props.meeting} condition={props.condition} />
              </div>
            </>
          )}
        </Match>
        <Match when={props.condition.revealed}>
          <p class={styles.protected}>{t('results.protected')}</p>
          <div class={styles.parts} data-count="2">
            <Questions meeting={props.meeting} condition={props.condition} />
            <Agreed meeting={props.meeting} condition={props.condition} />
          </div>
        </Match>
      </Switch>
    </div>
  )
}

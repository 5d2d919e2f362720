import { useNavigate } from '@solidjs/router'
import { markInWords } from '@tilth/core/rubrics'
import { Disclosure, DownloadPicture, measureStrip, Section, useI18n } from '@tilth/ui'
import { createSignal, For, Show } from 'solid-js'
import { CarriedHere } from '../editions/carried-here.tsx'
import { EvidenceHere } from '../evidence/evidence-here.tsx'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { Page } from '../shell/page.tsx'
import { AgreementWord } from './agreement-word.tsx'
import { Attribution } from './attribution.tsx'
import { CommentThread } from './comment-thread.tsx'
import styles from './condition-panel.module.css'
import { ConditionStatistics } from './condition-statistics.tsx'
import { ConditionStrip } from './condition-strip.tsx'
import { ConditionSteps, ConditionWalk } from './condition-walk.tsx'
import { FindingForm } from './finding-form.tsx'
import { FindingWords } from './finding-words.tsx'
import { importanceWords } from './importance-words.ts'
import { KeysSwitch } from './keys-switch.tsx'
import { lateWords } from './late-words.ts'
import { protectionWords } from './protection-words.ts'
import type { ItemResult, ResultsView, ShownResult } from './queries.ts'
import { neighborsOf, walkOf } from './reading-order.ts'
import { secondWords } from './second-words.ts'
import { sourceOf } from './source-of.ts'
import { TeamNotes } from './team-notes.tsx'
import { useKeys } from './use-keys.ts'

export interface ConditionPanelProps {
  readonly results: ResultsView
  readonly code: string
  /** Address of the round. */
  readonly home: string
  readonly onReload: () => Promise<unknown>
}

const highestPlace = 100

const Agreement = (props: { readonly item: ItemResult; readonly shown: ShownResult }) => {
  const { t, list, locale } = useI18n()
  const own = () => {
    const { own: mark, scale } = props.item
    if (mark === null) return null
    const words = markInWords(mark, { scale, locale: locale() })
    return mark > highestPlace ? t('results.own_code', { answer: words }) : t('results.own', { place: words })
  }
  const asides = () =>
    [
      importanceWords(props.shown.importance, { t, list }),
      lateWords(props.shown.afterReveal, { t, list, scale: props.item.scale, locale: locale() }),
      own(),
    ].filter(words => words !== null)
  return (
    <div class={styles.agreement}>
      <AgreementWord word={props.shown.agreement} size="title" />
      <p>{props.shown.sentence}</p>
      <Show when={secondWords(props.item, t)}>{words => <p>{words()}</p>}</Show>
      <For each={asides()}>{words => <p class={styles.quiet}>{words}</p>}</For>
    </div>
  )
}

const Questions = (props: { readonly results: ResultsView; readonly layerCode: string }) => {
  const { t } = useI18n()
  const layer = () => props.results.layers.find(candidate => candidate.code === props.layerCode)
  return (
    <Show when={props.results.protocol.length > 0 || (layer()?.reflections.length ?? 0) > 0}>
      <Section title={t('results.questions')}>
        <Show when={props.results.protocol.length > 0}>
          <ol class={styles.questions}>
            <For each={props.results.protocol}>{question => <li>{question.text}</li>}</For>
          </ol>
        </Show>
        <Show when={layer()?.reflections.length ? layer() : null}>
          {known => (
            <Disclosure label={t('results.reflections', { count: known().reflections.length, layer: known().label })}>
              <ul class={styles.reflections}>
                <For each={known().reflections}>{question => <li>{question}</li>}</For>
              </ul>
            </Disclosure>
          )}
        </Show>
      </Section>
    </Show>
  )
}

const LooksLike = (props: { readonly item: ItemResult }) => {
  const { t } = useI18n()
  const places = () => (props.item.scale.kind === 'spectrum' ? props.item.scale.anchors : props.item.scale.levels)
  return (
    <Show when={props.item.descriptors.length > 0}>
      <Disclosure label={t(props.item.scale.kind === 'spectrum' ? 'results.looks_like' : 'results.looks_like_levels')}>
        <dl class={styles.places}>
          <For each={places()}>
            {(place, index) => (
              <div>
                <dt>{place.label}</dt>
                <dd>{props.item.descriptors[index()]}</dd>
              </div>
            )}
          </For>
        </dl>
      </Disclosure>
    </Show>
  )
}

const Advice = (props: { readonly item: ItemResult }) => {
  const { t } = useI18n()
  return (
    <Show when={props.item.advice.length > 0}>
      <Section title={t('results.advice')}>
        <ul class={styles.reflections}>
          <For each={props.item.advice}>{advice => <li>{advice.text}</li>}</For>
        </ul>
        <Show when={props.item.advice.every(advice => advice.owner === 'ours')}>
          <p class={styles.quiet}>{t('results.advice_ours')}</p>
        </Show>
      </Section>
    </Show>
  )
}

/** Everything about one condition: the marks large, what to ask, what the team agrees, what was said. */
export const ConditionPanel = (props: ConditionPanelProps) => {
  const { t, date } = useI18n()
  const navigate = useNavigate()
  const [frame, setFrame] = createSignal<HTMLDivElement>()
  const [hasStatistics, setStatistics] = createSignal(false)
  const item = () => {
    const found = props.results.items.find(candidate => candidate.code === props.code)
    if (found === undefined) throw new Error(`The round has no condition ${props.code}`)
    return found
  }
  const layer = () => props.results.layers.find(candidate => candidate.code === item().layer)
  const neighbors = () => neighborsOf(props.results, props.code)
  const walk = () => walkOf(props.results)
  const hrefOf = (code: string): string => `${props.home}/agree/${encodeURIComponent(code)}`
  const goTo = (neighbor: ItemResult | null): void => {
    if (neighbor !== null) navigate(hrefOf(neighbor.code))
  }
  const goBack = (): void => goTo(neighbors().before)
  const goOn = (): void => goTo(neighbors().after)
  useKeys({ j: goOn, k: goBack, ArrowRight: goOn, ArrowLeft: goBack, i: () => setStatistics(shown => !shown) })

  return (
    <Page
      title={item().label}
      windowTitle={`${item().code} ${item().label}`}
      eyebrow={
        <span class={styles.eyebrow}>
          <a href={props.home}>{t('results.back')}</a>
          <span>
            {item().code} {layer()?.label}
          </span>
        </span>
      }
      lead={item().description}
      actions={<ConditionSteps before={neighbors().before} after={neighbors().after} hrefOf={hrefOf} />}
    >
      <FrameworkNotice notice={props.results.round.framework.notice} />
      <Show when={item().shown} fallback={<p class={styles.protected}>{protectionWords(item(), t)}</p>}>
        {shown => (
          <div class={styles.picture}>
            <div ref={setFrame}>
              <ConditionStrip item={item()} shown={shown()} size="default" sentenceHidden hasTable />
            </div>
            <Show when={props.results.may.print}>
              <div class={styles.take}>
                <DownloadPicture
                  inside={frame}
                  name={[props.results.round.title, item().code, item().shortLabel]}
                  title={`${item().code} ${item().label}`}
                  sentence={[shown().sentence, secondWords(item(), t)].filter(words => words !== null).join(' ')}
                  source={sourceOf(props.results.round, { t, date })}
                  anchors={{ scale: item().scale, pad: measureStrip('default', 0).pad }}
                />
              </div>
            </Show>
            <div class={styles.columns}>
              <Agreement item={item()} shown={shown()} />
              <div class={styles.behind}>
                <LooksLike item={item()} />
                <Disclosure label={t('results.statistics')} open={hasStatistics()} onOpenChange={setStatistics}>
                  <ConditionStatistics item={item()} shown={shown()} />
                </Disclosure>
              </div>
            </div>
          </div>
        )}
      </Show>
      <div class={styles.talk}>
        <Questions results={props.results} layerCode={item().layer} />
        <Advice item={item()} />
        <Show when={item().shown}>{shown => <TeamNotes item={item()} shown={shown()} />}</Show>
      </div>
      <EvidenceHere roundId={props.results.round.id} item={item().code} />
      <Section title={t('results.finding')} lead={t('results.finding_lead')}>
        <CarriedHere roundId={props.results.round.id} item={item().code} isAgreed={item().finding !== null} />
        <Show
          when={props.results.may.record}
          fallback={
            <Show when={item().finding} fallback={<p class={styles.quiet}>{t('results.finding_none')}</p>}>
              {finding => <FindingWords finding={finding()} positionInWords={finding().positionInWords} />}
            </Show>
          }
        >
          <FindingForm roundId={props.results.round.id} item={item()} onReload={props.onReload} />
        </Show>
      </Section>
      <Show when={props.results.may.comment || item().comments.length > 0}>
        <CommentThread roundId={props.results.round.id} item={item()} mayComment={props.results.may.comment} />
      </Show>
      <ConditionWalk before={neighbors().before} after={neighbors().after} hrefOf={hrefOf} />
      <div class={styles.foot}>
        <p>{t('results.position_in_walk', { index: walk().indexOf(props.code) + 1, total: walk().length })}</p>
        <KeysSwitch>{t('results.keys_walk')}</KeysSwitch>
      </div>
      <Attribution framework={props.results.round.framework} />
    </Page>
  )
}

import { ArrowRightIcon, Button, Icon, LinkButton, PrinterIcon, Section, Skeleton, useI18n } from '@tilth/ui'
import { createMemo, createSignal, Show, untrack } from 'solid-js'
import { CarriedProvider } from '../editions/carried-context.tsx'
import { TakeAlong } from '../exports/take-along.tsx'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { meetingHref } from '../meeting/meeting-href.ts'
import { PluginSlot } from '../plugin-parts/plugin-slot.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { WhoseVoice } from '../voices/whose-voice.tsx'
import { asSentence } from './as-sentence.ts'
import { Attribution } from './attribution.tsx'
import { ConditionList } from './condition-list.tsx'
import { figureWords } from './figure-words.ts'
import { hasJustBeenRevealed } from './has-just-been-revealed.ts'
import { shape } from './kept-shape.ts'
import { KeysSwitch } from './keys-switch.tsx'
import { type ResultsView, useResults } from './queries.ts'
import { QuestionResults } from './question-results.tsx'
import { Reading } from './reading.tsx'
import { ReadingKey } from './reading-key.tsx'
import { tooFewOf } from './reading-order.ts'
import { ResultsRings } from './results-rings.tsx'
import { canBeRings, ringLayers } from './ring-layers.ts'
import styles from './round-results.module.css'
import { SealedList } from './sealed-list.tsx'
import { ShapeSwitch } from './shape-switch.tsx'
import { useKeys } from './use-keys.ts'

const Results = (props: { readonly results: ResultsView }) => {
  const { t, date, day, number } = useI18n()
  const { slug } = useDistrict()
  const [hasStatistics, setStatistics] = createSignal(false)
  const home = () => `/d/${slug()}/rounds/${props.results.round.id}`
  const hrefOf = (code: string): string => `${home()}/agree/${encodeURIComponent(code)}`
  const settle = untrack(() => hasJustBeenRevealed(props.results.round.revealedAt, Date.now()))
  const toggle = (): void => {
    setStatistics(shown => !shown)
  }
  useKeys({ i: toggle })

  const lead = () => {
    const { round } = props.results
    const count = round.progress.finished
    if (round.source === 'import')
      return t('results.lead_import', { title: asSentence(round.title), count, date: date(round.revealedAt ?? '') })
    return t('results.lead', { title: asSentence(round.title), count, day: day(round.revealedAt ?? '') })
  }
  const tooFew = () => tooFewOf(props.results)
  const isAnyoneIn = () => props.results.round.progress.finished > 0
  const isAnythingToRead = () => props.results.discussionOrder.length > 0

  const layers = createMemo(() => ringLayers(props.results, t))
  const mayBeRings = () => isAnythingToRead() && canBeRings(layers())
  const hasRings = () => mayBeRings() && shape() === 'rings'
  const [selected, setSelected] = createSignal<string | null>(null)
  const [pointed, setPointed] = createSignal<string | null>(null)
  let list: HTMLDivElement | undefined
  const select = (code: string): void => {
    setSelected(code)
    if (list === undefined || getComputedStyle(list).getPropertyValue('--beside').trim() !== '1') return
    list.querySelector(`[data-code="${CSS.escape(code)}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <Page
      title={t(props.results.seenAs === 'team' ? 'results.title' : 'results.title_outside')}
      windowTitle={t('results.window_title', { round: props.results.round.title })}
      eyebrow={props.results.round.orgName}
      lead={lead()}
      actions={
        <>
          <Show when={props.results.may.print}>
            <TakeAlong of={{ roundId: props.results.round.id }} hasQuestions={props.results.fields.length > 0} />
            <LinkButton href={`${home()}/print`} before={<Icon of={PrinterIcon} />}>
              {t('results.print')}
            </LinkButton>
          </Show>
          <LinkButton
            href={`${home()}/priorities`}
            variant={props.results.may.choose ? 'primary' : 'secondary'}
            after={<Icon of={ArrowRightIcon} />}
          >
            {t(props.results.may.choose ? 'results.choose' : 'results.see_choice')}
          </LinkButton>
        </>
      }
    >
      <FrameworkNotice notice={props.results.round.framework.notice} />
      <WhoseVoice results={props.results} />
      <div class={styles.tools}>
        <Show when={mayBeRings()}>
          <ShapeSwitch />
        </Show>
        <span class={styles.ways}>
          <a href={meetingHref(slug(), props.results.round)}>{t(props.results.round.may.edit ? 'meeting.run' : 'meeting.follow')}</a>
          <a href={`${home()}/compare`}>{t('results.compare')}</a>
        </span>
      </div>
      <Show when={isAnythingToRead() || !isAnyoneIn()}>
        <div class={styles.both} data-rings={hasRings() ? '' : undefined}>
          <Show when={hasRings()}>
            <ResultsRings
              results={props.results}
              layers={layers()}
              hrefOf={hrefOf}
              selected={selected()}
              pointed={pointed()}
              onSelect={select}
              onPoint={setPointed}
            />
          </Show>
          <div
            class={styles.list}
            ref={element => {
              list = element
            }}
          >
            <Reading
              results={props.results}
              hrefOf={hrefOf}
              hasStatistics={hasStatistics()}
              settle={settle}
              marked={pointed() ?? selected()}
              onPoint={hasRings() ? setPointed : undefined}
            />
          </div>
        </div>
      </Show>
      <SealedList results={props.results} />
      <Show when={tooFew().length > 0 && isAnyoneIn()}>
        <Section title={t('results.too_few')} lead={t('results.too_few_lead')} aside={number(tooFew().length)}>
          <ConditionList items={tooFew()} hrefOf={hrefOf} hasStatistics={hasStatistics()} settle={settle} />
        </Section>
      </Show>
      <QuestionResults results={props.results} />
      <Show when={isAnythingToRead()}>
        <div class={styles.statistics}>
          <Button variant="secondary" aria-expanded={hasStatistics()} onClick={toggle}>
            {t(hasStatistics() ? 'results.statistics_hide' : 'results.statistics_show')}
          </Button>
          <Show when={hasStatistics()}>
            <dl class={styles.explained}>
              <dt>
                {t('results.stat_alpha')}: {figureWords(props.results.alpha, { number, t })}
              </dt>
              <dd>{t('results.stat_alpha_explained')}</dd>
              <dt>{t('results.stat_agreement')}</dt>
              <dd>{t('results.stat_agreement_explained')}</dd>
              <dt>{t('results.stat_consensus')}</dt>
              <dd>{t('results.stat_consensus_explained')}</dd>
            </dl>
          </Show>
        </div>
        <KeysSwitch>
          {t('results.statistics_key')} <kbd>i</kbd>
        </KeysSwitch>
        <ReadingKey
          isNamed={props.results.round.visibility === 'named' && props.results.seenAs === 'team'}
          hasOwn={props.results.items.some(item => item.own !== null)}
          hasAgreed={props.results.items.some(item => item.finding?.position !== null && item.finding !== null)}
        />
      </Show>
      <PluginSlot
        name="round.results"
        orgId={props.results.round.orgId}
        only={plugin => plugin.frameworks.includes(props.results.round.framework.id)}
        with={{ roundId: props.results.round.id, frameworkId: props.results.round.framework.id }}
      />
      <Attribution framework={props.results.round.framework} />
    </Page>
  )
}

/** What the team sees once its round is revealed. */
export const RoundResults = (props: { readonly roundId: string }) => {
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const results = useResults(() => ({ slug: slug(), roundId: props.roundId, locale: locale() }))
  return (
    <QueryView query={results} loading={<Skeleton rows={8} />}>
      {shown => (
        <CarriedProvider roundId={props.roundId}>
          <Results results={shown()} />
        </CarriedProvider>
      )}
    </QueryView>
  )
}

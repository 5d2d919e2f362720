import { ConditionsRings, type RingLayer, Section, Skeleton, useI18n, VisuallyHidden } from '@tilth/ui'
import { createMemo, createSignal, Match, Show, Switch, untrack } from 'solid-js'
import { PaperForm } from '../paper/paper-form.tsx'
import rateStyles from '../rate/rate.module.css'
import { RateHead } from '../rate/rate-head.tsx'
import { RateItem } from '../rate/rate-item.tsx'
import { RateOverview } from '../rate/rate-overview.tsx'
import { RateQuestions } from '../rate/rate-questions.tsx'
import { sheetProgress } from '../rate/sheet-progress.ts'
import { firstQuestions, moreQuestions, sheetSteps } from '../rate/sheet-steps.ts'
import { canBeRings } from '../results/ring-layers.ts'
import { FormPreview } from '../rounds/form-preview.tsx'
import { type FormView, usePreview } from '../rounds/queries.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { Page } from '../shell/page.tsx'
import { QueryView } from '../shell/query-view.tsx'
import { FrameworkNotice } from './framework-notice.tsx'
import type { Shape } from './rehearsal.ts'
import { blankSheetView, createRehearsalSheet } from './rehearsal-sheet.ts'
import styles from './try.module.css'

const overview = 'overview'
const handedIn = 'handed-in'

/** As whoever is asked meets it: one condition at a time, then all of them, then handing in, which hands in nothing. */
const RehearsedSheet = (props: { readonly form: FormView; readonly title: string }) => {
  const { t } = useI18n()
  const [at, setAt] = createSignal(untrack(() => sheetSteps(props.form, {}).steps[0]) ?? overview)
  const sheet = createRehearsalSheet(() => setAt(handedIn))
  const steps = createMemo(() => sheetSteps(props.form, sheet.state().items))
  const codes = () => steps().items
  const item = createMemo(() => props.form.items.find(one => one.code === at() && codes().includes(one.code)))
  const step = () => steps().steps.indexOf(at())
  const goBack = (): void => goTo(steps().steps[step() - 1] ?? overview)
  const goOn = (): void => goTo(steps().steps[step() + 1] ?? overview)
  const questions = () => {
    if (at() === firstQuestions && steps().first.length > 0)
      return { fields: steps().first, title: t('rate.questions_first'), lead: t('rate.questions_first_lead') }
    return at() === moreQuestions && steps().more.length > 0
      ? { fields: steps().more, title: t('rate.questions'), lead: t('rate.questions_lead') }
      : undefined
  }
  const position = () => codes().indexOf(at())
  const progress = createMemo(() => sheetProgress(sheet.state().items, codes()))
  const goTo = (code: string): void => {
    setAt(code)
    scrollTo(0, 0)
  }
  return (
    <div class={rateStyles.rate}>
      <RateHead title={props.title} home="#" href="#" progress={progress()} position={position()} onOverview={() => goTo(overview)} />
      <Switch
        fallback={
          <RateOverview
            form={props.form}
            view={blankSheetView}
            sheet={sheet}
            phase="open"
            progress={progress()}
            steps={steps()}
            href="#"
            onGoTo={goTo}
          />
        }
      >
        <Match when={at() === handedIn}>
          <div class={rateStyles.item}>
            <h1>{t('frameworks.try_done')}</h1>
            <p>{t('frameworks.try_done_text')}</p>
          </div>
        </Match>
        <Match when={questions()}>
          {shown => (
            <RateQuestions
              title={shown().title}
              lead={shown().lead}
              form={props.form}
              fields={shown().fields}
              sheet={sheet}
              view={blankSheetView}
              phase="open"
              onBack={step() > 0 ? goBack : null}
              onNext={goOn}
              isLast={step() === steps().steps.length - 1}
              onOverview={() => goTo(overview)}
            />
          )}
        </Match>
        <Match when={item()}>
          {shown => (
            <Show when={shown().code} keyed>
              {code => (
                <RateItem
                  item={shown()}
                  form={props.form}
                  round={{ visibility: 'confidential' }}
                  sheet={sheet}
                  view={blankSheetView}
                  phase="open"
                  isBlank={progress().answered === 0 && position() === 0}
                  onBack={step() > 0 ? goBack : null}
                  onNext={goOn}
                  isLast={steps().steps.at(-1) === code}
                  onOverview={() => goTo(overview)}
                />
              )}
            </Show>
          )}
        </Match>
      </Switch>
    </div>
  )
}

/** The framework as the team will see it, before anybody has said anything. */
const RehearsedRings = (props: { readonly form: FormView }) => {
  const { t } = useI18n()
  const [selected, setSelected] = createSignal<string | null>(null)
  const [pointed, setPointed] = createSignal<string | null>(null)
  const layers = createMemo((): readonly RingLayer[] =>
    props.form.layers
      .map(layer => ({
        code: layer.code,
        label: layer.label,
        items: props.form.items
          .filter(item => item.layer === layer.code)
          .map(item => ({
            code: item.code,
            label: item.label,
            shortLabel: item.shortLabel,
            scale: item.scale,
            word: null,
            why: 'sealed' as const,
            median: null,
            camps: null,
            sentence: t('frameworks.try_no_marks'),
          })),
      }))
      .filter(layer => layer.items.length > 0),
  )
  const chosen = () => props.form.items.find(item => item.code === selected())
  return (
    <Section title={t('results.rings_title', { count: props.form.items.length })} lead={t('frameworks.try_no_marks_lead')}>
      <FrameworkNotice notice={props.form.framework.notice} />
      <Show when={canBeRings(layers())} fallback={<p>{t('frameworks.try_no_rings')}</p>}>
        <ConditionsRings
          layers={layers()}
          core={props.form.core?.label ?? props.form.framework.shortTitle}
          selected={selected()}
          pointed={pointed()}
          onSelect={setSelected}
          onPoint={setPointed}
        >
          <div aria-live="polite">
            <Show when={chosen()} fallback={<p>{t('results.rings_choose')}</p>}>
              {item => (
                <>
                  <h3>
                    {item().code} {item().label}
                  </h3>
                  <p>{item().description}</p>
                </>
              )}
            </Show>
          </div>
        </ConditionsRings>
      </Show>
      <p class={styles.small}>{t('results.attribution', { attribution: props.form.framework.attribution })}</p>
    </Section>
  )
}

export interface RehearsedRoundProps {
  readonly pluginId: string
  /** `framework/instrument`. */
  readonly part: string
  readonly shape: Shape
  readonly orgName: string
}

/** A round that is none: its form, its picture and its paper as they would be, for a framework that may not even be on. */
export const RehearsedRound = (props: RehearsedRoundProps) => {
  const { t, locale } = useI18n()
  const { slug, me } = useDistrict()
  const ids = () => props.part.split('/')
  const form = usePreview(() => ({
    slug: slug(),
    pluginId: props.pluginId,
    frameworkId: ids()[0] ?? '',
    instrumentId: ids()[1] ?? '',
    items: null,
    asksImportance: true,
    locale: locale(),
  }))
  const title = () => t('frameworks.try_round', { org: props.orgName })
  return (
    <QueryView query={form} loading={<Skeleton rows={6} />}>
      {shown => (
        <Switch fallback={<RehearsedSheet form={shown()} title={title()} />}>
          <Match when={props.shape === 'overview'}>
            <Page title={title()}>
              <FormPreview form={shown()} />
            </Page>
          </Match>
          <Match when={props.shape === 'rings'}>
            <Page title={title()}>
              <RehearsedRings form={shown()} />
            </Page>
          </Match>
          <Match when={props.shape === 'print'}>
            <h1>
              <VisuallyHidden>{title()}</VisuallyHidden>
            </h1>
            <PaperForm
              round={{ title: title(), orgName: props.orgName, visibility: 'confidential', joinCode: null }}
              form={shown()}
              districtName={me().district.name}
              address={`${location.origin}/d/${slug()}`}
            />
          </Match>
        </Switch>
      )}
    </QueryView>
  )
}

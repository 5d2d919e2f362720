import { ConditionsRings, type RingLayer, Section, Skeleton, useI18n, VisuallyHidden } from '@tilth/ui'
import { createMemo, createSignal, Match, Show, Switch, untrack } from 'solid-js'
import { PaperForm } from '../paper/paper-form.tsx'
import rateStyles from '../rate/rate.module.css'
import { SheetScreens } from '../rate/sheet-screens.tsx'
import { sheetSteps } from '../rate/sheet-steps.ts'
import { handedIn, overview, useSheetWalk } from '../rate/use-sheet-walk.ts'
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

const rehearsed = { visibility: 'confidential' } as const

/** As whoever is asked meets it: one condition at a time, then all of them, then handing in, which hands in nothing. */
const RehearsedSheet = (props: { readonly form: FormView; readonly title: string }) => {
  const { t } = useI18n()
  const [at, setAt] = createSignal(untrack(() => sheetSteps(props.form, {}).steps[0]) ?? overview)
  const sheet = createRehearsalSheet(() => setAt(handedIn))
  const goTo = (code: string): void => {
    setAt(code)
    scrollTo(0, 0)
  }
  const walk = useSheetWalk({ form: () => props.form, visibility: () => rehearsed.visibility, sheet, at, goTo })
  return (
    <div class={rateStyles.rate}>
      <SheetScreens
        walk={walk}
        title={props.title}
        home="#"
        href="#"
        form={props.form}
        round={rehearsed}
        sheet={sheet}
        view={blankSheetView}
        phase="open"
        thanks={
          <div class={rateStyles.item}>
            <h1>{t('frameworks.try_done')}</h1>
            <p>{t('frameworks.try_done_text')}</p>
          </div>
        }
      />
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

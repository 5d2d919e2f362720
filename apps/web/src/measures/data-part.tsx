import { Button, ConfirmDialog, DataTable, Menu, type MenuItem, Section, showToast, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import type { Deciding } from './decide-dialog.tsx'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import { type DatumView, type MeasureView, measuresCommands, touchedByMeasures } from './queries.ts'

export interface DataPartProps {
  readonly view: MeasureView
  readonly onCorrect: (datum: DatumView) => void
  readonly onDecide: (what: Deciding) => void
}

const fewShown = 8

/** Every value as it was entered, newest first, each with what can be done about it. */
export const DataPart = (props: DataPartProps) => {
  const i18n = useI18n()
  const { t, locale } = i18n
  const { slug } = useDistrict()
  const words = useMeasureWords()
  const [isAll, setAll] = createSignal(false)
  const [removing, setRemoving] = createSignal<DatumView | null>(null)
  const measure = () => props.view.measure
  const named = (datum: DatumView) => ({
    measureId: measure().id,
    orgId: props.view.place.id,
    group: props.view.chart.group,
    on: datum.on,
    version: datum.version,
  })
  const remove = useMutationWithIssues({
    mutate: (datum: DatumView) => measuresCommands(slug()).removeDatum(named(datum)),
    touches: touchedByMeasures,
  })
  const drawnOn = (on: string) => props.view.chart.values.find(value => value.on === on)
  const isDivided = () => props.view.data.some(datum => datum.denominator !== null)
  const rows = () => (isAll() ? props.view.data : props.view.data.slice(0, fewShown))
  /** The year only where it begins, reading from the newest down. */
  const dayWords = (datum: DatumView): string => {
    const above = rows()[rows().indexOf(datum) - 1]
    const isSameYear =
      above !== undefined ? above.on.slice(0, 4) === datum.on.slice(0, 4) : props.view.today.startsWith(datum.on.slice(0, 4))
    return isSameYear ? i18n.shortDay(datum.on) : `${i18n.shortDay(datum.on)} ${datum.on.slice(0, 4)}`
  }
  const acts = (datum: DatumView): readonly MenuItem[] => [
    { label: t('measures.correct'), onSelect: () => props.onCorrect(datum) },
    { label: t('measures.add_note'), onSelect: () => props.onDecide({ kind: 'note', on: datum.on }) },
    ...(props.view.may.decide
      ? [
          { label: t('measures.set_median_here'), onSelect: () => props.onDecide({ kind: 'phase', on: datum.on }) },
          { label: t('measures.leave_out_this'), onSelect: () => props.onDecide({ kind: 'excluded', on: datum.on }) },
        ]
      : []),
    { label: t('measures.remove_value'), separated: true, onSelect: () => setRemoving(datum) },
  ]
  const take = async (datum: DatumView): Promise<boolean> => {
    const done = await remove.run(datum)
    if (done.ok) showToast({ text: t('measures.removed') })
    return done.ok
  }
  return (
    <Section title={t('measures.data')} aside={String(props.view.data.length)}>
      <div class={styles.values}>
        <DataTable
          caption={t('measures.data_caption')}
          captionHidden
          density="compact"
          rows={rows()}
          empty={t('measures.none_yet')}
          columns={[
            {
              label: t('measures.day'),
              isRowHead: true,
              cell: datum => (
                <>
                  <Show when={props.view.may.enter} fallback={dayWords(datum)}>
                    <Menu
                      label={dayWords(datum)}
                      accessibleLabel={t('measures.change_value_of', { day: dayWords(datum) })}
                      items={acts(datum)}
                    />
                  </Show>
                  <Show when={datum.note}>
                    <span class={styles.facts}>{datum.note}</span>
                  </Show>
                  <Show when={drawnOn(datum.on)?.leftOut}>
                    <span class={styles.due}>{t('measures.left_out')}</span>
                  </Show>
                </>
              ),
            },
            ...(isDivided()
              ? [
                  { label: t('measures.counted_short'), isNumber: true, cell: (datum: DatumView) => i18n.number(datum.value) },
                  {
                    label: t('measures.of'),
                    isNumber: true,
                    cell: (datum: DatumView) => (datum.denominator === null ? '' : i18n.number(datum.denominator)),
                  },
                ]
              : []),
            {
              label: t(measure().valueKind === 'share' ? 'measures.share' : 'measures.value'),
              isNumber: true,
              cell: datum => <strong>{words.value(drawnOn(datum.on)?.y ?? datum.value, measure())}</strong>,
            },
          ]}
        />
      </div>
      <Show when={props.view.data.length > fewShown}>
        <Button variant="quiet" onClick={() => setAll(all => !all)}>
          {isAll() ? t('measures.fewer') : t('measures.all_values', { count: props.view.data.length })}
        </Button>
      </Show>
      <ConfirmDialog
        open={removing() !== null}
        onOpenChange={isOpen => {
          if (!isOpen) setRemoving(null)
        }}
        title={t('measures.remove_title', { day: i18n.date(removing()?.on ?? props.view.today) })}
        confirmLabel={t('measures.remove_value')}
        error={errorWordsIfAny(locale(), remove.error())}
        onConfirm={() => {
          const datum = removing()
          return datum ? take(datum) : Promise.resolve(true)
        }}
      >
        {t('measures.remove_text')}
      </ConfirmDialog>
    </Section>
  )
}

import { plottedValue, readNumber } from '@tilth/core/measures'
import { Button, Notice, Select, showToast, TextField, useI18n } from '@tilth/ui'
import { createSignal, Show, untrack } from 'solid-js'
import { FormDialog } from '../people/form-dialog.tsx'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import { type DatumView, type MeasureView, measuresCommands, touchedByMeasures } from './queries.ts'

export type Entering = { readonly kind: 'new' } | { readonly kind: 'correct'; readonly datum: DatumView }

export interface EnterDialogProps {
  readonly view: MeasureView
  readonly what: Entering
  readonly onClose: () => void
}

const written = (number: number | null): string => (number === null ? '' : String(number))

const numberIn = (text: string): number | null => {
  const read = readNumber(text)
  return read.kind === 'number' ? read.value : null
}

/**
 * One value, in under a minute: today and the number it is out of stand there already. Where that day has one, or somebody changed it
 * meanwhile, both are shown and nothing typed is lost.
 */
export const EnterDialog = (props: EnterDialogProps) => {
  const i18n = useI18n()
  const { t } = i18n
  const { slug } = useDistrict()
  const words = useMeasureWords()
  const start = untrack(() => (props.what.kind === 'correct' ? props.what.datum : null))
  const { measure, data, today, places, place, chart } = untrack(() => props.view)
  const isDivided = measure.valueKind === 'share' || measure.valueKind === 'rate'
  const openPlaces = places.filter(candidate => candidate.mayEnter)
  const [orgId, setOrgId] = createSignal(openPlaces.some(({ id }) => id === place.id) ? place.id : (openPlaces[0]?.id ?? place.id))
  const [on, setOn] = createSignal(start?.on ?? today)
  const isPercentAlone = measure.valueKind === 'share' && start !== null && start.denominator === null
  const [value, setValue] = createSignal(isPercentAlone ? written(start.value * 100) : written(start?.value ?? null))
  const [denominator, setDenominator] = createSignal(written(start ? start.denominator : (data[0]?.denominator ?? null)))
  const [note, setNote] = createSignal(start?.note ?? '')
  const [attempts, setAttempts] = createSignal(0)

  /** What stands on the chosen day now, as the page has it. */
  const standing = () =>
    orgId() === props.view.place.id ? (props.view.data.find(datum => datum.on === (start?.on ?? on())) ?? null) : null
  const numbers = () => {
    const [top, bottom] = [numberIn(value()), numberIn(denominator())]
    if (top === null) return null
    if (denominator().trim() !== '' && bottom === null) return null
    if (measure.valueKind === 'share' && bottom === null) return { value: top / 100, denominator: null }
    if (measure.valueKind === 'rate' && bottom === null) return { value: top / measure.multiplier, denominator: null }
    return { value: top, denominator: measure.valueKind === 'count' ? null : bottom }
  }
  const outcome = () => {
    const entered = numbers()
    return entered ? words.value(plottedValue(measure.valueKind, entered), measure) : null
  }
  const saving = useMutationWithIssues({
    mutate: async (over: number | null): Promise<unknown> => {
      const entered = numbers() ?? { value: Number.NaN, denominator: null }
      const common = { measureId: measure.id, orgId: orgId(), group: chart.group, note: note().trim(), ...entered }
      const version = over ?? start?.version
      if (version === undefined) return measuresCommands(slug()).enter({ ...common, on: on() })
      const from = start?.on ?? on()
      return measuresCommands(slug()).correct({ ...common, on: from, newOn: on(), version })
    },
    touches: touchedByMeasures,
  })
  const isTried = () => attempts() > 0
  const valueProblem = () => (isTried() && numberIn(value()) === null ? t('measures.no_number') : undefined)
  const denominatorProblem = () => {
    if (!isTried() || denominator().trim() === '') return undefined
    return numberIn(denominator()) === null ? t('measures.no_number') : undefined
  }
  const dayProblem = () => (isTried() && on() === '' ? t('issue.measure.not_a_day') : undefined)
  const clash = () => {
    const code = saving.error()?.code
    return code === 'measure.day_taken' || code === 'conflict.datum_changed' ? standing() : null
  }
  const save = async (over: number | null = null): Promise<void> => {
    setAttempts(count => count + 1)
    if (valueProblem() ?? denominatorProblem() ?? dayProblem()) return
    if (!(await saving.run(over)).ok) return
    showToast({ text: t('measures.saved_value', { value: outcome() ?? '', day: i18n.date(on()) }) })
    props.onClose()
  }
  const sayStanding = (datum: DatumView): string => {
    const y = plottedValue(measure.valueKind, datum)
    const amount = words.value(y, measure)
    return datum.denominator === null || !isDivided
      ? amount
      : t('measures.value_of', { value: i18n.number(datum.value), of: i18n.number(datum.denominator), result: amount })
  }
  return (
    <FormDialog
      title={start ? t('measures.correct_title', { day: i18n.date(start.on) }) : t('measures.enter_title')}
      lead={<p class={styles.hint}>{measure.definition}</p>}
      saveLabel={t('common.save')}
      isBusy={saving.isBusy()}
      error={clash() ? null : saving.error()}
      attempt={attempts()}
      problems={[
        { field: 'value-day', message: dayProblem() },
        { field: 'value-top', message: valueProblem() },
        { field: 'value-of', message: denominatorProblem() },
      ]}
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <Show when={clash()}>
        {theirs => (
          <Notice
            tone="straw"
            role="alert"
            title={t('measures.clash_title')}
            actions={
              <Button size="row" busy={saving.isBusy()} onClick={() => void save(theirs().version)}>
                {t('measures.clash_mine')}
              </Button>
            }
          >
            {t('measures.clash_text', { theirs: sayStanding(theirs()), by: theirs().enteredBy ?? t('common.person_gone') })}
          </Notice>
        )}
      </Show>
      <Show when={openPlaces.length > 1 && start === null}>
        <Select
          label={t('measures.place')}
          options={openPlaces.map(candidate => ({ value: candidate.id, label: candidate.name }))}
          value={orgId()}
          onChange={setOrgId}
        />
      </Show>
      <div class={styles.pair}>
        <TextField
          id="value-top"
          width="short"
          inputmode="decimal"
          autocomplete="off"
          label={isDivided ? measure.numerator : measure.unit || t('measures.value')}
          value={value()}
          error={valueProblem()}
          onInput={setValue}
        />
        <Show when={measure.valueKind !== 'count'}>
          <TextField
            id="value-of"
            width="short"
            inputmode="decimal"
            autocomplete="off"
            optional={!isDivided}
            label={isDivided ? measure.denominator : t('measures.how_many_behind')}
            value={denominator()}
            error={denominatorProblem()}
            onInput={setDenominator}
          />
        </Show>
      </div>
      <p class={styles.outcome} aria-live="polite">
        {outcome() === null ? '' : t('measures.comes_to', { value: outcome() ?? '' })}
      </p>
      <Show when={measure.valueKind === 'share' && denominator().trim() === ''}>
        <p class={styles.hint}>{t('measures.percent_alone')}</p>
      </Show>
      <TextField
        id="value-day"
        type="date"
        width="medium"
        label={t('measures.day')}
        max={today}
        value={on()}
        error={dayProblem()}
        onInput={setOn}
      />
      <TextField label={t('measures.note')} optional value={note()} maxlength={500} onInput={setNote} />
    </FormDialog>
  )
}

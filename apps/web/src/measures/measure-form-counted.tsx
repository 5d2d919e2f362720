import { RadioGroup, Section, TextArea, TextField, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { isDivided, measureFields, multiplierOf } from './measure-draft.ts'
import styles from './measure-form.module.css'
import type { MeasureFormPart } from './measure-form-part.ts'
import { sayValue } from './measure-words.ts'

const valueKinds = ['share', 'count', 'rate', 'number'] as const

/** How exactly it is counted, and what one value is made of: only what that kind of value needs is asked. */
export const MeasureFormCounted = (props: { readonly part: MeasureFormPart }) => {
  const i18n = useI18n()
  const { t, number } = i18n
  const draft = () => props.part.draft
  const kind = () => draft().valueKind
  const unitHint = () => {
    const of = kind()
    return of === 'share' ? undefined : t(`measures.form.unit_hint_${of}`)
  }
  /** How an invented value would be shown, so that one sees what the words and numbers come to. */
  const example = (): string | null => {
    const multiplier = multiplierOf(draft())
    if (multiplier === null) return null
    const of = { valueKind: kind(), unit: kind() === 'share' ? '' : draft().unit.trim(), multiplier }
    const say = (y: number): string => sayValue(y, { of, i18n })
    if (kind() === 'share') return t('measures.form.reads_of', { top: number(25), bottom: number(40), shown: say(25 / 40) })
    if (kind() === 'rate') return t('measures.form.reads_of', { top: number(3), bottom: number(1200), shown: say(3 / 1200) })
    return of.unit === '' ? null : t('measures.form.reads', { shown: say(kind() === 'count' ? 12 : 41.5) })
  }
  return (
    <Section title={t('measures.form.counted')} lead={t('measures.form.counted_lead')}>
      <div class={styles.part}>
        <TextArea
          id={measureFields.definition}
          label={t('measures.form.definition')}
          hint={
            <span class={styles.examples}>
              <span>
                <strong>{t('measures.form.good')}</strong> {t('measures.form.good_example')}
              </span>
              <span>
                <strong>{t('measures.form.poor')}</strong> {t('measures.form.poor_example')}
              </span>
            </span>
          }
          rows={4}
          maxLength={2000}
          value={draft().definition}
          error={props.part.wrong('definition')}
          onInput={definition => props.part.change({ definition })}
        />
        <RadioGroup
          id={measureFields.valueKind}
          legend={t('measures.form.value_kind')}
          hint={props.part.hasValues ? t('measures.form.value_kind_fixed') : undefined}
          error={props.part.wrong('valueKind')}
          options={valueKinds.map(value => ({
            value,
            label: t(`measures.form.value_${value}`),
            hint: t(`measures.form.value_${value}_hint`),
            disabled: props.part.hasValues && value !== kind(),
          }))}
          value={kind()}
          onChange={valueKind => props.part.change({ valueKind })}
        />
        <Show when={isDivided(draft())}>
          <div class={styles.pair}>
            <TextField
              id={measureFields.numerator}
              label={t('measures.form.numerator')}
              hint={t(kind() === 'rate' ? 'measures.form.numerator_hint_rate' : 'measures.form.numerator_hint')}
              width="full"
              maxlength={300}
              value={draft().numerator}
              error={props.part.wrong('numerator')}
              onInput={numerator => props.part.change({ numerator })}
            />
            <TextField
              id={measureFields.denominator}
              label={t('measures.form.denominator')}
              hint={t(kind() === 'rate' ? 'measures.form.denominator_hint_rate' : 'measures.form.denominator_hint')}
              width="full"
              maxlength={300}
              value={draft().denominator}
              error={props.part.wrong('denominator')}
              onInput={denominator => props.part.change({ denominator })}
            />
          </div>
        </Show>
        <Show when={kind() !== 'share'}>
          <div class={styles.pair}>
            <Show when={kind() === 'rate'}>
              <TextField
                id={measureFields.multiplier}
                label={t('measures.form.multiplier')}
                hint={t('measures.form.multiplier_hint')}
                width="short"
                inputmode="decimal"
                autocomplete="off"
                value={draft().multiplier}
                error={props.part.wrong('multiplier')}
                onInput={multiplier => props.part.change({ multiplier })}
              />
            </Show>
            <TextField
              label={t('measures.form.unit')}
              hint={unitHint()}
              optional
              width="medium"
              maxlength={60}
              autocomplete="off"
              value={draft().unit}
              onInput={unit => props.part.change({ unit })}
            />
          </div>
        </Show>
        <Show when={example()}>{words => <p class={styles.reads}>{words()}</p>}</Show>
      </div>
    </Section>
  )
}

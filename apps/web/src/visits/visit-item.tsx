import { isPosition, markInWords, nothing } from '@tilth/core/rubrics'
import { Button, LevelInput, RadioGroup, SpectrumInput, TextArea, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import { allowedAnswers, answerBytes, answerCodeOf } from '../rate/answer-codes.ts'
import type { FormItem, FormView } from '../records/queries.ts'
import type { DraftMark } from '../records/record-draft.ts'
import styles from './visits.module.css'

export interface VisitItemProps {
  readonly item: FormItem
  readonly form: FormView
  readonly value: DraftMark
  readonly onChange: (part: Partial<DraftMark>) => void
}

const kinds = ['barrier', 'option', 'sign'] as const

/** One thing to look at: what one can see of it, what is there, and a note. What cannot be seen in this visit is as easy to say as a level. */
export const VisitItem = (props: VisitItemProps) => {
  const { t, locale } = useI18n()
  const scale = () => props.form.scales.find(candidate => candidate.id === props.item.scale)
  const levels = () => {
    const known = scale()
    return known?.kind === 'levels' ? known : null
  }
  const spectrum = () => {
    const known = scale()
    return known?.kind === 'spectrum' ? known : null
  }
  const answers = () => {
    const known = scale()
    const codes = known ? allowedAnswers(known) : []
    return codes.length > 0 ? codes : null
  }
  const position = () => (isPosition(props.value.mark) ? props.value.mark : null)
  const question = () => `${props.item.label}: ${props.form.question ?? props.item.text ?? ''}`
  const ofKind = (kind: (typeof kinds)[number]) => props.item.lookFors.filter(lookFor => lookFor.kind === kind)
  return (
    <section class={styles.item} aria-labelledby={`item-${props.item.code}`}>
      <div class={styles.itemHead}>
        <p class={styles.code}>
          {props.item.code} <Show when={props.item.kind}>{kind => <span class={styles.second}>{kind()}</span>}</Show>
        </p>
        <h2 id={`item-${props.item.code}`} tabindex="-1">
          {props.item.label}
        </h2>
        <p>{props.item.text ?? props.item.description}</p>
      </div>
      <Show when={props.item.lookFors.length > 0}>
        <div class={styles.lookFors}>
          <For each={kinds}>
            {kind => (
              <Show when={ofKind(kind).length > 0}>
                <div data-kind={kind}>
                  <h3>{t(`records.visit.look_for_${kind}`)}</h3>
                  <ul>
                    <For each={ofKind(kind)}>{lookFor => <li>{lookFor.text}</li>}</For>
                  </ul>
                </div>
              </Show>
            )}
          </For>
        </div>
      </Show>
      <div class={styles.answer}>
        <Show when={props.form.question}>{asked => <p class={styles.legend}>{asked()}</p>}</Show>
        <Show when={levels()}>
          {known => (
            <LevelInput
              id={`mark-${props.item.code}`}
              label={question()}
              scale={known()}
              descriptors={props.item.descriptors}
              value={position()}
              onChange={mark => props.onChange({ mark })}
            />
          )}
        </Show>
        <Show when={spectrum()}>
          {known => (
            <SpectrumInput
              id={`mark-${props.item.code}`}
              label={question()}
              scale={known()}
              descriptors={props.item.descriptors}
              value={position()}
              onChange={mark => props.onChange({ mark })}
              describe={mark => markInWords(mark, { scale: known(), locale: locale() })}
            />
          )}
        </Show>
        <Show when={answers()}>
          {codes => (
            <RadioGroup
              legend={t('records.visit.or_say')}
              legendHidden
              options={codes().map(code => ({ value: code, label: t(`rate.answer_${code}`) }))}
              value={answerCodeOf(props.value.mark)}
              onChange={code => props.onChange({ mark: answerBytes[code] })}
            />
          )}
        </Show>
        <Show when={props.value.mark !== nothing}>
          <Button variant="quiet" onClick={() => props.onChange({ mark: nothing })}>
            {t('rate.take_back')}
          </Button>
        </Show>
      </div>
      <TextArea
        label={t('records.visit.note')}
        hint={t('records.visit.note_hint')}
        optional
        rows={2}
        maxLength={4000}
        value={props.value.note}
        onInput={note => props.onChange({ note })}
      />
    </section>
  )
}

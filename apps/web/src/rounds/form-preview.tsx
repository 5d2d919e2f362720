import { useI18n } from '@tilth/ui'
import { createMemo, For, Show } from 'solid-js'
import { FrameworkNotice } from '../frameworks/framework-notice.tsx'
import { allowedAnswers } from '../rate/answer-codes.ts'
import styles from './form-preview.module.css'
import type { FormItem, FormView } from './queries.ts'

const labelsOf = (item: FormItem): readonly string[] =>
  (item.scale.kind === 'spectrum' ? item.scale.anchors : item.scale.levels).map(one => one.label)

/** Everything a person is asked, on one page: each condition with its words and what each place on its scale looks like. */
export const FormPreview = (props: { readonly form: FormView }) => {
  const { t, list } = useI18n()
  const answers = () => [...new Set(props.form.items.flatMap(item => allowedAnswers(item.scale)))].map(code => t(`rate.answer_${code}`))
  const layers = createMemo(() =>
    props.form.layers
      .map(layer => ({ layer, items: props.form.items.filter(item => item.layer === layer.code) }))
      .filter(({ items }) => items.length > 0),
  )
  return (
    <div class={styles.preview}>
      <FrameworkNotice notice={props.form.framework.notice} />
      <p>
        {props.form.minutes === null
          ? t('rounds.preview_lead_short', { conditions: props.form.items.length })
          : t('rounds.preview_lead', { conditions: props.form.items.length, minutes: props.form.minutes })}{' '}
        <Show when={answers().length > 0}>{t('rounds.preview_answers', { answers: list(answers(), 'or') })} </Show>
        <Show when={props.form.asksImportance}>{t('rounds.preview_importance')} </Show>
        {t('rounds.preview_note')}
      </p>
      <For each={layers()}>
        {({ layer, items }) => (
          <section class={styles.layer}>
            <h3>{layer.label}</h3>
            <p class={styles.quiet}>{layer.description}</p>
            <For each={items}>
              {item => (
                <article class={styles.item}>
                  <h4>
                    <span class={styles.code}>{item.code}</span> {item.label}
                  </h4>
                  <p>{item.description}</p>
                  <Show when={item.gloss}>
                    <p class={styles.quiet}>{t('rate.gloss', { gloss: item.gloss ?? '' })}</p>
                  </Show>
                  <p class={styles.question}>{props.form.instrument.question}</p>
                  <dl class={styles.places}>
                    <For each={labelsOf(item)}>
                      {(label, index) => (
                        <div>
                          <dt>{label}</dt>
                          <dd>{item.descriptors[index()] ?? ''}</dd>
                        </div>
                      )}
                    </For>
                  </dl>
                </article>
              )}
            </For>
          </section>
        )}
      </For>
      <Show when={props.form.fields.length > 0}>
        <section class={styles.layer}>
          <h3>{t('rate.questions')}</h3>
          <For each={props.form.fields}>
            {field => (
              <article class={styles.item}>
                <h4>{field.label}</h4>
                <Show when={field.help}>
                  <p class={styles.quiet}>{field.help}</p>
                </Show>
                <Show when={'options' in field && field.options}>
                  {options => (
                    <p>
                      {list(
                        options().map(option => option.label),
                        'or',
                      )}
                    </p>
                  )}
                </Show>
              </article>
            )}
          </For>
        </section>
      </Show>
      <p class={styles.quiet}>{props.form.framework.attribution}</p>
    </div>
  )
}

import { useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import type { FormItem, FormView } from '../rounds/queries.ts'
import styles from './paper.module.css'
import { PaperLine } from './paper-line.tsx'
import { PaperCondition } from './paper-question.tsx'

const Box = (props: { readonly label: string }) => (
  <span class={styles.choice}>
    <span class={styles.box} aria-hidden="true" /> {props.label}
  </span>
)

/** One condition on paper: its code, what it means, where to mark, and room for the reason. */
export const PaperItem = (props: { readonly item: FormItem; readonly fields: FormView['fields'] }) => {
  const { t } = useI18n()
  const allows = () => props.item.scale.allows
  const levels = () => (props.item.scale.kind === 'levels' ? props.item.scale.levels : null)
  // Of levels the owner may have described some and not others; a place on the line keeps its column.
  const described = () =>
    props.item.descriptors
      .map((text, index) => ({ text, label: levels()?.[index]?.label ?? null }))
      .filter(({ text }) => levels() === null || text !== '')
  return (
    <section class={styles.item} aria-label={`${props.item.code} ${props.item.label}`}>
      <h3 class={styles.name}>
        <span class={styles.code}>{props.item.code}</span> {props.item.label}
      </h3>
      <PaperCondition when={props.item.when} fields={props.fields} />
      <p class={styles.description}>{props.item.description}</p>
      <Switch>
        <Match when={props.item.scale.kind === 'spectrum' && props.item.scale}>
          {scale => <PaperLine scale={scale()} title={t('paper.line_title', { code: props.item.code })} />}
        </Match>
        <Match when={props.item.scale.kind === 'levels' && props.item.scale}>
          {scale => (
            <p class={styles.choices}>
              <For each={scale().levels}>{(level, index) => <Box label={`${index() + 1} ${level.label}`} />}</For>
            </p>
          )}
        </Match>
      </Switch>
      <Show when={described().length > 0}>
        <div class={styles.descriptors} data-columns={levels() === null ? described().length : undefined}>
          <For each={described()}>
            {({ text, label }) => (
              <p>
                <Show when={label}>{words => <strong>{words()}</strong>}</Show> {text}
              </p>
            )}
          </For>
        </div>
      </Show>
      <p class={styles.choices}>
        <Show when={allows().notSure}>
          <Box label={t('paper.not_sure')} />
        </Show>
        <Show when={allows().notMine}>
          <Box label={t('paper.not_mine')} />
        </Show>
        <Show when={allows().notApplicable}>
          <Box label={t('paper.not_applicable')} />
        </Show>
      </p>
    </section>
  )
}

import { useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import type { FormItem } from '../rounds/queries.ts'
import styles from './paper.module.css'
import { PaperLine } from './paper-line.tsx'

const Box = (props: { readonly label: string }) => (
  <span class={styles.choice}>
    <span class={styles.box} aria-hidden="true" /> {props.label}
  </span>
)

/** One condition on paper: its code, what it means, where to mark, and room for the reason. */
export const PaperItem = (props: { readonly item: FormItem }) => {
  const { t } = useI18n()
  const allows = () => props.item.scale.allows
  return (
    <section class={styles.item} aria-label={`${props.item.code} ${props.item.label}`}>
      <h3 class={styles.name}>
        <span class={styles.code}>{props.item.code}</span> {props.item.label}
      </h3>
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
      <Show when={props.item.descriptors.length > 0}>
        <div class={styles.descriptors} data-columns={props.item.descriptors.length}>
          <For each={props.item.descriptors}>
            {(text, index) => (
              <p>
                <Show when={props.item.scale.kind === 'levels' && props.item.scale.levels[index()]}>
                  {level => <strong>{level().label}</strong>}
                </Show>{' '}
                {text}
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

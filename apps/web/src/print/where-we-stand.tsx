import { markInWords } from '@tilth/core/rubrics'
import { AgreementGlyph, LevelGlyph, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { ItemResult, ResultsView, ShownResult } from '../results/queries.ts'
import styles from './where-we-stand.module.css'

const Standing = (props: { readonly item: ItemResult; readonly shown: ShownResult }) => {
  const { t, locale } = useI18n()
  const middle = () => (props.shown.camps === null && props.shown.agreement !== 'too-few' ? props.shown.median : null)
  return (
    <>
      <span class={styles.level}>
        <Show when={middle() !== null} fallback={<span class={styles.none} />}>
          <LevelGlyph position={middle() ?? 0} scale={props.item.scale} size={18} />
        </Show>
      </span>
      <span class={styles.words}>
        {middle() === null ? props.shown.sentence : markInWords(Math.round(middle() ?? 0), { scale: props.item.scale, locale: locale() })}
      </span>
      <span class={styles.agreement}>
        <AgreementGlyph word={props.shown.agreement} size={9} />
        {t(`common.agreement.${props.shown.agreement}`)}
      </span>
    </>
  )
}

/** Every condition on one line: where the middle mark lies and how much views agree, by shape, word and shade. */
export const WhereWeStand = (props: { readonly results: ResultsView }) => {
  const { t } = useI18n()
  const layers = () =>
    props.results.layers
      .map(layer => ({ layer, items: props.results.items.filter(item => item.layer === layer.code) }))
      .filter(({ items }) => items.length > 0)
  const longestCode = () => Math.max(2, ...props.results.items.map(({ code }) => code.length))
  return (
    <section class={styles.section} style={{ '--letters': longestCode() }}>
      <h3 class={styles.title}>{t('print.where')}</h3>
      <p class={styles.key}>
        {t('print.level_key')}
        <sup>1</sup>
        <span class={styles.right}>
          {t('print.agreement_key')}
          <sup>2</sup>
        </span>
      </p>
      <For each={layers()}>
        {({ layer, items }) => (
          <>
            <h4 class={styles.layer}>{layer.label}</h4>
            <ul class={styles.list}>
              <For each={items}>
                {item => (
                  <li class={styles.row}>
                    <span class={styles.code}>{item.code}</span>
                    <span class={styles.label}>{item.shortLabel}</span>
                    <Show
                      when={item.shown}
                      fallback={
                        <span class={styles.protected}>
                          {t(item.protection === 'sealed' ? 'results.sealed_title' : 'results.protected_short')}
                        </span>
                      }
                    >
                      {shown => <Standing item={item} shown={shown()} />}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </section>
  )
}

import { AgreementGlyph, Section, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import styles from './reading-key.module.css'

const words = ['together', 'leaning', 'split', 'poles-apart', 'too-few'] as const

/** What the marks, the band and the glyphs mean: the legend of the sheet. */
export const ReadingKey = (props: { readonly isNamed: boolean; readonly hasOwn: boolean; readonly hasAgreed: boolean }) => {
  const { t } = useI18n()
  return (
    <Section title={t('results.key')}>
      <div class={styles.columns}>
        <div>
          <h3 class={styles.title}>{t('results.key_marks')}</h3>
          <ul class={styles.list}>
            <li>
              <svg class={styles.sign} viewBox="0 0 36 20" aria-hidden="true">
                <circle class={styles.ink} cx="18" cy="10" r="6" />
              </svg>
              {t(props.isNamed ? 'results.key_mark_named' : 'results.key_mark')}
            </li>
            <li>
              <svg class={styles.sign} viewBox="0 0 36 20" aria-hidden="true">
                <rect class={styles.band} x="1" y="6" width="34" height="8" />
                <line class={styles.tick} x1="18" x2="18" y1="3" y2="17" />
              </svg>
              {t('results.key_band')}
            </li>
            <Show when={props.hasAgreed}>
              <li>
                <svg class={styles.sign} viewBox="0 0 36 20" aria-hidden="true">
                  <line class={styles.stem} x1="18" x2="18" y1="0" y2="8" />
                  <path class={styles.diamond} d="M18 7L24 13L18 19L12 13Z" />
                </svg>
                {t('results.key_agreed')}
              </li>
            </Show>
            <Show when={props.hasOwn}>
              <li>
                <svg class={styles.sign} viewBox="0 0 36 20" aria-hidden="true">
                  <circle class={styles.ink} cx="18" cy="10" r="6" />
                  <circle class={styles.hole} cx="18" cy="10" r="2.5" />
                </svg>
                {t('results.key_own')}
              </li>
            </Show>
          </ul>
        </div>
        <div>
          <h3 class={styles.title}>{t('results.key_agree')}</h3>
          <ul class={styles.list}>
            <For each={words}>
              {word => (
                <li>
                  <span class={styles.glyph}>
                    <AgreementGlyph word={word} size={15} />
                  </span>
                  {t(`common.agreement.${word}`)}
                </li>
              )}
            </For>
          </ul>
        </div>
      </div>
      <p class={styles.note}>{t('results.key_word_and_sentence')}</p>
    </Section>
  )
}

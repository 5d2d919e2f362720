import { AgreementGlyph, useI18n } from '@tilth/ui'
import styles from './agreement-word.module.css'
import type { ShownResult } from './queries.ts'

/** How much the marks agree: the glyph and its word, never one without the other. */
export const AgreementWord = (props: { readonly word: ShownResult['agreement']; readonly size?: 'row' | 'title' | undefined }) => {
  const { t } = useI18n()
  return (
    <span class={styles.word} data-size={props.size ?? 'row'}>
      <AgreementGlyph word={props.word} size={props.size === 'title' ? 22 : 13} />
      <span>{t(`common.agreement.${props.word}`)}</span>
    </span>
  )
}

import { Popover } from '@kobalte/core/popover'
import type { JSX } from 'solid-js'
import { useI18n } from '../language/i18n-context.tsx'
import css from './term.module.css'

/** A word of the trade, explained where it is first used. `term` is the word as a string, `children` how it stands in the sentence. */
export const Term = (props: { term: string; explanation: JSX.Element; children?: JSX.Element }) => {
  const i18n = useI18n()
  return (
    <Popover gutter={8}>
      <Popover.Trigger class={css.term} aria-label={i18n.t('ui.term.explain', { term: props.term })}>
        {props.children ?? props.term}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content class={css.card}>
          <Popover.Title class={css.title}>{props.term}</Popover.Title>
          <Popover.Description class={css.text}>{props.explanation}</Popover.Description>
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  )
}

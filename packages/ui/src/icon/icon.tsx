import type { LucideProps } from 'lucide-solid'
import type { Component } from 'solid-js'
import { Dynamic } from 'solid-js/web'

export type IconShape = Component<LucideProps>

/** A line icon beside words: 20 px, stroke 1.75, hidden from assistive technology because the words say it. */
export const Icon = (props: { of: IconShape; class?: string | undefined }) => (
  <Dynamic
    component={props.of}
    size="1.25rem"
    strokeWidth={1.75}
    absoluteStrokeWidth={false}
    aria-hidden="true"
    class={props.class ?? ''}
  />
)

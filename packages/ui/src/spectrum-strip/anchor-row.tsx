import type { Scale } from '@tilth/core/conditions'
import { For } from 'solid-js'
import { anchorPlaces } from './place-on-line.ts'
import css from './spectrum-strip.module.css'
import { measureStrip, type StripSize } from './strip-size.ts'

const leastRoom = 84

/** The names of the anchors under their ticks. Where a name would get less room than a word needs, only the ends are said. */
export const AnchorRow = (props: { scale: Scale; size: StripSize; width: number }) => {
  const names = () => {
    const places = anchorPlaces(props.scale)
    const labels = props.scale.kind === 'spectrum' ? props.scale.anchors : props.scale.levels
    const all = labels.map((anchor, index) => ({ label: anchor.label, place: places[index] ?? 0 }))
    const isRoomy = props.width / all.length >= leastRoom
    const ends = [all.at(0), all.at(-1)].flatMap((name, index) => (name ? [{ ...name, place: index }] : []))
    return isRoomy ? all : ends
  }
  return (
    <div
      class={css.anchors}
      style={{ '--pad': `${measureStrip(props.size, props.width).pad}px`, '--names': names().length }}
      aria-hidden="true"
    >
      <For each={names()}>
        {name => (
          <span
            class={css.anchor}
            style={{ '--place': name.place }}
            data-side={name.place < 0.02 ? 'start' : name.place > 0.98 ? 'end' : 'center'}
          >
            {name.label}
          </span>
        )}
      </For>
    </div>
  )
}

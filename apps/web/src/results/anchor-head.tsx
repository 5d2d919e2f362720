import { For } from 'solid-js'
import styles from './anchor-head.module.css'
import type { ItemResult } from './queries.ts'

type Scale = ItemResult['scale']

interface AnchorName {
  readonly label: string
  /** 0..1 along the line. */
  readonly place: number
}

const namesOf = (scale: Scale): readonly AnchorName[] =>
  scale.kind === 'spectrum'
    ? scale.anchors.map(anchor => ({ label: anchor.label, place: anchor.position / 100 }))
    : scale.levels.map((level, index) => ({ label: level.label, place: (index + 0.5) / scale.levels.length }))

const sideOf = ({ place }: AnchorName): 'start' | 'early' | 'late' | 'end' => {
  if (place < 0.02) return 'start'
  if (place > 0.98) return 'end'
  return place > 0.5 ? 'late' : 'early'
}

/** The names of the anchors, once over a list of strips that share a scale. On a narrow screen only the ends are named. */
export const AnchorHead = (props: { readonly scale: Scale }) => {
  const names = () => namesOf(props.scale)
  return (
    <div class={styles.frame}>
      <div class={styles.head} aria-hidden="true" data-many={names().length > 3 ? '' : undefined} style={{ '--names': names().length }}>
        <For each={names()}>
          {(name, index) => (
            <span
              class={styles.name}
              style={{ '--place': name.place }}
              data-side={sideOf(name)}
              data-end={index() === 0 ? 'first' : index() === names().length - 1 ? 'last' : undefined}
            >
              {name.label}
            </span>
          )}
        </For>
      </div>
    </div>
  )
}

import type { SpectrumScale } from '@tilth/core/conditions'
import { For } from 'solid-js'
import styles from './paper.module.css'
import { tickLetters } from './read-cell.ts'

const width = 720
const pad = 14
const baseline = 18

const placeOf = (position: number): number => pad + (position / 100) * (width - 2 * pad)

const alignmentOf = (position: number): 'start' | 'middle' | 'end' => (position === 0 ? 'start' : position === 100 ? 'end' : 'middle')

/** The line to mark by hand: a tick each tenth with its letter, so that whoever keys it in reads the same place as whoever marked it. */
export const PaperLine = (props: { readonly scale: SpectrumScale; readonly title: string }) => (
  <svg class={styles.line} viewBox={`0 0 ${width} 60`} role="img" aria-label={props.title}>
    <line x1={placeOf(0)} x2={placeOf(100)} y1={baseline} y2={baseline} class={styles.stroke} />
    <For each={tickLetters}>
      {(letter, index) => {
        const isAnchor = () => props.scale.anchors.some(anchor => anchor.position === index() * 10)
        return (
          <>
            <line
              x1={placeOf(index() * 10)}
              x2={placeOf(index() * 10)}
              y1={baseline - (isAnchor() ? 12 : 6)}
              y2={baseline + (isAnchor() ? 8 : 6)}
              class={styles.tick}
            />
            <text x={placeOf(index() * 10)} y={baseline + 22} text-anchor="middle" class={styles.letter}>
              {letter}
            </text>
          </>
        )
      }}
    </For>
    <For each={props.scale.anchors}>
      {anchor => (
        <text
          x={anchor.position === 0 ? 2 : anchor.position === 100 ? width - 2 : placeOf(anchor.position)}
          y={baseline + 40}
          text-anchor={alignmentOf(anchor.position)}
          class={styles.anchor}
        >
          {anchor.label}
        </text>
      )}
    </For>
  </svg>
)

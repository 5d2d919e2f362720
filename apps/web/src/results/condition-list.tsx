import { For, Show } from 'solid-js'
import { AnchorHead } from './anchor-head.tsx'
import styles from './condition-list.module.css'
import { ConditionRow } from './condition-row.tsx'
import type { ItemResult } from './queries.ts'

export interface ConditionListProps {
  readonly items: readonly ItemResult[]
  readonly hrefOf: (code: string) => string
  readonly hasStatistics: boolean
  readonly settle: boolean
  /** The condition that is chosen or pointed at elsewhere. */
  readonly marked?: string | null | undefined
  readonly onPoint?: ((code: string | null) => void) | undefined
}

/** Rows under the names of the anchors. Rows belong to codes, so that what is open in one stays open when marks or words arrive. */
export const ConditionList = (props: ConditionListProps) => {
  const codes = () => props.items.map(item => item.code)
  const itemOf = (code: string) => props.items.find(item => item.code === code)
  const sharedScale = () => {
    const scales = props.items.map(item => item.scale)
    const [first] = scales
    return first !== undefined && scales.every(scale => scale.id === first.id) ? first : null
  }
  return (
    <div class={styles.frame}>
      <Show when={sharedScale()}>
        {scale => (
          <div class={styles.head}>
            <div class={styles.anchors}>
              <AnchorHead scale={scale()} />
            </div>
          </div>
        )}
      </Show>
      <ol class={styles.list}>
        <For each={codes()}>
          {code => (
            <Show when={itemOf(code)}>
              {item => (
                <ConditionRow
                  item={item()}
                  href={props.hrefOf(code)}
                  hasAnchorNames={sharedScale() === null}
                  hasStatistics={props.hasStatistics}
                  settle={props.settle}
                  isMarked={props.marked === code}
                  onPoint={props.onPoint}
                />
              )}
            </Show>
          )}
        </For>
      </ol>
    </div>
  )
}

import { Button } from '@tilth/ui'
import { For } from 'solid-js'

export interface RowAct {
  readonly words: string
  /** The words with the condition's name, for whoever hears the button apart from its row. */
  readonly wordsInFull: string
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

/** What may be done with one row of the choice. */
export const RowActs = (props: { readonly acts: readonly RowAct[]; readonly class: string | undefined }) => (
  <div class={props.class}>
    <For each={props.acts}>
      {act => (
        <Button size="row" variant="quiet" aria-label={act.wordsInFull} disabled={act.isDisabled} onClick={() => act.onPress()}>
          {act.words}
        </Button>
      )}
    </For>
  </div>
)

import { LevelInput, SpectrumInput } from '@tilth/ui'
import { Match, Switch } from 'solid-js'
import type { ItemResult } from './queries.ts'

type Scale = ItemResult['scale']

export interface PositionInputProps {
  readonly id: string
  readonly label: string
  readonly scale: Scale
  readonly descriptors: readonly string[]
  readonly value: number | null
  readonly onChange: (position: number) => void
  readonly describe: (position: number) => string
}

const asSpectrum = (scale: Scale) => (scale.kind === 'spectrum' ? scale : null)
const asLevels = (scale: Scale) => (scale.kind === 'levels' ? scale : null)

/** A place on a condition's scale, whichever kind it is. */
export const PositionInput = (props: PositionInputProps) => (
  <Switch>
    <Match when={asSpectrum(props.scale)}>
      {scale => (
        <SpectrumInput
          id={props.id}
          label={props.label}
          scale={scale()}
          descriptors={props.descriptors}
          value={props.value}
          onChange={props.onChange}
          describe={props.describe}
        />
      )}
    </Match>
    <Match when={asLevels(props.scale)}>
      {scale => (
        <LevelInput
          id={props.id}
          label={props.label}
          scale={scale()}
          descriptors={props.descriptors}
          value={props.value}
          onChange={props.onChange}
        />
      )}
    </Match>
  </Switch>
)

import { SpectrumStrip, type StripSize, useI18n } from '@tilth/ui'
import { nameInWords } from '../people/name-in-words.ts'
import type { ItemResult, ShownResult } from './queries.ts'

export interface ConditionStripProps {
  readonly item: ItemResult
  readonly shown: ShownResult
  readonly size: StripSize
  /** Words stand beside the strip already. */
  readonly sentenceHidden?: boolean | undefined
  readonly anchorNames?: boolean | undefined
  readonly hasTable?: boolean | undefined
  readonly settle?: boolean | undefined
  /** Nothing that only this viewer knows: for paper. */
  readonly isPublic?: boolean | undefined
}

const highestPlace = 100

/** A condition's result as the strip draws it. What was said instead of a place is in the sentence, not on the line. */
export const ConditionStrip = (props: ConditionStripProps) => {
  const { t } = useI18n()
  const names = () => (props.isPublic ? null : (props.shown.names?.map(one => ({ ...one, name: nameInWords(one.name, t) })) ?? null))
  return (
    <SpectrumStrip
      title={props.item.label}
      titleHidden
      scale={props.item.scale}
      marks={props.shown.marks}
      median={props.shown.median}
      quartiles={props.shown.quartiles}
      camps={props.shown.camps}
      agreed={props.item.finding?.position ?? null}
      own={props.isPublic || props.item.own === null || props.item.own > highestPlace ? null : props.item.own}
      names={names()}
      sentence={props.shown.sentence}
      sentenceHidden={props.sentenceHidden}
      size={props.size}
      anchorNames={props.anchorNames}
      tableHidden={!props.hasTable}
      settle={props.settle}
    />
  )
}

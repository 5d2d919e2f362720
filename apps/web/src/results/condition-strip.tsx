import { splitAtWidestGap } from '@tilth/core/rubrics'
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

/** A condition's result as the strip draws it; after a second marking the first stays as hollow rings. What was said instead of a place is in the sentence, not on the line. */
export const ConditionStrip = (props: ConditionStripProps) => {
  const { t } = useI18n()
  const names = () => (props.isPublic ? null : (props.shown.names?.map(one => ({ ...one, name: nameInWords(one.name, t) })) ?? null))
  const second = () => props.item.second
  const own = () =>
    props.isPublic || second() !== null || props.item.own === null || props.item.own > highestPlace ? null : props.item.own
  const drawn = () => {
    const after = second()
    if (after === null)
      return { marks: props.shown.marks, median: props.shown.median, quartiles: props.shown.quartiles, camps: props.shown.camps }
    const { marks, median, quartiles, agreement } = after
    return { marks, median, quartiles, camps: agreement === 'poles-apart' ? splitAtWidestGap(marks) : null }
  }
  return (
    <SpectrumStrip
      title={props.item.label}
      titleHidden
      scale={props.item.scale}
      marks={drawn().marks}
      firstMarks={second() === null ? undefined : props.shown.marks}
      median={drawn().median}
      quartiles={drawn().quartiles}
      camps={drawn().camps}
      agreed={props.item.finding?.position ?? null}
      own={own()}
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

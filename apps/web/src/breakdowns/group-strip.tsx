import { SpectrumStrip, type StripSize } from '@tilth/ui'
import type { BreakdownItem, GroupResult } from './queries.ts'

export interface GroupStripProps {
  /** Whose strip it is. */
  readonly title: string
  readonly scale: BreakdownItem['scale']
  readonly result: GroupResult & { readonly counted: number }
  readonly size: StripSize
  /** The sentence stands beside the picture, not only in it. */
  readonly hasSentence?: boolean | undefined
}

/** The middle and the spread of a group. Nobody's mark is drawn: groups are read from outside, where a mark could be somebody's. */
export const GroupStrip = (props: GroupStripProps) => {
  const isApart = () => props.result.agreement === 'poles-apart'
  return (
    <SpectrumStrip
      title={props.title}
      titleHidden
      scale={props.scale}
      marks={[]}
      counted={props.result.counted}
      median={isApart() ? null : props.result.median}
      quartiles={props.result.quartiles}
      camps={null}
      sentence={props.result.sentence ?? ''}
      sentenceHidden={!props.hasSentence}
      size={props.size}
      anchorNames={false}
      tableHidden
    />
  )
}

import { SpectrumStrip, type StripSize } from '@tilth/ui'
import type { MeetingCondition } from './queries.ts'
import type { Standing } from './standing-of.ts'

export interface MeetingStripProps {
  readonly item: MeetingCondition['item']
  readonly standing: Standing
  readonly size: StripSize
  readonly agreed: number | null
  /** The viewer's own mark; nothing for a picture everybody sees. */
  readonly own?: number | null | undefined
  readonly settle?: boolean | undefined
  readonly hasTable?: boolean | undefined
}

/** The marks of a condition as the room sees them: never with names; first marks stay as hollow rings behind second ones. */
export const MeetingStrip = (props: MeetingStripProps) => (
  <SpectrumStrip
    title={props.item.label}
    titleHidden
    scale={props.item.scale}
    marks={props.standing.marks}
    firstMarks={props.standing.firstMarks}
    median={props.standing.median}
    quartiles={props.standing.quartiles}
    camps={props.standing.camps}
    agreed={props.agreed}
    own={props.own ?? null}
    sentence={props.standing.sentence}
    sentenceHidden
    size={props.size}
    settle={props.settle}
    tableHidden={!props.hasTable}
  />
)

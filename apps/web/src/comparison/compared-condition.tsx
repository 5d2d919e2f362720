import { DownloadPicture, StackedStrips, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { changeWords, comparedRows } from './compared-rows.ts'
import styles from './comparison.module.css'
import type { ComparedItem, ComparedRound } from './queries.ts'

export interface ComparedConditionProps {
  readonly item: ComparedItem
  readonly rounds: readonly ComparedRound[]
  /** Where a picture that is taken along comes from. */
  readonly source: readonly string[]
  readonly team: string
}

/** One condition over time: what changed in words, then its rounds under each other on one axis. */
export const ComparedCondition = (props: ComparedConditionProps) => {
  const { t, date } = useI18n()
  const [frame, setFrame] = createSignal<HTMLDivElement>()
  const rows = () => comparedRows(props.item, { rounds: props.rounds, t, date })
  return (
    <li class={styles.row}>
      <div class={styles.words}>
        <h3>
          <span class={styles.code}>{props.item.code}</span> {props.item.label}
        </h3>
        <p>{changeWords(props.item, t)}</p>
        <div class={styles.take}>
          <DownloadPicture
            inside={frame}
            name={[props.team, t('comparison.file'), props.item.code, props.item.shortLabel]}
            title={`${props.item.code} ${props.item.label}`}
            sentence={changeWords(props.item, t)}
            source={props.source}
          />
        </div>
      </div>
      <div class={styles.picture} ref={setFrame}>
        <StackedStrips scale={props.item.scale} rows={rows()} sentence={changeWords(props.item, t)} />
      </div>
    </li>
  )
}

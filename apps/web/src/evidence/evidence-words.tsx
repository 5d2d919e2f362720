import { useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import styles from './evidence.module.css'
import { freshnessOf } from './freshness.ts'
import { downloadAddress, type EvidenceEntry } from './queries.ts'

const kilobyte = 1024

/** One piece of evidence: its name leads to it, below stand what it is and how old. */
export const EvidenceWords = (props: { readonly entry: EvidenceEntry; readonly roundId: string }) => {
  const { t, date, number } = useI18n()
  const { slug } = useDistrict()
  const size = (bytes: number): string =>
    bytes >= kilobyte * kilobyte
      ? t('evidence.megabytes', { count: number(bytes / kilobyte / kilobyte, { maximumFractionDigits: 1 }) })
      : t('evidence.kilobytes', { count: number(Math.max(1, Math.round(bytes / kilobyte))) })
  const age = (): string => {
    const said = freshnessOf(props.entry, new Date().toISOString().slice(0, 10))
    if (said.kind === 'past') return t('evidence.past', { day: date(said.day) })
    return said.kind === 'aged' ? t('evidence.aged', { day: date(said.day), months: said.months }) : t('evidence.undated')
  }
  const facts = (): string =>
    [
      props.entry.file && `${props.entry.file.name}, ${size(props.entry.file.size)}`,
      props.entry.url && new URL(props.entry.url).host,
      age(),
      props.entry.addedBy && t('evidence.added_by', { name: props.entry.addedBy }),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <span class={styles.words}>
      <Show
        when={props.entry.url}
        fallback={
          <a href={downloadAddress(slug(), { roundId: props.roundId, evidenceId: props.entry.id })} download="" rel="external">
            {props.entry.title}
          </a>
        }
      >
        {url => (
          <a href={url()} target="_blank" rel="noopener noreferrer external">
            {props.entry.title}
          </a>
        )}
      </Show>
      <span class={styles.facts}>{facts()}</span>
    </span>
  )
}

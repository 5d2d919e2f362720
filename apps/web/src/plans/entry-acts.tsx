import { Menu, type MenuItem, useI18n } from '@tilth/ui'
import { lineOf } from './entry-lines.ts'
import styles from './plan.module.css'
import { usePlan } from './plan-context.tsx'
import type { Entry } from './queries.ts'

export interface EntryActsProps {
  readonly entry: Entry
  /** The list it stands in, in order; empty where order says nothing. */
  readonly list: readonly Entry[]
  readonly onChange: () => void
  /** Takes it out where that needs a question first; otherwise it is taken out at once and can be put back. */
  readonly onTakeOut?: () => void
}

/** What may be done with one entry: change it, move it, talk about it, take it out. */
export const EntryActs = (props: EntryActsProps) => {
  const { t } = useI18n()
  const plan = usePlan()
  const at = () => props.list.findIndex(entry => entry.id === props.entry.id)
  const takeOut = (): void => {
    if (props.onTakeOut) props.onTakeOut()
    else void plan.takeOut(props.entry)
  }
  const items = (): readonly MenuItem[] => [
    { label: t('plans.write_anew'), onSelect: () => props.onChange() },
    ...(at() > 0 ? [{ label: t('plans.move_up'), onSelect: () => void plan.move(props.entry, props.list[at() - 1]?.id ?? null) }] : []),
    ...(at() >= 0 && at() < props.list.length - 1
      ? [{ label: t('plans.move_down'), onSelect: () => void plan.move(props.entry, props.list[at() + 2]?.id ?? null) }]
      : []),
    { label: t('plans.talk_about'), onSelect: () => plan.talkAbout(props.entry.id) },
    { label: t('plans.take_out'), separated: true, onSelect: takeOut },
  ]
  return (
    <span class={styles.acts} data-print="hide">
      <Menu label={t('common.change')} accessibleLabel={t('plans.change_this', { words: lineOf(props.entry) })} items={items()} />
    </span>
  )
}

import { Checkbox, Notice, Section, Select, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './form.module.css'
import type { RoundCard, RoundToCopy } from './queries.ts'

export interface StartFromProps {
  /** Rounds one runs, newest first. */
  readonly rounds: readonly RoundCard[]
  readonly from: string | null
  readonly onFrom: (roundId: string | null) => void
  /** Of the chosen round; null while none is. */
  readonly source: RoundToCopy | null
  readonly isWithFacilitators: boolean
  readonly onFacilitators: (isWith: boolean) => void
}

/** A new round begins with an earlier one or with nothing; what is different from the earlier one is said. */
export const StartFrom = (props: StartFromProps) => {
  const { t, list } = useI18n()
  const different = (source: RoundToCopy): readonly string[] => [
    ...(source.isStillOffered ? [] : [t('rounds.copy_framework_gone')]),
    ...(source.isStillOffered && source.followsMap ? [t('rounds.copy_items_followed')] : []),
    ...(source.itemsAdded.length > 0 ? [t('rounds.copy_items_added', { items: list(source.itemsAdded) })] : []),
    ...(source.isStillOffered && source.itemsGone.length > 0 ? [t('rounds.copy_items_gone', { items: list(source.itemsGone) })] : []),
    ...(source.peopleGone > 0 ? [t('rounds.copy_people_gone', { count: source.peopleGone })] : []),
    ...(source.guests > 0 ? [t('rounds.copy_guests', { count: source.guests })] : []),
  ]
  return (
    <Section title={t('rounds.copy_start')}>
      <div class={styles.part}>
        <Select
          label={t('rounds.copy_from')}
          hint={t('rounds.copy_from_hint')}
          value={props.from ?? ''}
          options={[
            { value: '', label: t('rounds.copy_nothing') },
            ...props.rounds.map(round => ({ value: round.id, label: `${round.title} · ${round.orgName}` })),
          ]}
          onChange={chosen => props.onFrom(chosen === '' ? null : chosen)}
        />
        <Show when={props.source}>
          {source => (
            <Notice tone="wash" title={t('rounds.copy_taken', { people: source().people.length, conditions: source().items.length })}>
              <Show when={different(source()).length > 0}>
                <p>{different(source()).join(' ')}</p>
              </Show>
              <p>{t('rounds.copy_anew')}</p>
              <Show when={source().facilitators.length > 0}>
                <Checkbox
                  label={t('rounds.copy_facilitators', { names: list(source().facilitators.map(one => one.name)) })}
                  checked={props.isWithFacilitators}
                  onChange={props.onFacilitators}
                />
              </Show>
            </Notice>
          )}
        </Show>
      </div>
    </Section>
  )
}

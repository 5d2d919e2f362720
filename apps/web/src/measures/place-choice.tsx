import { Select, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { useMeasureWords } from './measure-words.ts'
import styles from './measures.module.css'
import type { MeasureView } from './queries.ts'

export interface PlaceChoiceProps {
  readonly view: MeasureView
  readonly onPlace: (orgId: string) => void
  readonly onGroup: (group: string) => void
}

/** Whose values: the place and, where there are any, the group. Not there where there is nothing to choose. */
export const PlaceChoice = (props: PlaceChoiceProps) => {
  const { t } = useI18n()
  const words = useMeasureWords()
  const places = () => props.view.places.filter(place => place.hasValues || place.mayEnter || place.id === props.view.place.id)
  return (
    <Show when={places().length > 1 || props.view.groups.length > 0}>
      <div class={styles.filters}>
        <Show when={places().length > 1}>
          <Select
            label={t('measures.place')}
            width="medium"
            options={places().map(place => ({
              value: place.id,
              label: `${'\u00a0\u00a0'.repeat(place.depth)}${place.hasValues ? place.name : t('measures.place_empty', { place: place.name })}`,
            }))}
            value={props.view.place.id}
            onChange={props.onPlace}
          />
        </Show>
        <Show when={props.view.groups.length > 0}>
          <Select
            label={t('measures.group')}
            width="medium"
            options={['', ...props.view.groups].map(group => ({ value: group, label: words.group(group) }))}
            value={props.view.chart.group}
            onChange={props.onGroup}
          />
        </Show>
      </div>
    </Show>
  )
}

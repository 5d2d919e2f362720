import { Dialog, Switch, useI18n } from '@tilth/ui'
import { For, Show } from 'solid-js'
import type { FormItem } from '../rounds/queries.ts'
import { numberedMarks } from './key-action.ts'
import { areKeysOn, setKeysOn } from './keys-on.ts'
import styles from './rate.module.css'

export interface RateHelpProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly item: FormItem
  readonly reflections: readonly string[]
}

/** What each place on the scale looks like, all in one place, and the keys. */
export const RateHelp = (props: RateHelpProps) => {
  const { t } = useI18n()
  const places = () => (props.item.scale.kind === 'spectrum' ? props.item.scale.anchors : props.item.scale.levels)
  const keys = () => [
    { key: t('rate.help_key_numbers', { count: numberedMarks(props.item.scale).length }), text: t('rate.help_key_numbers_text') },
    { key: t('rate.help_key_arrows'), text: t('rate.help_key_arrows_text') },
    { key: t('rate.help_key_note'), text: t('rate.help_key_note_text') },
    { key: t('rate.help_key_move'), text: t('rate.help_key_move_text') },
    { key: t('rate.help_key_help'), text: t('rate.help_key_help_text') },
  ]
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={`${props.item.code} ${props.item.label}`} width="wide">
      <div class={styles.help}>
        <p>{props.item.description}</p>
        <dl>
          <For each={places()}>
            {(place, index) => (
              <div>
                <dt>{place.label}</dt>
                <dd>{props.item.descriptors[index()] ?? ''}</dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={props.reflections.length > 0}>
          <h3>{t('rate.reflections')}</h3>
          <ul class={styles.reflections}>
            <For each={props.reflections}>{question => <li>{question}</li>}</For>
          </ul>
        </Show>
        <h3>{t('rate.help_keys')}</h3>
        <dl class={styles.keyList}>
          <For each={keys()}>
            {({ key, text }) => (
              <div>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{text}</dd>
              </div>
            )}
          </For>
        </dl>
        <Switch label={t('rate.help_switch')} checked={areKeysOn()} onChange={setKeysOn} />
      </div>
    </Dialog>
  )
}

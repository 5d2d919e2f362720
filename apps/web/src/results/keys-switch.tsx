import { Switch, useI18n } from '@tilth/ui'
import type { JSX } from 'solid-js'
import { areKeysOn, setKeysOn } from '../rate/keys-on.ts'

/** What single keys do on this page, and the switch that turns them off everywhere. */
export const KeysSwitch = (props: { readonly children: JSX.Element }) => {
  const { t } = useI18n()
  return <Switch label={t('results.keys_switch')} hint={props.children} checked={areKeysOn()} onChange={setKeysOn} />
}

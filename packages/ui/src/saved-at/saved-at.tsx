import type { Moment } from '@tilth/i18n'
import { Match, Switch } from 'solid-js'
import { Icon } from '../icon/icon.tsx'
import { CheckIcon, CloudOffIcon } from '../icon/icons.ts'
import { useI18n } from '../language/i18n-context.tsx'
import css from './saved-at.module.css'

/** "Saved 10:42". Silent to screen readers while one types; `waiting` says that it is kept here and not yet sent. */
export const SavedAt = (props: {
  at: Moment | null
  state?: 'saved' | 'saving' | 'waiting' | undefined
  waitingText?: string | undefined
}) => {
  const i18n = useI18n()
  return (
    <span class={css.saved}>
      <Switch>
        <Match when={props.state === 'saving'}>{i18n.t('common.saving')}</Match>
        <Match when={props.state === 'waiting'}>
          <Icon of={CloudOffIcon} />
          <span>{props.waitingText ?? i18n.t('ui.offline.text')}</span>
        </Match>
        <Match when={props.at}>
          {at => (
            <>
              <Icon of={CheckIcon} />
              <span>{i18n.t('common.saved_at', { time: i18n.clock(at()) })}</span>
            </>
          )}
        </Match>
      </Switch>
    </span>
  )
}

import { LockIcon, Notice, useI18n } from '@tilth/ui'
import { Match, Switch } from 'solid-js'
import type { SheetView } from './queries.ts'
import type { SheetState } from './sheet-store.ts'

/** What has become of the round meanwhile, where it changes what a mark is. `code`: the item on screen. */
export const SheetNotice = (props: {
  readonly phase: SheetView['phase']
  readonly state: SheetState
  readonly view: SheetView
  readonly code?: string
}) => {
  const { t } = useI18n()
  const isFrozen = () => props.code !== undefined && props.view.frozen.includes(props.code)
  const isRevealed = () => props.code !== undefined && props.view.revealed.includes(props.code)
  return (
    <Switch>
      <Match when={!props.state.counts}>
        <Notice tone="straw" role="status">
          {t('rate.closed_while_typing')}
        </Notice>
      </Match>
      <Match when={props.phase === 'closed'}>
        <Notice tone="wash" icon={LockIcon}>
          {t(props.view.submittedAt === null ? 'rate.closed' : 'rate.closed_handed_in')}
        </Notice>
      </Match>
      <Match when={props.code !== undefined && props.state.turnedBack.has(props.code)}>
        <Notice tone="straw" role="status">
          {t('rate.turned_back')}
        </Notice>
      </Match>
      <Match when={isFrozen()}>
        <Notice tone="wash" icon={LockIcon}>
          {t('rate.frozen')}
        </Notice>
      </Match>
      <Match when={props.phase === 'after-reveal' || isRevealed()}>
        <Notice tone="wash" role="status">
          {t('rate.after_reveal')}
        </Notice>
      </Match>
    </Switch>
  )
}

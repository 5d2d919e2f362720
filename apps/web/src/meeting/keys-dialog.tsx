import { ArrowLeftIcon, ArrowRightIcon, Dialog, Icon, LanguageSwitch, ThemeSwitch, useI18n, VisuallyHidden } from '@tilth/ui'
import { For, Match, Switch } from 'solid-js'
import styles from './keys-dialog.module.css'

const keys = [
  { keys: ['Page Down', 'right'], says: 'meeting.keys_next' },
  { keys: ['Page Up', 'left'], says: 'meeting.keys_back' },
  { keys: ['A'], says: 'meeting.keys_agree' },
  { keys: ['2'], says: 'meeting.keys_second' },
  { keys: ['T'], says: 'meeting.keys_timer' },
  { keys: ['+'], says: 'meeting.keys_minute' },
  { keys: ['G'], says: 'meeting.keys_gather' },
  { keys: ['B', '.'], says: 'meeting.keys_blank' },
  { keys: ['F'], says: 'meeting.keys_full' },
  { keys: ['L'], says: 'meeting.keys_language' },
  { keys: ['Esc'], says: 'meeting.keys_escape' },
] as const

/** Every key of the screen in the room, and how it looks. */
export const KeysDialog = (props: { readonly open: boolean; readonly onOpenChange: (isOpen: boolean) => void }) => {
  const { t } = useI18n()
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t('meeting.keys_title')} width="wide">
      <div class={styles.keys}>
        <p>{t('meeting.keys_lead')}</p>
        <dl class={styles.list}>
          <For each={keys}>
            {entry => (
              <div>
                <dt>
                  <For each={entry.keys}>
                    {key => (
                      <kbd>
                        <Switch fallback={key}>
                          <Match when={key === 'left'}>
                            <Icon of={ArrowLeftIcon} />
                            <VisuallyHidden>{t('meeting.keys_left')}</VisuallyHidden>
                          </Match>
                          <Match when={key === 'right'}>
                            <Icon of={ArrowRightIcon} />
                            <VisuallyHidden>{t('meeting.keys_right')}</VisuallyHidden>
                          </Match>
                        </Switch>
                      </kbd>
                    )}
                  </For>
                </dt>
                <dd>{t(entry.says)}</dd>
              </div>
            )}
          </For>
        </dl>
        <div class={styles.looks}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </Dialog>
  )
}

import { Dialog, LanguageSwitch, ThemeSwitch, useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import styles from './keys-dialog.module.css'

const keys = [
  { keys: ['Page Down', '→'], says: 'meeting.keys_next' },
  { keys: ['Page Up', '←'], says: 'meeting.keys_back' },
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
                  <For each={entry.keys}>{key => <kbd>{key}</kbd>}</For>
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

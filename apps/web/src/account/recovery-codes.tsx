import { Button, CopyButton, Icon, PrinterIcon, useI18n } from '@tilth/ui'
import { For } from 'solid-js'
import { Portal } from 'solid-js/web'
import styles from './account.module.css'
import paper from './recovery-codes.module.css'

const saveAsText = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Ten codes, shown this once: to print, to save, to copy. */
export const RecoveryCodes = (props: { readonly codes: readonly string[] }) => {
  const { t, date } = useI18n()
  const text = () => props.codes.join('\n')
  const list = (className: string | undefined) => (
    <ol class={className}>
      <For each={props.codes}>
        {code => (
          <li>
            <code>{code}</code>
          </li>
        )}
      </For>
    </ol>
  )
  return (
    <div class={styles.form}>
      <p>{t('account.codes_text')}</p>
      {list(styles.codes)}
      <div class={styles.bar}>
        <CopyButton text={text()}>{t('account.copy_codes')}</CopyButton>
        <Button onClick={() => saveAsText('tilth-recovery-codes.txt', text())}>{t('account.save_codes')}</Button>
        <Button before={<Icon of={PrinterIcon} />} onClick={() => globalThis.print()}>
          {t('common.print')}
        </Button>
      </div>
      <Portal ref={element => element.classList.add(paper.sheet ?? '')}>
        <section>
          <h2>{t('account.codes_paper_title')}</h2>
          <p>{t('account.codes_paper_text', { day: date(new Date().toISOString()) })}</p>
          {list(paper.codes)}
        </section>
      </Portal>
    </div>
  )
}

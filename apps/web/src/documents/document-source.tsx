import { Button, Section, TextArea, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { FileField } from '../imports/file-field.tsx'
import styles from './documents.module.css'
import type { PutIn } from './use-document.ts'

/** Above this many characters a field of text is slow to type in. */
const mostShown = 400_000

/** The text: dropped, chosen or pasted. */
export const DocumentSource = (props: {
  readonly of: PutIn
  readonly missing: string | undefined
  readonly onField: (field: HTMLElement) => void
}) => {
  const { t } = useI18n()
  const text = () => props.of.draft().text
  const isShown = () => text().length <= mostShown
  return (
    <Section
      title={t('documents.source')}
      aside={
        <Show when={text() !== '' || props.of.draft().name !== null}>
          <Button variant="quiet" onClick={() => props.of.startOver()}>
            {t('documents.clear')}
          </Button>
        </Show>
      }
    >
      <div class={styles.part}>
        <FileField
          label={t('documents.file')}
          hint={t('documents.file_hint')}
          accept=".json,application/json"
          isBusy={props.of.checking.isBusy()}
          onFile={file => void props.of.readFile(file)}
        />
        <Show when={props.of.draft().name}>
          {name => <p class={styles.quiet}>{t('documents.read_file', { name: name(), size: text().length })}</p>}
        </Show>
        <Show when={isShown()} fallback={<p class={styles.quiet}>{t('documents.too_long_to_show')}</p>}>
          <div class={styles.paste} ref={props.onField}>
            <TextArea
              id="document-text"
              label={t('documents.paste')}
              hint={t('documents.paste_hint')}
              rows={10}
              wrap="off"
              spellcheck={false}
              autocapitalize="off"
              value={text()}
              error={props.missing}
              onInput={next => props.of.change({ text: next, name: null })}
            />
          </div>
        </Show>
      </div>
    </Section>
  )
}

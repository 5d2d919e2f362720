import { Button, Section, TextArea, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { FileButton } from '../imports/file-button.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import styles from './import-values.module.css'
import type { ValuesImport } from './use-values-import.ts'

/** The table: pasted as it was copied, or a file. */
export const ImportSourcePart = (props: { readonly of: ValuesImport }) => {
  const { t } = useI18n()
  const [isTried, setTried] = createSignal(false)
  const missing = () => (isTried() && props.of.text().trim() === '' ? t('measures.import.paste_missing') : undefined)
  const look = (): void => {
    setTried(true)
    if (props.of.text().trim() !== '') void props.of.readPasted()
  }
  return (
    <Section title={t('measures.import.table')} lead={t('measures.import.table_lead')}>
      <div class={styles.part}>
        <FormErrors error={props.of.looking.error()} />
        <div class={styles.paste}>
          <TextArea
            label={t('measures.import.paste')}
            hint={t('measures.import.paste_hint')}
            rows={8}
            wrap="off"
            spellcheck={false}
            placeholder={t('measures.import.paste_example')}
            value={props.of.text()}
            error={missing()}
            onInput={text => props.of.type(text)}
          />
        </div>
        <div class={styles.actions}>
          <Button variant="primary" busy={props.of.looking.isBusy()} onClick={look}>
            {t('measures.import.look')}
          </Button>
          <FileButton
            label={t('measures.import.file')}
            accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            isBusy={props.of.looking.isBusy()}
            onFile={file => void props.of.readFile(file)}
          >
            {t('measures.import.file_choose')}
          </FileButton>
        </div>
        <p class={styles.hint}>{t('measures.import.promise')}</p>
      </div>
    </Section>
  )
}

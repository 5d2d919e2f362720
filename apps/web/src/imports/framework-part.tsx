import { Select, showToast, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { FileButton } from './file-button.tsx'
import styles from './import.module.css'
import type { FrameworkChoice, TableLook } from './queries.ts'

const ownDocument = 'document'
const largestDocument = 1_500_000

export interface FrameworkPartProps {
  readonly look: TableLook
  readonly choice: FrameworkChoice | null
  readonly onChoose: (choice: FrameworkChoice) => void
}

/** Whose conditions the ratings are about: a framework that is on here, or a document that comes with the file. */
export const FrameworkPart = (props: FrameworkPartProps) => {
  const { t } = useI18n()
  const [wantsDocument, setWantsDocument] = createSignal(false)
  const keyOf = (entry: TableLook['frameworks'][number]): string => `${entry.pluginId}/${entry.frameworkId}/${entry.instrumentId}`
  const isDocument = () => wantsDocument() || props.choice?.kind === 'document'
  const value = (): string => {
    if (isDocument() || props.look.frameworks.length === 0) return ownDocument
    return props.choice?.kind === 'enabled' ? `${props.choice.pluginId}/${props.choice.frameworkId}/${props.choice.instrumentId}` : ''
  }
  const choose = (key: string): void => {
    setWantsDocument(key === ownDocument)
    const entry = props.look.frameworks.find(candidate => keyOf(candidate) === key)
    if (!entry) return
    const { pluginId, frameworkId, instrumentId } = entry
    props.onChoose({ kind: 'enabled', pluginId, frameworkId, instrumentId })
  }
  const readDocument = async (file: File): Promise<void> => {
    if (file.size > largestDocument) showToast({ text: t('imports.document_too_large'), tone: 'rust' })
    else props.onChoose({ kind: 'document', text: await file.text() })
  }
  return (
    <div class={styles.part}>
      <Select
        label={t('imports.framework')}
        hint={t('imports.framework_hint')}
        options={[
          ...props.look.frameworks.map(entry => ({ value: keyOf(entry), label: entry.title })),
          { value: ownDocument, label: t('imports.framework_document') },
        ]}
        value={value()}
        onChange={choose}
      />
      <Show when={value() === ownDocument}>
        <FileButton label={t('imports.document')} accept=".json,application/json" onFile={file => void readDocument(file)}>
          {t('imports.document_choose')}
        </FileButton>
      </Show>
      <Show when={props.choice && props.look.chosen}>
        {chosen => <p class={styles.hint}>{t('imports.framework_chosen', { title: chosen().title, items: chosen().items.length })}</p>}
      </Show>
    </div>
  )
}

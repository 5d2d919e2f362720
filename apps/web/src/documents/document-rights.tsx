import { RadioGroup, Section, TextField, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import styles from './documents.module.css'
import type { PutIn } from './use-document.ts'

/** What the district says of its right to the text, and the id of a framework that has no manifest. */
export const DocumentRights = (props: { readonly of: PutIn }) => {
  const { t } = useI18n()
  const draft = () => props.of.draft()
  return (
    <Section title={t('documents.rights')}>
      <div class={styles.part}>
        <RadioGroup
          legend={t('documents.rights_legend')}
          legendHidden
          value={draft().rights}
          options={(['labels', 'full'] as const).map(value => ({
            value,
            label: t(`documents.rights_${value}`),
            hint: t(`documents.rights_${value}_hint`),
          }))}
          onChange={rights => props.of.change({ rights })}
        />
        <Show when={draft().rights === 'full'}>
          <TextField
            label={t('documents.permission')}
            hint={t('documents.permission_hint')}
            maxlength={1000}
            value={draft().statement}
            onInput={statement => props.of.change({ statement })}
          />
        </Show>
        <Show when={props.of.needsId()}>
          <TextField
            id="document-id"
            label={t('documents.id')}
            hint={t('documents.id_hint')}
            maxlength={80}
            autocapitalize="off"
            spellcheck={false}
            value={draft().pluginId}
            onInput={pluginId => props.of.change({ pluginId })}
          />
        </Show>
      </div>
    </Section>
  )
}

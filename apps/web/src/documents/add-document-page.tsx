import { Button, LinkButton, Notice, Section, useI18n } from '@tilth/ui'
import { createSignal, For, onMount, Show } from 'solid-js'
import { changeAddress } from '../editions/change-address.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { Page } from '../shell/page.tsx'
import { DocumentIssues } from './document-issues.tsx'
import { DocumentRights } from './document-rights.tsx'
import { DocumentShown } from './document-shown.tsx'
import { DocumentSource } from './document-source.tsx'
import styles from './documents.module.css'
import { goToLine } from './go-to-line.ts'
import { OwnDocuments } from './own-documents.tsx'
import type { DocumentPreview } from './queries.ts'
import { type PutIn, useDocument } from './use-document.ts'

const Added = (props: { readonly preview: DocumentPreview }) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const steps = () => props.preview.follows?.editions ?? []
  let frame: HTMLDivElement | undefined
  // Whoever pressed the button far below sees at once what came of it and what to do next.
  onMount(() => frame?.scrollIntoView({ block: 'center' }))
  return (
    <div
      ref={element => {
        frame = element
      }}
    >
      <Notice
        tone="leaf"
        role="status"
        title={t('documents.added', { name: props.preview.name })}
        actions={
          <>
            <LinkButton variant={steps().length > 0 ? 'secondary' : 'primary'} href={`/d/${slug()}/frameworks/${props.preview.pluginId}`}>
              {t(props.preview.follows === null ? 'documents.to_plugin' : 'documents.to_newer')}
            </LinkButton>
            <For each={steps()}>
              {({ frameworkId, from, to }) => (
                <LinkButton
                  variant="primary"
                  href={changeAddress(slug(), { from: { frameworkId, edition: from }, to: { frameworkId, edition: to } })}
                >
                  {t('documents.to_map')}
                </LinkButton>
              )}
            </For>
          </>
        }
      >
        {props.preview.follows === null
          ? t('documents.added_text')
          : t('documents.added_newer_text', { version: props.preview.follows.version })}
      </Notice>
    </div>
  )
}

const PutInParts = (props: { readonly of: PutIn }) => {
  const { t } = useI18n()
  const [isTried, setTried] = createSignal(false)
  const [field, setField] = createSignal<HTMLElement | null>(null)
  const isEmpty = () => props.of.draft().text.trim() === ''
  const check = (): void => {
    // Only a press on nothing is told so: once something is added the field is empty again, and nothing is wrong with that.
    setTried(isEmpty())
    if (!isEmpty()) void props.of.check()
  }
  const lines = () => {
    const frame = field()
    return frame?.isConnected ? (line: number) => goToLine(frame, line) : null
  }
  return (
    <>
      <DocumentSource of={props.of} missing={isTried() && isEmpty() ? t('documents.check_missing') : undefined} onField={setField} />
      <DocumentRights of={props.of} />
      <div class={styles.part}>
        <FormErrors error={props.of.checking.error() ?? props.of.adding.error()} />
        <Show when={props.of.judgement()?.issues.length ? props.of.judgement() : null}>
          {judgement => <DocumentIssues judgement={judgement()} onLine={lines()} />}
        </Show>
        <Show when={!props.of.judgement()?.preview}>
          <Button variant="primary" busy={props.of.checking.isBusy()} onClick={check}>
            {t('documents.check')}
          </Button>
        </Show>
      </div>
      <Show when={props.of.judgement()?.preview}>
        {preview => (
          <Section title={t('documents.preview')} lead={t('documents.preview_lead')}>
            <DocumentShown preview={preview()} />
            <div class={styles.acts}>
              <Button variant="primary" busy={props.of.adding.isBusy()} onClick={() => void props.of.add()}>
                {t('documents.add')}
              </Button>
            </div>
          </Section>
        )}
      </Show>
    </>
  )
}

/** A document of the district's own: put in, checked, looked at, stored; and what was put in before. */
const AddDocumentPage = () => {
  const { t } = useI18n()
  const { slug, may } = useDistrict()
  const putIn = useDocument()
  return (
    <Page
      title={t('documents.title')}
      windowTitle={t('documents.window_title')}
      lead={t('documents.lead')}
      eyebrow={<a href={`/d/${slug()}/frameworks`}>{t('documents.back')}</a>}
    >
      <Show when={may().enablePlugins} fallback={<p>{t('documents.not_yours')}</p>}>
        <Show when={putIn.added()}>{preview => <Added preview={preview()} />}</Show>
        <PutInParts of={putIn} />
        <OwnDocuments />
      </Show>
    </Page>
  )
}

export default AddDocumentPage

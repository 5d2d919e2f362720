import { Button, LinkButton, Section, TextField, useI18n } from '@tilth/ui'
import { For, Match, Show, Switch } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { Page } from '../shell/page.tsx'
import { CheckPart } from './check-part.tsx'
import { ColumnPart } from './column-part.tsx'
import { FileField } from './file-field.tsx'
import { FrameworkPart } from './framework-part.tsx'
import styles from './import.module.css'
import { cellsToSay, type ImportDraft, missingParts } from './import-draft.ts'
import { LevelPart } from './level-part.tsx'
import type { TableLook } from './queries.ts'
import { TableFacts } from './table-facts.tsx'
import { TakenPart } from './taken-part.tsx'
import { type Import, useImport } from './use-import.ts'

const Mapping = (props: { readonly of: Import; readonly look: TableLook; readonly draft: ImportDraft }) => {
  const { t, number } = useI18n()
  const cells = () => cellsToSay(props.look, props.draft.mapping)
  const missing = () => missingParts(props.draft)
  const isBusy = () => props.of.checking.isBusy() || props.of.taking.isBusy()
  const progress = () => {
    const rows = props.of.rowsRead()
    return rows === null ? t('imports.working') : t('imports.reading', { rows: number(rows), total: number(props.look.rows + 1) })
  }
  return (
    <>
      <Section
        title={t('imports.step_file')}
        aside={
          <Button variant="quiet" onClick={() => props.of.startOver()}>
            {t('imports.other_file')}
          </Button>
        }
      >
        <TableFacts look={props.look} onSheet={sheet => props.of.readAgain({ sheet })} />
      </Section>
      <Section title={t('imports.step_framework')}>
        <FormErrors error={props.of.reading.error()} />
        <FrameworkPart look={props.look} choice={props.draft.framework} onChoose={framework => props.of.readAgain({ framework })} />
      </Section>
      <Show when={props.draft.framework}>
        <Section title={t('imports.step_columns')} lead={t('imports.step_columns_lead')}>
          <ColumnPart look={props.look} mapping={props.draft.mapping} onChange={mapping => props.of.change({ mapping })} />
        </Section>
        <Show when={cells().length > 0}>
          <Section title={t('imports.step_levels')} lead={t('imports.step_levels_lead')}>
            <LevelPart look={props.look} mapping={props.draft.mapping} cells={cells()} onChange={mapping => props.of.change({ mapping })} />
          </Section>
        </Show>
        <Section title={t('imports.step_check')} lead={t('imports.step_check_lead')}>
          <div class={styles.part}>
            <FormErrors error={props.of.checking.error() ?? props.of.taking.error()} />
            <Show when={missing().length > 0}>
              <ul class={styles.missing}>
                <For each={missing()}>{part => <li>{t(`imports.missing_${part}`)}</li>}</For>
              </ul>
            </Show>
            <Show when={props.of.checked()}>{checked => <CheckPart check={checked()} fileName={props.look.name} />}</Show>
            <Show when={props.of.checked()?.wrongCount === 0 && (props.of.checked()?.raters ?? 0) > 0}>
              <TextField
                label={t('imports.title_field')}
                hint={t('imports.title_hint')}
                maxlength={120}
                value={props.draft.title}
                onInput={title => props.of.change({ title })}
              />
            </Show>
            <div class={styles.actions}>
              <Switch>
                <Match when={props.of.checked()?.wrongCount === 0 && (props.of.checked()?.raters ?? 0) > 0}>
                  <Button variant="primary" busy={props.of.taking.isBusy()} onClick={() => void props.of.take()}>
                    {t('imports.take', { rounds: props.of.checked()?.teamCount ?? 0 })}
                  </Button>
                </Match>
                <Match when={missing().length === 0}>
                  <Button variant="primary" busy={props.of.checking.isBusy()} onClick={() => void props.of.check()}>
                    {t('imports.check')}
                  </Button>
                </Match>
              </Switch>
              <Show when={isBusy()}>
                <span class={styles.hint} role="status">
                  {progress()}
                </span>
              </Show>
            </div>
          </div>
        </Section>
      </Show>
    </>
  )
}

/** Ratings from a file: look at it, say what its columns mean, try, take in. */
const ImportPage = () => {
  const { t, number } = useI18n()
  const { slug, may } = useDistrict()
  const importing = useImport()
  const shown = () => {
    const [look, draft] = [importing.look(), importing.draft()]
    return look && draft ? { look, draft } : null
  }
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')} eyebrow={<a href={`/d/${slug()}/rounds`}>{t('imports.back')}</a>}>
      <Show
        when={may().importRatings}
        fallback={
          <>
            <p>{t('imports.not_yours')}</p>
            <LinkButton href={`/d/${slug()}/rounds`}>{t('imports.see_rounds')}</LinkButton>
          </>
        }
      >
        <Switch
          fallback={
            <div class={styles.part}>
              <FormErrors error={importing.reading.error()} />
              <FileField
                label={t('imports.file')}
                hint={t('imports.file_hint', { rows: number(200_000), megabytes: 50 })}
                accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                isBusy={importing.reading.isBusy()}
                onFile={file => void importing.readFile(file)}
              />
              <p class={styles.hint}>{t('imports.promise')}</p>
            </div>
          }
        >
          <Match when={importing.taken()}>{taken => <TakenPart taken={taken()} onAgain={() => importing.startOver()} />}</Match>
          <Match when={shown()}>{both => <Mapping of={importing} look={both().look} draft={both().draft} />}</Match>
        </Switch>
      </Show>
    </Page>
  )
}

export default ImportPage

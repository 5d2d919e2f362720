import { Button, DataTable, Disclosure, DownloadIcon, Icon, Notice, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import { saveText } from '../exports/save-text.ts'
import styles from './import.module.css'
import type { TableCheck, WrongRow } from './queries.ts'
import { wrongRowsAsText } from './wrong-rows-as-text.ts'

const mostShown = 200

/** What would come of the table, and every cell that is in the way. */
export const CheckPart = (props: { readonly check: TableCheck; readonly fileName: string }) => {
  const { t, number } = useI18n()
  const reasonOf = (row: WrongRow): string =>
    row.found === undefined
      ? t(`imports.wrong_${row.reason}`)
      : t('imports.wrong_found', { reason: t(`imports.wrong_${row.reason}`), found: row.found })
  const save = (): void => {
    const head = [t('imports.row'), t('imports.column'), t('imports.why')]
    saveText(
      wrongRowsAsText(
        head,
        props.check.wrong.map(row => [String(row.row), row.column, reasonOf(row)]),
      ),
      t('imports.wrong_file', { name: props.fileName }),
    )
  }
  return (
    <div class={styles.part} aria-live="polite">
      <Show when={props.check.takenBefore}>
        <Notice tone="straw">{t('imports.taken_before')}</Notice>
      </Show>
      <p class={styles.outcome}>
        {t('imports.outcome', {
          teams: props.check.teamCount,
          raters: props.check.raters,
          answers: props.check.answers,
          items: props.check.items.length,
        })}
      </p>
      <Show when={props.check.leftAside > 0}>
        <p>{t('imports.rows_aside', { count: props.check.leftAside })}</p>
      </Show>
      <Show when={props.check.wrongCount > 0}>
        <Notice
          tone="rust"
          title={t('imports.wrong_title', { count: props.check.wrongCount })}
          actions={
            <Button size="row" before={<Icon of={DownloadIcon} />} onClick={save}>
              {t('imports.wrong_save')}
            </Button>
          }
        >
          {t('imports.wrong_text')}
        </Notice>
        <DataTable
          caption={t('imports.wrong_list', {
            shown: number(Math.min(mostShown, props.check.wrong.length)),
            total: number(props.check.wrongCount),
          })}
          density="compact"
          rows={props.check.wrong.slice(0, mostShown)}
          columns={[
            { label: t('imports.row'), isNumber: true, cell: row => number(row.row) },
            { label: t('imports.column'), cell: row => row.column },
            { label: t('imports.why'), cell: reasonOf },
          ]}
        />
      </Show>
      <Disclosure label={t('imports.teams', { count: props.check.teamCount })}>
        <DataTable
          caption={t('imports.teams', { count: props.check.teamCount })}
          captionHidden
          density="compact"
          rows={props.check.teams}
          columns={[
            { label: t('imports.team_name'), isRowHead: true, cell: team => team.name },
            { label: t('imports.raters'), isNumber: true, cell: team => number(team.raters) },
            { label: t('imports.goes_to'), cell: team => t(team.isNew ? 'imports.new_place' : 'imports.known_place') },
          ]}
        />
      </Disclosure>
    </div>
  )
}

import { Button, ConfirmDialog, DataTable, Section, useI18n } from '@tilth/ui'
import { createSignal, Show } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWordsIfAny } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './key.module.css'
import { type PaperView, paperCommands } from './queries.ts'

/** Which sheets are in, by number. What stands on them is not shown again before the reveal. */
export const SheetsIn = (props: { readonly paper: PaperView }) => {
  const { t, locale, dateTime, number } = useI18n()
  const { slug } = useDistrict()
  const [isAsked, setAsked] = createSignal(false)
  const takingBack = useMutationWithIssues({
    mutate: (sheetId: string) => paperCommands(slug()).takeBack({ roundId: props.paper.roundId, sheetId }),
    touches: ['paper', 'rounds', 'meetings', 'voices', 'home'],
  })
  const standing = () => props.paper.sheets.filter(sheet => !sheet.takenBack)
  const last = () => props.paper.sheets.find(sheet => sheet.id === props.paper.mayTakeBack)
  const takeBackLast = async (): Promise<boolean> => {
    const sheet = last()
    return sheet !== undefined && (await takingBack.run(sheet.id)).ok
  }
  return (
    <Section title={t('paper.in_title')} aside={number(standing().length)} lead={t('paper.in_lead')}>
      <div class={styles.part}>
        <Show when={props.paper.sheets.length > 0}>
          <DataTable
            caption={t('paper.in_title')}
            captionHidden
            density="compact"
            rows={props.paper.sheets}
            columns={[
              { label: t('paper.sheet'), isRowHead: true, cell: sheet => number(sheet.number) },
              { label: t('paper.keyed_by'), cell: sheet => sheet.keyedBy },
              { label: t('paper.keyed_at'), cell: sheet => dateTime(sheet.keyedAt) },
              { label: t('paper.stands'), cell: sheet => t(sheet.takenBack ? 'paper.taken_back' : 'paper.counts') },
            ]}
          />
        </Show>
        <Show when={last()}>
          {sheet => (
            <Button
              onClick={() => {
                takingBack.clear()
                setAsked(true)
              }}
            >
              {t('paper.take_back', { number: sheet().number })}
            </Button>
          )}
        </Show>
      </div>
      <ConfirmDialog
        open={isAsked()}
        onOpenChange={setAsked}
        title={t('paper.take_back', { number: last()?.number ?? 0 })}
        confirmLabel={t('paper.take_back_confirm')}
        error={errorWordsIfAny(locale(), takingBack.error())}
        onConfirm={takeBackLast}
      >
        <p>{t('paper.take_back_text')}</p>
      </ConfirmDialog>
    </Section>
  )
}

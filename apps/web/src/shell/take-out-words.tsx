import { announce, Button, ConfirmDialog, useI18n } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { errorWordsIfAny } from './error-words.ts'
import { useMutationWithIssues } from './use-mutation-with-issues.ts'

export interface TakeOutWordsProps {
  readonly words: string
  /** What follows from it, as a sentence. */
  readonly consequence: string
  readonly take: () => Promise<unknown>
  /** Slices of the server that hold them. */
  readonly touches: readonly string[]
}

/** Beside words that somebody wrote without a name: deletes them for everybody, which asks once and is for good. */
export const TakeOutWords = (props: TakeOutWordsProps) => {
  const { t, locale } = useI18n()
  const [isAsking, setAsking] = createSignal(false)
  const taking = useMutationWithIssues({
    mutate: () => props.take(),
    get touches() {
      return props.touches
    },
  })
  const takeOut = async (): Promise<boolean> => {
    const { ok } = await taking.run(undefined)
    if (ok) announce(t('common.words_taken_out'))
    return ok
  }
  return (
    <>
      <Button
        variant="quiet"
        size="row"
        aria-label={t('common.words_take_out_named', { text: props.words.slice(0, 60) })}
        onClick={() => setAsking(true)}
      >
        {t('common.words_take_out')}
      </Button>
      <ConfirmDialog
        open={isAsking()}
        onOpenChange={setAsking}
        title={t('common.words_take_out_title')}
        confirmLabel={t('common.words_take_out')}
        onConfirm={takeOut}
        error={errorWordsIfAny(locale(), taking.error())}
      >
        <q>{props.words}</q> {props.consequence}
      </ConfirmDialog>
    </>
  )
}

import { suggestBallot } from '@tilth/core/ballots'
import { Button, Checkbox, Dialog, TextField, useI18n } from '@tilth/ui'
import { createSignal, createUniqueId, For, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { FormErrors } from '../shell/form-errors.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import styles from './open-ballot-dialog.module.css'
import { ballotCommands } from './queries.ts'

export interface OpenBallotDialogProps {
  readonly roundId: string
  readonly items: readonly { readonly code: string; readonly label: string }[]
  /** Codes that are ticked at first. */
  readonly suggested: readonly string[]
  readonly onClose: () => void
}

const wholeNumber = (typed: string): number | null => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null)

/** What is voted on and with how many dots. The number of dots follows the number of conditions until somebody types another. */
export const OpenBallotDialog = (props: OpenBallotDialogProps) => {
  const { t } = useI18n()
  const { slug } = useDistrict()
  const id = createUniqueId()
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set(untrack(() => props.suggested)))
  const [typedDots, setTypedDots] = createSignal<string | null>(null)
  const [typedMost, setTypedMost] = createSignal<string | null>(null)
  const [attempts, setAttempts] = createSignal(0)
  const opening = useMutationWithIssues({
    mutate: (input: Parameters<ReturnType<typeof ballotCommands>['open']>[0]) => ballotCommands(slug()).open(input),
    touches: ['ballots', 'home'],
  })
  const suggestion = () => suggestBallot(chosen().size)
  const dots = () => typedDots() ?? String(suggestion().dots)
  const most = () => typedMost() ?? String(suggestion().dotsAnItem)
  const itemsProblem = () => (attempts() > 0 && chosen().size < 2 ? t('ballots.items_too_few') : undefined)
  const wrongNumber = (typed: string): boolean => (wholeNumber(typed) ?? 0) < 1
  const dotsProblem = () => (attempts() > 0 && wrongNumber(dots()) ? t('ballots.dots_wrong') : undefined)
  const mostProblem = () => (attempts() > 0 && wrongNumber(most()) ? t('ballots.dots_wrong') : undefined)
  const toggle = (code: string, isChosen: boolean): void => {
    opening.clear()
    setChosen(current => new Set(isChosen ? [...current, code] : [...current].filter(other => other !== code)))
  }
  const open = async (): Promise<void> => {
    setAttempts(count => count + 1)
    if (itemsProblem() ?? dotsProblem() ?? mostProblem()) return
    const outcome = await opening.run({
      roundId: props.roundId,
      items: [...chosen()],
      dots: wholeNumber(dots()) ?? 1,
      dotsAnItem: wholeNumber(most()) ?? 1,
    })
    if (outcome.ok) props.onClose()
  }
  return (
    <Dialog
      open
      width="wide"
      onOpenChange={isOpen => {
        if (!isOpen) props.onClose()
      }}
      title={t('ballots.dialog_title')}
      actions={
        <>
          <Button variant="primary" busy={opening.isBusy()} onClick={() => void open()}>
            {t('ballots.dialog_open')}
          </Button>
          <Button onClick={() => props.onClose()}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div class={styles.form}>
        <p>{t('ballots.dialog_text')}</p>
        <FormErrors
          attempt={attempts()}
          error={opening.error()}
          problems={[
            { field: `${id}-items`, message: itemsProblem() },
            { field: `${id}-dots`, message: dotsProblem() },
            { field: `${id}-most`, message: mostProblem() },
          ]}
        />
        <fieldset class={styles.items} id={`${id}-items`} tabindex="-1">
          <legend>{t('ballots.dialog_items', { count: chosen().size })}</legend>
          <For each={props.items}>
            {item => (
              <Checkbox
                label={`${item.code} ${item.label}`}
                checked={chosen().has(item.code)}
                onChange={isChosen => toggle(item.code, isChosen)}
              />
            )}
          </For>
        </fieldset>
        <div class={styles.numbers}>
          <TextField
            id={`${id}-dots`}
            label={t('ballots.dialog_dots')}
            hint={t('ballots.dialog_dots_hint')}
            inputmode="numeric"
            width="short"
            value={dots()}
            error={dotsProblem()}
            onInput={setTypedDots}
          />
          <TextField
            id={`${id}-most`}
            label={t('ballots.dialog_most')}
            hint={t('ballots.dialog_most_hint')}
            inputmode="numeric"
            width="short"
            value={most()}
            error={mostProblem()}
            onInput={setTypedMost}
          />
        </div>
      </div>
    </Dialog>
  )
}

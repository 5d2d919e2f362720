import { ArrowLeftIcon, ArrowRightIcon, Button, Icon, useI18n } from '@tilth/ui'
import { Show } from 'solid-js'
import type { SheetView } from './queries.ts'
import styles from './rate.module.css'
import { SaveState, SaveWords } from './save-state.tsx'
import type { Sheet } from './use-sheet.ts'

export interface RateFootProps {
  readonly sheet: Sheet
  readonly view: SheetView
  readonly phase: SheetView['phase']
  /** Null on the first screen. */
  readonly onBack: (() => void) | null
  readonly next: string
  /** Nothing is open on this screen any more. */
  readonly isDone: boolean
  readonly onNext: () => void
  readonly onOverview: () => void
}

/** Under every screen of a sheet: what is kept, and the way back and on. */
export const RateFoot = (props: RateFootProps) => {
  const { t } = useI18n()
  return (
    <div class={styles.foot}>
      <SaveWords
        sheet={props.sheet}
        isHandedIn={props.view.submittedAt !== null && props.phase !== 'closed'}
        onOverview={props.onOverview}
      />
      <div class={styles.bar}>
        <Show when={props.onBack} fallback={<span class={styles.nothing} />}>
          {onBack => (
            <Button class={styles.back} before={<Icon of={ArrowLeftIcon} class={styles.arrow} />} onClick={() => onBack()()}>
              {t('rate.back')}
            </Button>
          )}
        </Show>
        <SaveState sheet={props.sheet} />
        <Button variant={props.isDone ? 'primary' : 'secondary'} after={<Icon of={ArrowRightIcon} />} onClick={() => props.onNext()}>
          {props.next}
        </Button>
      </div>
    </div>
  )
}

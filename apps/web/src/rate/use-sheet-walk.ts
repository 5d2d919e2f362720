import { useI18n } from '@tilth/ui'
import { type Accessor, createMemo } from 'solid-js'
import type { FormItem, FormView, RoundView } from '../rounds/queries.ts'
import { type SheetProgress, sheetProgress } from './sheet-progress.ts'
import { firstQuestions, moreQuestions, type SheetSteps, sheetSteps } from './sheet-steps.ts'
import type { Sheet } from './use-sheet.ts'

export const overview = 'overview'
export const handedIn = 'handed-in'

/** One screen of questions that are no marks. */
export interface QuestionScreen {
  readonly fields: SheetSteps['first']
  readonly title: string
  readonly lead: string
}

/** Where somebody is on a sheet, and how it goes on from there. */
export interface SheetWalk {
  readonly at: Accessor<string>
  readonly steps: Accessor<SheetSteps>
  readonly progress: Accessor<SheetProgress>
  /** The condition on screen. */
  readonly item: Accessor<FormItem | undefined>
  readonly questions: Accessor<QuestionScreen | undefined>
  /** Which of the conditions is on screen, from 0; -1 when none is. */
  readonly position: Accessor<number>
  readonly isLast: Accessor<boolean>
  readonly goTo: (at: string) => void
  readonly goOn: () => void
  /** Null on the first screen. */
  readonly goBack: Accessor<(() => void) | null>
}

interface WalkedSheet {
  readonly form: Accessor<FormView>
  readonly visibility: Accessor<RoundView['visibility']>
  readonly sheet: Sheet
  readonly at: Accessor<string>
  readonly goTo: (at: string) => void
}

export const useSheetWalk = ({ form, visibility, sheet, at, goTo }: WalkedSheet): SheetWalk => {
  const { t } = useI18n()
  const steps = createMemo(() => sheetSteps(form(), sheet.state().items))
  const step = () => steps().steps.indexOf(at())
  const stepBack = (): void => goTo(steps().steps[step() - 1] ?? overview)
  const questions = (): QuestionScreen | undefined => {
    const { first, more } = steps()
    if (at() === firstQuestions && first.length > 0) {
      const lead = t(visibility() === 'named' ? 'rate.questions_first_named' : 'rate.questions_first_lead')
      return { fields: first, title: t('rate.questions_first'), lead }
    }
    return at() === moreQuestions && more.length > 0
      ? { fields: more, title: t('rate.questions'), lead: t('rate.questions_lead') }
      : undefined
  }
  return {
    at,
    steps,
    progress: createMemo(() => sheetProgress(sheet.state().items, steps().items)),
    item: createMemo(() => form().items.find(one => one.code === at() && steps().items.includes(one.code))),
    questions,
    position: () => steps().items.indexOf(at()),
    isLast: () => step() === steps().steps.length - 1,
    goTo,
    goOn: () => goTo(steps().steps[step() + 1] ?? overview),
    goBack: () => (step() > 0 ? stepBack : null),
  }
}

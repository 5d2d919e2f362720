import { type JSX, Match, Show, Switch } from 'solid-js'
import type { FormView, RoundView } from '../rounds/queries.ts'
import type { SheetView } from './queries.ts'
import { RateHead } from './rate-head.tsx'
import { RateItem } from './rate-item.tsx'
import { RateOverview } from './rate-overview.tsx'
import { RateQuestions } from './rate-questions.tsx'
import type { Sheet } from './use-sheet.ts'
import { handedIn, overview, type SheetWalk } from './use-sheet-walk.ts'

export interface SheetScreensProps {
  readonly walk: SheetWalk
  readonly title: string
  readonly home: string
  /** The page of the round. */
  readonly href: string
  readonly form: FormView
  readonly round: Pick<RoundView, 'visibility'>
  readonly sheet: Sheet
  readonly view: SheetView
  readonly phase: SheetView['phase']
  /** What stands beside a condition without being asked. */
  readonly aside?: (code: string) => JSX.Element
  /** After handing in. */
  readonly thanks: JSX.Element
}

/** A sheet, screen by screen: an item at a time, questions before or after them, then all of it, then thanks. */
export const SheetScreens = (props: SheetScreensProps) => {
  const toOverview = (): void => props.walk.goTo(overview)
  return (
    <>
      <RateHead
        title={props.title}
        home={props.home}
        href={props.href}
        progress={props.walk.progress()}
        position={props.walk.position()}
        onOverview={toOverview}
      />
      <Switch
        fallback={
          <RateOverview
            form={props.form}
            view={props.view}
            sheet={props.sheet}
            phase={props.phase}
            progress={props.walk.progress()}
            steps={props.walk.steps()}
            href={props.href}
            onGoTo={props.walk.goTo}
          />
        }
      >
        <Match when={props.walk.at() === handedIn}>{props.thanks}</Match>
        <Match when={props.walk.questions()}>
          {shown => (
            <RateQuestions
              title={shown().title}
              lead={shown().lead}
              form={props.form}
              fields={shown().fields}
              sheet={props.sheet}
              view={props.view}
              phase={props.phase}
              onBack={props.walk.goBack()}
              onNext={props.walk.goOn}
              isLast={props.walk.isLast()}
              onOverview={toOverview}
            />
          )}
        </Match>
        <Match when={props.walk.item()}>
          {shown => (
            <Show when={shown().code} keyed>
              {code => (
                <RateItem
                  item={shown()}
                  form={props.form}
                  round={props.round}
                  sheet={props.sheet}
                  view={props.view}
                  phase={props.phase}
                  isBlank={props.walk.progress().answered === 0 && props.walk.position() === 0}
                  aside={props.aside?.(code)}
                  onBack={props.walk.goBack()}
                  onNext={props.walk.goOn}
                  isLast={props.walk.isLast()}
                  onOverview={toOverview}
                />
              )}
            </Show>
          )}
        </Match>
      </Switch>
    </>
  )
}

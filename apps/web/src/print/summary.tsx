import { For, Show } from 'solid-js'
import type { PrioritiesView } from '../priorities/queries.ts'
import type { ItemResult, ResultsView } from '../results/queries.ts'
import { FirstSheet } from './first-sheet.tsx'
import { FurtherSheet } from './further-sheet.tsx'
import { layOutFindings } from './lay-out-findings.ts'
import { QuestionsSheet } from './questions-sheet.tsx'
import styles from './summary.module.css'

export interface SummaryProps {
  readonly results: ResultsView
  readonly priorities: PrioritiesView
  readonly districtName: string
  /** Where the round stands in the browser. */
  readonly address: string
}

const lineOfParked = 11.5
const charactersOfParked = 95
const headOfParked = 60

const lengthsOf = ({ code, shortLabel, finding }: ItemResult): readonly number[] => {
  if (finding === null) return []
  const run = code.length + shortLabel.length + (finding.positionInWords?.length ?? 12) + finding.reason.length + 6
  return finding.minorityNote === '' ? [run] : [run, finding.minorityNote.length + 18]
}

/** What the parked conditions and the code take of both columns together, pt. */
const takenByParked = ({ parked }: PrioritiesView): number => {
  const characters = parked.reduce((sum, one) => sum + one.label.length + 2 + (one.reason === '' ? 0 : one.reason.length + 40), 0)
  return 2 * Math.max(96, headOfParked + Math.ceil(characters / charactersOfParked) * lineOfParked)
}

const lineOfChosen = 13
const charactersOfChosen = 36
const headOfChosen = 34
const mostLinesOnFirst = 5

/** Lines of the longest of the chosen conditions, which stand side by side. */
const linesOfChosen = ({ chosen }: PrioritiesView): number =>
  chosen.reduce((most, one) => Math.max(most, Math.ceil((one.label.length + one.reason.length + 5) / charactersOfChosen)), 1)

/** The round on two sheets: where we stand and what we chose, then what we agreed and what waits. One sheet while the second would be empty, and one more
 * where more than conditions was asked. */
export const Summary = (props: SummaryProps) => {
  const agreed = () => props.results.items.filter(item => item.finding !== null)
  const isChosenOnFirst = () => linesOfChosen(props.priorities) <= mostLinesOnFirst
  const takenByChosen = () => (isChosenOnFirst() ? 0 : 2 * (headOfChosen + linesOfChosen(props.priorities) * lineOfChosen))
  const layout = () => layOutFindings(agreed().map(lengthsOf), takenByParked(props.priorities) + takenByChosen())
  const isAllOnFirst = () => agreed().length === 0 && props.priorities.parked.length === 0 && isChosenOnFirst()
  const furtherPages = () => (isAllOnFirst() ? [] : layout().pages)
  const fields = () => props.results.fields.filter(field => field.tally !== null)
  const pages = () => 1 + furtherPages().length + (fields().length > 0 ? 1 : 0)
  return (
    <div class={styles.sheets}>
      <FirstSheet
        results={props.results}
        priorities={props.priorities}
        districtName={props.districtName}
        address={props.address}
        pages={pages()}
        hasChosen={isChosenOnFirst()}
      />
      <For each={furtherPages()}>
        {(indexes, at) => (
          <FurtherSheet
            results={props.results}
            priorities={props.priorities}
            districtName={props.districtName}
            address={props.address}
            page={at() + 2}
            pages={pages()}
            density={layout().density}
            items={indexes.flatMap(index => agreed()[index] ?? [])}
            hasAnyFinding={agreed().length > 0}
            hasChosen={!isChosenOnFirst() && at() === 0}
            isLast={at() === furtherPages().length - 1}
          />
        )}
      </For>
      <Show when={fields().length > 0}>
        <QuestionsSheet results={props.results} fields={fields()} districtName={props.districtName} page={pages()} pages={pages()} />
      </Show>
    </div>
  )
}

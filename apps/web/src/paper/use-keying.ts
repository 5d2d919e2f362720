import type { Issue } from '@tilth/core'
import { type RoundField, sheetKeyOf } from '@tilth/core/fields'
import { checkValue, noFacts } from '@tilth/core/records'
import { useI18n } from '@tilth/ui'
import { createMemo, createSignal } from 'solid-js'
import { type SheetSteps, sheetSteps } from '../rate/sheet-steps.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { countAnswers, emptySheet, isEmpty, type KeyedSheet, keepSheets, readKeptSheets } from './kept-sheets.ts'
import { type PaperView, paperCommands } from './queries.ts'
import { readCell } from './read-cell.ts'

export interface WrongAnswer {
  readonly sheet: number
  readonly field: RoundField
  readonly fault: Issue
}

export interface WrongCell {
  readonly sheet: number
  readonly code: string
  readonly reason: 'level' | 'position' | 'not_offered'
}

const hasText = (text: string | undefined): boolean => (text ?? '').trim() !== ''

/** What the form asks of whoever gave the answers of a sheet. */
const askedOn = (paper: PaperView, { answers }: KeyedSheet): SheetSteps =>
  sheetSteps(paper, Object.fromEntries(Object.entries(answers).map(([id, value]) => [sheetKeyOf(id), { value }])))

const questionsOf = (paper: PaperView, sheet: KeyedSheet): readonly RoundField[] => {
  const { first, more } = askedOn(paper, sheet)
  return [...first, ...more]
}

const checkAnswer = ({ answers }: KeyedSheet, field: RoundField) => checkValue(field, { value: answers[field.id], facts: noFacts })

/** To the questions that are asked, without what is wrong: that keeps the sheet here, or nobody takes answers any more. */
const sentAnswers = (paper: PaperView, sheet: KeyedSheet) =>
  Object.fromEntries(
    questionsOf(paper, sheet)
      .filter(field => sheet.answers[field.id] !== undefined && checkAnswer(sheet, field).ok)
      .map(({ id }) => {
        const value = sheet.answers[id] ?? null
        return [id, typeof value === 'object' && value !== null ? [...value] : value] as const
      }),
  )

/** Sheets of one round on their way from paper into the round: kept on this device with every key, sent together once. */
export const useKeying = (paper: () => PaperView) => {
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const place = () => ({ slug: slug(), roundId: paper().roundId })
  const kept = readKeptSheets(localStorage, place())
  const [sheets, setSheets] = createSignal<readonly KeyedSheet[]>([...kept, emptySheet(kept.at(-1)?.language ?? locale())])
  const [sentNumbers, setSentNumbers] = createSignal<readonly number[]>([])
  const sending = useMutationWithIssues({
    mutate: (input: Parameters<ReturnType<typeof paperCommands>['key']>[0]) => paperCommands(slug()).key(input),
    touches: ['paper', 'rounds', 'meetings', 'voices', 'home'],
  })

  const put = (next: readonly KeyedSheet[]): void => {
    setSheets(next)
    keepSheets(localStorage, { ...place(), sheets: next })
  }
  const full = createMemo(() => sheets().filter(sheet => !isEmpty(sheet)))
  const wrong = createMemo<readonly WrongCell[]>(() =>
    sheets().flatMap((sheet, index) =>
      paper().items.flatMap(({ code, scale }) => {
        const reading = readCell(sheet.cells[code] ?? '', scale)
        return 'wrong' in reading ? [{ sheet: index, code, reason: reading.wrong }] : []
      }),
    ),
  )
  /** None once answers are taken no more: then they stay behind, and keep no marks back. */
  const wrongAnswers = createMemo<readonly WrongAnswer[]>(() =>
    (paper().takesAnswers ? sheets() : []).flatMap((sheet, index) =>
      questionsOf(paper(), sheet).flatMap(field => {
        const checked = checkAnswer(sheet, field)
        return checked.ok ? [] : [{ sheet: index, field, fault: checked.error }]
      }),
    ),
  )
  /** Marks on conditions that are not asked with the answers of their sheet: they stay behind, as on a screen. */
  const leftOut = createMemo(() =>
    sheets().flatMap((sheet, index) => {
      const { items } = askedOn(paper(), sheet)
      return paper().items.flatMap(({ code }) => (hasText(sheet.cells[code]) && !items.includes(code) ? [{ sheet: index, code }] : []))
    }),
  )
  const answersOf = (sheet: KeyedSheet): number => (paper().takesAnswers ? countAnswers(sheet) : 0)
  /** Sheets with a role and neither a mark nor an answer: nothing to count. */
  const isBare = (sheet: KeyedSheet): boolean =>
    answersOf(sheet) === 0 && askedOn(paper(), sheet).items.every(code => !hasText(sheet.cells[code]))

  return {
    sheets,
    full,
    wrong,
    wrongAnswers,
    leftOut,
    /** Questions that are asked, given the answers of a sheet. */
    questionsOf: (sheet: KeyedSheet): readonly RoundField[] => questionsOf(paper(), sheet),
    sentNumbers,
    sending,
    maySend: () => full().length > 0 && wrong().length === 0 && wrongAnswers().length === 0 && !full().some(isBare),
    change(index: number, change: Partial<Omit<KeyedSheet, 'id'>>) {
      put(sheets().map((sheet, at) => (at === index ? { ...sheet, ...change } : sheet)))
    },
    /** A new row under the last one, unless that is still empty. */
    addSheet() {
      const last = sheets().at(-1)
      if (last === undefined || !isEmpty(last)) put([...sheets(), emptySheet(last?.language ?? locale())])
    },
    drop(index: number) {
      const rest = sheets().filter((_, at) => at !== index)
      put(rest.length > 0 ? rest : [emptySheet(locale())])
    },
    async send(): Promise<boolean> {
      const sent = full()
      const outcome = await sending.run({
        roundId: paper().roundId,
        sheets: sent.map(sheet => ({
          id: sheet.id,
          marks: Object.fromEntries(
            paper().items.flatMap(({ code, scale }) => {
              const reading = readCell(sheet.cells[code] ?? '', scale)
              return 'mark' in reading ? [[code, reading.mark]] : []
            }),
          ),
          // Also where they are taken no more: they say which conditions were asked.
          answers: sentAnswers(paper(), sheet),
          position: sheet.position.trim() || null,
          language: sheet.language || null,
        })),
      })
      if (!outcome.ok) return false
      setSentNumbers(sent.flatMap(sheet => outcome.value.numbers[sheet.id] ?? []))
      put([emptySheet(sent.at(-1)?.language ?? locale())])
      return true
    },
  }
}

export type Keying = ReturnType<typeof useKeying>

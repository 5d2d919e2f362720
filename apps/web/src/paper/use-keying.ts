import { useI18n } from '@tilth/ui'
import { createMemo, createSignal } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { emptySheet, isEmpty, type KeyedSheet, keepSheets, readKeptSheets } from './kept-sheets.ts'
import { type PaperView, paperCommands } from './queries.ts'
import { readCell } from './read-cell.ts'

export interface WrongCell {
  readonly sheet: number
  readonly code: string
  readonly reason: 'level' | 'position' | 'not_offered'
}

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
  /** Sheets with a role and no mark at all: nothing to count. */
  const withoutMarks = createMemo(() => full().filter(sheet => Object.values(sheet.cells).every(text => text.trim() === '')))

  return {
    sheets,
    full,
    wrong,
    sentNumbers,
    sending,
    maySend: () => full().length > 0 && wrong().length === 0 && withoutMarks().length === 0,
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

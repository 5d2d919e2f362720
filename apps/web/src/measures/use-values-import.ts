import { createSignal, untrack } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { keptPaste } from './kept-paste.ts'
import {
  measuresCommands,
  type TableInput,
  touchedByMeasures,
  type ValueColumns,
  type ValueSource,
  type ValuesLook,
  type ValuesPreview,
  type ValuesTaken,
} from './queries.ts'

/** How a table is read, as far as it has been said. */
export interface ValuesReading {
  readonly columns: ValueColumns
  readonly hasHeader: boolean
  readonly dateOrder: TableInput['dateOrder']
  readonly leaveOut: readonly number[]
}

/** The day and the value are the least a table has to say. */
export const isReadable = ({ columns }: Pick<ValuesReading, 'columns'>): boolean => columns.date !== null && columns.value !== null

/** Values of one measure on their way in: looked at, read, tried, taken. Whatever changes about the reading makes the last trial void. */
export const useValuesImport = (of: { readonly measureId: string; readonly orgId: string }) => {
  const { slug, me } = useDistrict()
  const kept = untrack(() => keptPaste(sessionStorage, { districtId: me().district.id, personId: me().personId, measureId: of.measureId }))
  const [text, setText] = createSignal(kept.read())
  const [orgId, setOrgId] = createSignal(of.orgId)
  const [source, setSource] = createSignal<ValueSource | null>(null)
  const [look, setLook] = createSignal<ValuesLook | null>(null)
  const [reading, setReading] = createSignal<ValuesReading | null>(null)
  const [preview, setPreview] = createSignal<ValuesPreview | null>(null)
  const [taken, setTaken] = createSignal<ValuesTaken | null>(null)
  /** Values moved after the rows were shown, and the rows on the screen are new. */
  const [isMoved, setMoved] = createSignal(false)
  const commands = () => measuresCommands(slug())
  const at = () => ({ measureId: of.measureId, orgId: orgId() })

  const looking = useMutationWithIssues({
    mutate: async (asked: ValueSource | File) => {
      const from: ValueSource =
        asked instanceof File
          ? { kind: 'file', uploadId: (await commands().upload({ file: asked, ...at() })).uploadId, sheet: null }
          : asked
      return { from, look: await commands().look({ ...at(), source: from }) }
    },
  })
  const checking = useMutationWithIssues({ mutate: (input: TableInput) => commands().check(input) })
  const taking = useMutationWithIssues({
    mutate: (input: TableInput & { readonly seen: number }) => commands().take(input),
    touches: touchedByMeasures,
  })

  const input = (): TableInput | null => {
    const [from, said] = [source(), reading()]
    return from && said ? { ...at(), source: from, ...said, columns: { ...said.columns }, leaveOut: [...said.leaveOut] } : null
  }
  const forgetTrial = (): void => {
    setPreview(null)
    setMoved(false)
    checking.clear()
    taking.clear()
  }
  const check = async (): Promise<void> => {
    const asked = input()
    if (!asked) return
    const outcome = await checking.run(asked)
    if (outcome.ok) setPreview(outcome.value)
  }
  const readFrom = async (asked: ValueSource | File): Promise<void> => {
    const outcome = await looking.run(asked)
    if (!outcome.ok) return
    forgetTrial()
    const { columns, hasHeader } = outcome.value.look
    setSource(outcome.value.from)
    setLook(outcome.value.look)
    setReading({ columns, hasHeader, dateOrder: 'found', leaveOut: [] })
    if (isReadable({ columns })) await check()
  }

  return {
    text,
    orgId,
    source,
    look,
    reading,
    preview,
    taken,
    isMoved,
    looking,
    checking,
    taking,
    type(typed: string) {
      setText(typed)
      kept.keep(typed)
      looking.clear()
    },
    setOrgId(chosen: string) {
      setOrgId(chosen)
      forgetTrial()
    },
    readPasted: () => readFrom({ kind: 'pasted', text: text() }),
    readFile: (file: File) => readFrom(file),
    readSheet(sheet: string) {
      const from = source()
      if (from?.kind === 'file') void readFrom({ ...from, sheet })
    },
    change(change: Partial<ValuesReading>) {
      const said = reading()
      if (!said) return
      forgetTrial()
      setReading({ ...said, ...change })
    },
    /** Rows that are passed over are tried again without them at once; both change together or not at all. */
    async leaveOut(rows: readonly number[]) {
      const [said, asked] = [reading(), input()]
      if (!said || !asked) return
      taking.clear()
      setMoved(false)
      const outcome = await checking.run({ ...asked, leaveOut: [...rows] })
      if (!outcome.ok) return
      setReading({ ...said, leaveOut: rows })
      setPreview(outcome.value)
    },
    check,
    async take() {
      const [asked, shown] = [input(), preview()]
      if (!asked || !shown) return
      setMoved(false)
      const outcome = await taking.run({ ...asked, seen: shown.seen })
      if (outcome.ok) {
        kept.forget()
        setText('')
        setTaken(outcome.value)
      } else if (outcome.error.code === 'conflict.measure_values_changed') {
        await check()
        setMoved(true)
        taking.clear()
      }
    },
    /** Back to the table itself; what was pasted is still there. */
    startOver() {
      forgetTrial()
      setTaken(null)
      setSource(null)
      setLook(null)
      setReading(null)
    },
  }
}

export type ValuesImport = ReturnType<typeof useValuesImport>

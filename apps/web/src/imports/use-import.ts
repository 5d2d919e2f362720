import { useI18n } from '@tilth/ui'
import { createMemo, createSignal, onCleanup } from 'solid-js'
import { useDistrict } from '../shell/district-context.tsx'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { draftOf, type ImportDraft, importOf } from './import-draft.ts'
import { type FrameworkChoice, importCommands, type TableCheck, type TableLook, type TakenIn } from './queries.ts'

const askEvery = 600

/** One file on its way in: looked at, mapped, tried, taken. Whatever is changed about the reading makes the last trial void. */
export const useImport = () => {
  const { locale } = useI18n()
  const { slug } = useDistrict()
  const commands = () => importCommands(slug())
  const [look, setLook] = createSignal<TableLook | null>(null)
  const [draft, setDraft] = createSignal<ImportDraft | null>(null)
  const [checked, setChecked] = createSignal<TableCheck | null>(null)
  const [taken, setTaken] = createSignal<TakenIn | null>(null)
  const [rowsRead, setRowsRead] = createSignal<number | null>(null)

  const reading = useMutationWithIssues({
    mutate: async (
      asked:
        | { readonly file: File }
        | { readonly uploadId: string; readonly sheet: string | null; readonly framework: FrameworkChoice | null },
    ) => {
      const from = 'file' in asked ? { uploadId: (await commands().upload(asked.file)).uploadId, sheet: null, framework: null } : asked
      return { look: await commands().look({ ...from, locale: locale() }), framework: from.framework }
    },
  })
  const checking = useMutationWithIssues({
    mutate: (input: Parameters<ReturnType<typeof commands>['check']>[0]) => commands().check(input),
  })
  const taking = useMutationWithIssues({
    mutate: (input: Parameters<ReturnType<typeof commands>['take']>[0]) => commands().take(input),
    touches: ['rounds', 'home', 'people'],
  })

  const forget = (): void => {
    setChecked(null)
    checking.clear()
    taking.clear()
  }
  const read = async (asked: Parameters<typeof reading.run>[0]): Promise<void> => {
    const outcome = await reading.run(asked)
    if (!outcome.ok) return
    forget()
    setTaken(null)
    setLook(outcome.value.look)
    setDraft(draftOf(outcome.value.look, outcome.value.framework))
  }
  const input = createMemo(() => {
    const [shown, said] = [look(), draft()]
    return shown && said ? importOf(said, { look: shown, locale: locale() }) : null
  })

  let timer: ReturnType<typeof setInterval> | undefined
  const stopFollowing = (): void => {
    clearInterval(timer)
    setRowsRead(null)
  }
  const following = async <Output>(uploadId: string, work: () => Promise<Output>): Promise<Output> => {
    timer = setInterval(() => {
      commands()
        .readProgress(uploadId)
        .then(setRowsRead, () => {})
    }, askEvery)
    try {
      return await work()
    } finally {
      stopFollowing()
    }
  }
  onCleanup(stopFollowing)

  return {
    look,
    draft,
    checked,
    taken,
    rowsRead,
    input,
    reading,
    checking,
    taking,
    readFile: (file: File) => read({ file }),
    readAgain(change: { readonly sheet?: string | null; readonly framework?: FrameworkChoice | null }) {
      const [shown, said] = [look(), draft()]
      if (!shown) return
      void read({ uploadId: shown.uploadId, sheet: shown.sheet, framework: said?.framework ?? null, ...change })
    },
    change(change: Partial<ImportDraft>) {
      const said = draft()
      if (!said) return
      if (change.title === undefined) forget()
      setDraft({ ...said, ...change })
    },
    async check() {
      const asked = input()
      if (!asked) return
      const outcome = await following(asked.uploadId, () => checking.run(asked))
      if (outcome.ok) setChecked(outcome.value)
    },
    async take() {
      const [asked, said] = [input(), draft()]
      if (!asked || !said) return
      const outcome = await following(asked.uploadId, () => taking.run({ ...asked, title: said.title.trim() || null }))
      if (outcome.ok) setTaken(outcome.value)
    },
    startOver() {
      forget()
      setTaken(null)
      setLook(null)
      setDraft(null)
    },
  }
}

export type Import = ReturnType<typeof useImport>

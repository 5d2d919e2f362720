import { showToast, useI18n } from '@tilth/ui'
import { type Accessor, createContext, createSignal, type JSX, useContext } from 'solid-js'
import type { TilthError } from '../server/tilth-error.ts'
import { useDistrict } from '../shell/district-context.tsx'
import { errorWords } from '../shell/error-words.ts'
import { useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { lineOf } from './entry-lines.ts'
import { type Entry, type PlanView, planCommands, touchedByPlans } from './queries.ts'

/** What was taken out last on this screen, and how it comes back. */
export interface TakenOut {
  readonly entryId: string
  readonly version: number
  readonly words: string
}

export interface Plan {
  readonly view: Accessor<PlanView>
  readonly mayWrite: Accessor<boolean>
  /** Reads the plan again; resolves when it is on the screen. */
  readonly reload: () => Promise<unknown>
  readonly entry: (id: string) => Entry | undefined
  /** Takes an entry out. Null when it is out, else what stands in the way. */
  readonly takeOut: (entry: Entry, withBelow?: boolean) => Promise<TilthError | null>
  readonly move: (entry: Entry, before: string | null) => Promise<void>
  readonly takenOut: Accessor<TakenOut | null>
  readonly putBack: () => Promise<void>
  readonly forget: () => void
  readonly isBusy: Accessor<boolean>
  /** What is being typed over an entry, so that it outlives its place on the page when somebody else takes the entry out. */
  readonly drafts: Map<string, { readonly draft: unknown; readonly base: number }>
  /** What the comment field is about; null for the plan as a whole. */
  readonly about: Accessor<string | null>
  readonly talkAbout: (entryId: string | null) => void
}

const PlanContext = createContext<Plan>()

export interface PlanProviderProps {
  readonly view: PlanView
  readonly onReload: () => Promise<unknown>
  readonly children: JSX.Element
}

/** One plan for everything on its page. */
export const PlanProvider = (props: PlanProviderProps) => {
  const { t, locale } = useI18n()
  const { slug } = useDistrict()
  const [takenOut, setTakenOut] = createSignal<TakenOut | null>(null)
  const [about, setAbout] = createSignal<string | null>(null)
  const commands = () => planCommands(slug())
  const planId = () => props.view.plan.id
  const touches = touchedByPlans
  const removing = useMutationWithIssues({
    mutate: (input: { entryId: string; version: number; withBelow: boolean }) => commands().removeEntry({ planId: planId(), ...input }),
    touches,
  })
  const restoring = useMutationWithIssues({
    mutate: (input: { entryId: string; version: number }) => commands().restoreEntry({ planId: planId(), ...input }),
    touches,
  })
  const moving = useMutationWithIssues({
    mutate: (input: { entryId: string; version: number; before: string | null }) => commands().moveEntry({ planId: planId(), ...input }),
    touches,
  })
  const refuse = (error: TilthError): void => {
    showToast({ text: errorWords(locale(), error), tone: 'rust' })
    void props.onReload()
  }
  const plan: Plan = {
    view: () => props.view,
    mayWrite: () => props.view.may.write && props.view.plan.state !== 'ended',
    reload: () => props.onReload(),
    entry: id => props.view.entries.find(entry => entry.id === id),
    takeOut: async (entry, withBelow = false) => {
      const done = await removing.run({ entryId: entry.id, version: entry.version, withBelow })
      if (!done.ok) {
        if (done.error.code.startsWith('conflict')) refuse(done.error)
        return done.error
      }
      setTakenOut({ entryId: entry.id, version: done.value.version, words: t('plans.taken_out', { words: lineOf(entry) }) })
      return null
    },
    move: async (entry, before) => {
      const done = await moving.run({ entryId: entry.id, version: entry.version, before })
      if (!done.ok) refuse(done.error)
    },
    takenOut,
    putBack: async () => {
      const out = takenOut()
      if (!out) return
      const done = await restoring.run({ entryId: out.entryId, version: out.version })
      setTakenOut(null)
      if (!done.ok) refuse(done.error)
    },
    forget: () => setTakenOut(null),
    isBusy: () => removing.isBusy() || restoring.isBusy() || moving.isBusy(),
    drafts: new Map(),
    about,
    talkAbout: setAbout,
  }
  return <PlanContext.Provider value={plan}>{props.children}</PlanContext.Provider>
}

export const usePlan = (): Plan => {
  const plan = useContext(PlanContext)
  if (plan === undefined) throw new Error('usePlan was used outside of a plan')
  return plan
}

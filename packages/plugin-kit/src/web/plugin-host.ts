import type { Issue, Result } from '@tilth/core'
import { type Component, createComponent, createContext, type JSX, useContext } from 'solid-js'
import type { AnalysisShown } from './analysis-shown.ts'
import type { ActedRecord, PluginCommand } from './plugin-command.ts'
import type { RecordsFilter, RecordsShown } from './records-shown.ts'

/** Read again by itself when something changes. `ready` stays while it is read again. */
export type Shown<Content> =
  | { readonly state: 'loading' }
  | { readonly state: 'fault'; readonly issue: Issue; readonly retry: () => void }
  | { readonly state: 'ready'; readonly shown: Content }

export interface PluginWords {
  /** The reader's language. */
  readonly locale: () => string
  /** A message of the web part by its key. A key that is nowhere throws, so that it is found. */
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string
}

/** Screens of the app that a web part may lead to. */
export type PluginTarget =
  | { readonly to: 'record'; readonly recordId: string }
  | { readonly to: 'form'; readonly formId: string }
  | { readonly to: 'page'; readonly path: string }
  | { readonly to: 'measure'; readonly measureId: string }
  | { readonly to: 'round'; readonly roundId: string }

/** What the app gives to a web part. All of it is of one plugin, and at the place where its part stands. */
export interface PluginHost {
  readonly analysis: (id: string) => () => Shown<AnalysisShown>
  readonly records: (type: string, filter: () => RecordsFilter) => () => Shown<RecordsShown>
  readonly act: (command: PluginCommand) => Promise<Result<ActedRecord>>
  readonly words: PluginWords
  readonly address: (target: PluginTarget) => string
}

const HostContext = createContext<PluginHost>()

/** For the app, around each part, and for a test of one. */
export const PluginHostProvider: Component<{ readonly value: PluginHost; readonly children: unknown }> = props =>
  createComponent(HostContext.Provider, {
    get value() {
      return props.value
    },
    get children() {
      return props.children as JSX.Element
    },
  })

const host = (): PluginHost => {
  const given = useContext(HostContext)
  if (given === undefined) throw new Error('A function of the app was used outside of a web part')
  return given
}

/** What stands of an analysis of the plugin's own at the place where the part stands. */
export const useAnalysis = (id: string): (() => Shown<AnalysisShown>) => host().analysis(id)

/** Records of one of the plugin's own forms at that place and below, as far as the reader sees them. */
export const useRecords = (type: string, filter: () => RecordsFilter = () => ({})): (() => Shown<RecordsShown>) =>
  host().records(type, filter)

/** Has something done. What was refused is the answer and is not thrown. */
export const useAct = (): PluginHost['act'] => host().act

export const useWords = (): PluginWords => host().words

/** Addresses for links: `<a href={address({ to: 'record', recordId })}>`. */
export const useAddress = (): PluginHost['address'] => host().address

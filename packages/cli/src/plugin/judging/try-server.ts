import { runInNewContext } from 'node:vm'
import type { Issue, Result } from '@tilth/core'
import type { MessageKey, MessageParams } from '@tilth/i18n'
import type { LoadedPlugin, Manifest } from '@tilth/plugin-kit'
import type { PluginServer } from '@tilth/plugin-kit/server'
import { runAnalysis, runReaction } from '@tilth/plugin-kit/testing'
import { asWritten } from '../reading/as-written.ts'
import { type BrokenModule, explainBroken } from '../reading/run-module.ts'

/** What is wrong with the code of a plugin beside its manifest. */
export interface CodeFault {
  readonly key: MessageKey
  readonly params: MessageParams
  /** From the manifest, where the part is declared. */
  readonly path: readonly (string | number)[]
  /** Where in the author's files it went wrong, if that is known. */
  readonly place?: Pick<BrokenModule, 'file' | 'line' | 'column'>
}

interface Code {
  readonly manifest: Manifest
  readonly server: PluginServer
  /** The author's. */
  readonly folder: string
}

type List = 'analyses' | 'reactions'
type Run = (id: string) => Result<unknown>

/** As long as a host waits for it. */
const mostMilliseconds = 2000

const isEndedByTime = (thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && Reflect.get(thrown, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

const sayProblem = ({ code, path = [], params }: Issue): MessageParams => ({
  where: path.length === 0 ? '/' : path.join('/'),
  problem: String(params?.problem ?? code),
})

/** Where nothing has happened yet is the least that code has to bear. */
const tryPart = (
  id: string,
  { run, path, folder }: { readonly run: Run; readonly path: CodeFault['path']; readonly folder: string },
): CodeFault[] => {
  try {
    const answered: Result<unknown> = runInNewContext('run()', { run: () => run(id) }, { timeout: mostMilliseconds })
    return answered.ok ? [] : [{ key: 'authoring.code.bad_output', params: { part: id, ...sayProblem(answered.error) }, path }]
  } catch (thrown) {
    if (isEndedByTime(thrown)) return [{ key: 'authoring.code.endless', params: { part: id, seconds: mostMilliseconds / 1000 }, path }]
    const { reason, ...place } = explainBroken(thrown, folder)
    return [{ key: 'authoring.code.threw', params: { part: id, reason }, path, place }]
  }
}

const tryList = (list: List, { code, run }: { readonly code: Code; readonly run: Run }): readonly CodeFault[] => {
  const declared = (code.manifest[list] ?? []).map(({ id }) => id)
  const there = Object.keys(code.server[list] ?? {})
  return [
    ...there
      .filter(id => !declared.includes(id))
      .map((id): CodeFault => ({ key: 'authoring.code.undeclared', params: { part: id, list }, path: [list] })),
    ...declared.flatMap((id, index) => {
      const path = [list, index, 'id']
      if (!there.includes(id)) return [{ key: 'authoring.code.not_there', params: { part: id, list }, path } as const]
      return tryPart(id, { run, path, folder: code.folder })
    }),
  ]
}

/** Whether the code has what the manifest declares, and answers as it must in a district where nothing has happened. */
export const tryServer = (
  plugin: LoadedPlugin,
  { server, folder }: { readonly server: PluginServer; readonly folder: string },
): Promise<readonly CodeFault[]> =>
  asWritten(async () => {
    const code = { manifest: plugin, server, folder }
    return [
      ...tryList('analyses', { code, run: analysis => runAnalysis(code, { analysis }) }),
      ...tryList('reactions', { code, run: reaction => runReaction(code, { reaction }) }),
    ]
  })
